import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../prng';
import { METHOD, PUBLISHED_METHOD, type DetectorMethod } from './constants';
import { detect } from './detector';
import { Gate, PLAIN_GATE } from './gate';
import type { MotionRow } from './motion-row';

interface Trace {
	samples: MotionRow[];
	expected: {
		t: number;
		f0: number;
		T: number;
		bpm: number;
		h: number;
		conc: number;
		side: number;
		cycles: number;
		shown: number | null;
	}[];
}

const folder = join(process.cwd(), 'tests/fixtures/traces');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe.each(names)('the detector on %s', (name) => {
	const trace = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Trace;
	const gate = new Gate(PLAIN_GATE);
	const seconds = trace.expected.map((expected) => {
		const end = Math.round(expected.t * 10);
		const found = detect(trace.samples.slice(Math.max(0, end - 250), end), PUBLISHED_METHOD);
		return { expected, found, shown: gate.step(found) };
	});

	it('shows a rate in the same seconds as the reference', () => {
		expect(seconds.map((s) => s.shown !== null)).toEqual(
			seconds.map((s) => s.expected.shown !== null)
		);
	});

	it('shows the same rate within 0.05 breaths per minute', () => {
		for (const { shown, expected } of seconds) {
			if (shown !== null && expected.shown !== null) {
				expect(Math.abs(shown - expected.shown)).toBeLessThan(0.05);
			}
		}
	});

	// The traces hold samples rounded to 1e-4, so the figures cannot agree to the last digit.
	it('finds the same rhythm behind every rate it shows', () => {
		for (const { found, expected } of seconds.filter(({ shown }) => shown !== null)) {
			expect(found?.frequency).toBeCloseTo(expected.f0, 3);
			expect(found?.cycles).toBeCloseTo(expected.cycles, 2);
			expect(Math.abs((found?.bpm ?? NaN) - expected.bpm)).toBeLessThan(0.05);
			expect(Math.abs((found?.strength ?? NaN) / expected.T - 1)).toBeLessThan(0.01);
			expect(found?.concentration).toBeCloseTo(expected.conc, 2);
			expect(Math.abs((found?.sideways ?? NaN) / expected.side - 1)).toBeLessThan(0.02);
		}
	});
});

describe('the detector', () => {
	it('says nothing about a window that is too short', () => {
		expect(detect([])).toBeNull();
		expect(detect(Array.from({ length: 20 }, () => [0, 0, 0, 0, 0, 0] as const))).toBeNull();
	});

	it('survives a window in which nothing moves at all', () => {
		const still = Array.from({ length: 250 }, () => [0, 0, 0, 0, 0, 0] as const);
		expect(new Gate().step(detect(still))).toBeNull();
	});
});

describe('a head that looks about', () => {
	/** A minute at 10 Hz: chest and head move each by themselves, but for what breath does. */
	function minute(breath: number, seed: number): MotionRow[] {
		const random = mulberry32(seed);
		const wander = () => {
			let value = 0;
			return () => (value = 0.9 * value + 0.45 * random.normal());
		};
		const [up, aside] = [wander(), wander()];
		return Array.from({ length: 600 }, (_, i) => {
			const lift = breath * Math.sin((2 * Math.PI * i) / 50);
			const noise = () => 0.02 * random.normal();
			return [lift + noise(), 0.2 * lift + noise(), 0.3 * lift + up(), noise(), aside(), noise()];
		});
	}

	function secondsShown(rows: readonly MotionRow[], method: DetectorMethod) {
		const gate = new Gate();
		const rates = [];
		for (let end = 250; end <= rows.length; end += 10)
			rates.push(gate.step(detect(rows.slice(end - 250, end), method)));
		return { all: rates.length, shown: rates.filter((rate) => rate !== null) };
	}

	const seeds = [1, 2, 3, 4, 5, 6];

	it('does not hide the breath of a chest that sits still', () => {
		for (const seed of seeds) {
			const { all, shown } = secondsShown(minute(0.2, seed), METHOD);
			expect(shown.length).toBeGreaterThan(0.8 * all);
			for (const rate of shown) expect(Math.abs(rate - 12)).toBeLessThan(0.5);
		}
	});

	it('did so with the published method', () => {
		const readable = seeds.filter((seed) => {
			const { all, shown } = secondsShown(minute(0.2, seed), PUBLISHED_METHOD);
			return shown.length > 0.8 * all;
		});
		expect(readable.length).toBeLessThan(seeds.length / 2);
	});

	it('is no breath itself', () => {
		for (const seed of seeds) expect(secondsShown(minute(0, seed), METHOD).shown).toEqual([]);
	});
});
