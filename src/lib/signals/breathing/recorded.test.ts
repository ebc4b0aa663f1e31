import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Monitor } from '../monitor';
import { observationsOf } from '../testing/recorded';
import type { Recorded } from '../testing/recorded';
import type { BreathingReading } from '../types';

/** What is said about the breath in each second of a recording; index 0 is second 1. */
function said(name: string): BreathingReading[] {
	const file = new URL(`../../../../tests/fixtures/observations/${name}.json`, import.meta.url);
	const recorded = JSON.parse(readFileSync(file, 'utf8')) as Recorded;
	const monitor = new Monitor(null);
	const seconds: BreathingReading[] = [];
	let last: BreathingReading | null = null;
	for (const observation of observationsOf(recorded)) {
		while (last !== null && observation.t >= 1000 * (seconds.length + 1)) seconds.push(last);
		last = monitor.step(observation).breathing;
	}
	return seconds;
}

const rates = (readings: readonly BreathingReading[], from: number, to: number) =>
	readings.slice(from - 1, to).map(({ rate }) => rate?.value ?? null);

describe('the breath in what was recorded from clips', () => {
	it('14 a minute, read on through a raise of the shoulders', () => {
		const all = said('raise-9px');
		expect(all.findIndex(({ rate }) => rate !== null)).toBeLessThan(14);
		const shown = rates(all, 20, 53).filter((rate) => rate !== null);
		expect(shown.length).toBeGreaterThan(29);
		for (const rate of shown) expect(Math.abs(rate - 14)).toBeLessThan(1);
	}, 20_000);

	it('a breath held from 35 to 50 s', () => {
		const all = said('hold');
		const held = all.flatMap(({ hold }, i) => (hold === null ? [] : [i + 1]));
		expect(held[0]).toBeLessThanOrEqual(43);
		expect(held.at(-1)).toBeGreaterThanOrEqual(48);
		expect(held.at(-1)).toBeLessThanOrEqual(52);
		expect(rates(all, 43, 50).every((rate) => rate === null)).toBe(true);
		expect(all.at(-1)!.rate!.value).toBeCloseTo(14, -0.5);
	}, 20_000);

	it('a step from 12 to 20 a minute at 30 s', () => {
		const all = said('step-12-20');
		expect(Math.abs(rates(all, 28, 28)[0]! - 12)).toBeLessThan(1);
		expect(Math.abs(rates(all, 50, 50)[0]! - 20)).toBeLessThan(1);
	}, 20_000);

	it('12 a minute, under a head that moves three times as far as a shallow breath lifts the chest', () => {
		const all = rates(said('looking-about'), 1, 43);
		expect(all.findIndex((rate) => rate !== null)).toBeLessThan(20);
		const shown = all.filter((rate) => rate !== null);
		expect(shown.length).toBeGreaterThan(20);
		for (const rate of shown) expect(Math.abs(rate - 12)).toBeLessThan(1);
	}, 20_000);

	it('nothing where only the head moves', () => {
		expect(rates(said('head-only'), 1, 39).every((rate) => rate === null)).toBe(true);
	}, 20_000);
});
