import { beforeEach, expect, it } from 'vitest';
import type { TensionReading } from '$lib/signals/types';
import { emptyRows } from '$lib/ui/plan/rows';
import { Nudging } from './nudging.svelte';

const HIGH = { phase: 'oranje', because: ['shoulders-raised'] } as unknown as TensionReading;
const LOW = { phase: 'groen', because: [] } as unknown as TensionReading;
const MINUTE = 60_000;
/** Long enough for a nudge, and too short for it to go away, ms. */
const RISEN = 30_000;

let nudging: Nudging;
/** Time in the conversation, ms. */
let now: number;

beforeEach(() => {
	nudging = new Nudging();
	now = 0;
});

/** So long in this phase, looked at once a second. @returns how often she was nudged */
function pass(ms: number, tension: TensionReading, whenItRises = ''): number {
	let times = 0;
	for (const until = now + ms; now < until; now += 1000) {
		if (nudging.step(now, tension, whenItRises)) times++;
	}
	return times;
}

it('nudges once for a rise that lasts, and lets an unanswered nudge go', () => {
	expect(pass(MINUTE, LOW)).toBe(0);
	expect(pass(RISEN, HIGH)).toBe(1);
	expect(nudging.shown?.words).not.toBe('');
	pass(MINUTE, LOW);
	expect(nudging.shown).toBeNull();
});

it('says what she planned herself: her plan before what she meant to do', () => {
	pass(RISEN, HIGH, 'Voeten voelen');
	expect(nudging.shown?.words).toBe('Voeten voelen');
	nudging = new Nudging();
	const rows = emptyRows();
	rows.oranje.helps = 'Even uitademen';
	nudging.plan = rows;
	pass(RISEN, HIGH, 'Voeten voelen');
	expect(nudging.shown?.words).toBe('Even uitademen');
});

it('doubts after several nudges that were not so, until she says what she wants', () => {
	for (let round = 0; round < 6 && !nudging.doubts; round++) {
		pass(RISEN, HIGH);
		if (nudging.shown) nudging.answer(now, 'wrong');
		expect(nudging.shown).toBeNull();
		pass(10 * MINUTE, LOW);
	}
	expect(nudging.doubts).toBe(true);
	nudging.settleDoubts();
	expect(nudging.doubts).toBe(false);
});
