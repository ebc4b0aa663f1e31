import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Monitor } from '../monitor';
import { observationsOf } from '../testing/recorded';
import type { Recorded } from '../testing/recorded';

/** The first 15 s of a clip stand in for the minute of sitting. */
const BASELINE_MS = 15_000;

interface Span {
	word: string;
	/** s */
	from: number;
	to: number;
}

/** What is said, from when to when, about a recording. */
function said(name: string): Span[] {
	const file = new URL(`../../../../tests/fixtures/observations/${name}.json`, import.meta.url);
	const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
	const monitor = new Monitor(null);
	monitor.startBaseline(BASELINE_MS);
	const open = new Map<string, Span>();
	const spans: Span[] = [];
	for (const observation of observationsOf(recorded)) {
		const { posture } = monitor.step(observation);
		const baseline = monitor.takeBaseline();
		if (baseline !== null) monitor.setBaseline(baseline);
		const now = posture.event === null ? posture.words : [posture.event];
		const to = observation.t / 1000;
		for (const word of now) {
			if (open.has(word)) continue;
			const span = { word, from: to, to };
			open.set(word, span);
			spans.push(span);
		}
		for (const [word, span] of open) {
			span.to = to;
			if (!(now as readonly string[]).includes(word)) open.delete(word);
		}
	}
	return spans;
}

describe('what was recorded from clips', () => {
	it('a raise of 4 % of the shoulder width, from 30.6 to 50.3 s', () => {
		const [raise, ...others] = said('raise-9px');
		expect(others).toEqual([]);
		expect(raise!.word).toBe('shoulders-raised');
		expect(raise!.from).toBeLessThan(32.6);
		expect(raise!.to).toBeGreaterThan(50);
		expect(raise!.to).toBeLessThan(52.5);
	}, 20_000);

	it('a shift at 20 s, a raise from 32.6 to 36 s, and leaning from 51.5 s on', () => {
		const spans = said('shift-raise-lean');
		expect(spans.map(({ word }) => word)).toEqual(['shoulders-raised', 'leaning-forward']);
		const [raise, lean] = spans;
		expect(raise!.from).toBeLessThan(34.6);
		expect(raise!.to).toBeLessThan(38.5);
		expect(lean!.from).toBeLessThan(53.5);
	}, 20_000);

	it('a head that looks about by 3 px: nothing', () => {
		expect(said('looking-about')).toEqual([]);
	}, 20_000);
});
