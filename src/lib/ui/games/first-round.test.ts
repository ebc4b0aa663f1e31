import { beforeEach, expect, it } from 'vitest';
import { FIRST_STEPS, firstRound } from './first-round.svelte';

beforeEach(() => {
	firstRound.on = true;
});

it('explains each thing once', () => {
	expect(firstRound.explains('ask')).toBe(true);
	firstRound.pass('ask');
	expect(firstRound.explains('ask')).toBe(false);
	expect(firstRound.explains('lay')).toBe(true);
	FIRST_STEPS.forEach((step) => firstRound.pass(step));
	expect(firstRound.on).toBe(false);
});

it('is skipped at once, and begins anew for who asks', () => {
	firstRound.on = false;
	expect(FIRST_STEPS.some((step) => firstRound.explains(step))).toBe(false);
	firstRound.on = true;
	expect(FIRST_STEPS.every((step) => firstRound.explains(step))).toBe(true);
});
