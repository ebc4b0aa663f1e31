import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../prng';
import { detect } from './detector';
import { Gate } from './gate';
import type { MotionRow } from './motion-row';

/** What a reference implementation of the method says about recorded channels, second by second. */
interface Trace {
	/** As a motion row, without the camera. */
	samples: (readonly [number, number, number, number, number, number, number])[];
	/** Only the seconds with a window long enough. */
	seconds: {
		t: number;
		/** Length of the window that ends there. */
		samples: number;
		/** The reference's gate showed the rate. */
		shown: boolean;
		f0: number;
		T: number;
		bpm: number;
		h: number;
		conc: number;
		side: number;
		cycles: number;
		lr: number;
		sub: number;
	}[];
}

const folder = join(process.cwd(), 'tests/fixtures/traces');
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));

// The traces hold numbers rounded to 1e-4, so the figures cannot agree to the last digit.
it.each(names)('the detector finds what the reference finds in %s', (name) => {
	const trace = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Trace;
	expect(trace.seconds.length).toBeGreaterThan(20);
	const rows = trace.samples.map((row): MotionRow => [...row, 0]);
	for (const { t, samples, shown, ...expected } of trace.seconds) {
		const end = t * 10;
		const found = detect(rows.slice(end - samples, end))!;
		expect(found.frequency).toBeCloseTo(expected.f0, 3);
		expect(Math.abs(found.strength / expected.T - 1)).toBeLessThan(0.01);
		expect(found.sideways).toBeCloseTo(expected.side, 2);
		expect(found.together).toBeCloseTo(expected.lr, 2);
		expect(found.half).toBeCloseTo(expected.sub, 2);
		// Ours goes uphill to the breath's own frequency where the reference does not.
		if (!shown) continue;
		expect(Math.abs(found.bpm - expected.bpm)).toBeLessThan(0.05);
		expect(found.cycles).toBeCloseTo(expected.cycles, 2);
		expect(found.regularity).toBeCloseTo(expected.h, 2);
		expect(found.concentration).toBeCloseTo(expected.conc, 2);
	}
});

function secondsShown(rows: readonly MotionRow[]) {
	const gate = new Gate();
	const rates = [];
	for (let end = 250; end <= rows.length; end += 10)
		rates.push(gate.step(detect(rows.slice(end - 250, end))));
	return { all: rates.length, shown: rates.filter((rate) => rate !== null) };
}

describe('the detector', () => {
	it('says nothing about a window that is too short', () => {
		expect(detect([])).toBeNull();
		expect(detect(Array.from({ length: 20 }, () => [0, 0, 0, 0, 0, 0, 0, 0] as const))).toBeNull();
	});

	it('survives a window in which nothing moves at all', () => {
		const still = Array.from({ length: 250 }, () => [0, 0, 0, 0, 0, 0, 0, 0] as const);
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
			const side = noise();
			return [
				lift + noise(),
				0.2 * lift + noise(),
				0.3 * lift + up(),
				noise(),
				aside(),
				side,
				noise(),
				0
			];
		});
	}

	const seeds = [1, 2, 3, 4, 5, 6];

	it('does not hide the breath of a chest that sits still', () => {
		for (const seed of seeds) {
			const { all, shown } = secondsShown(minute(0.2, seed));
			expect(shown.length).toBeGreaterThan(0.8 * all);
			for (const rate of shown) expect(Math.abs(rate - 12)).toBeLessThan(0.5);
		}
	});

	it('is no breath itself', () => {
		for (const seed of seeds) expect(secondsShown(minute(0, seed)).shown).toEqual([]);
	});
});

describe('a camera that moves', () => {
	/**
	 * A minute at 10 Hz, after the camera's motion was taken out.
	 * @param period of the camera, s
	 * @param left how much of it is left in chest and, by part, in the head
	 */
	function minute({ breath = 0, camera = 0.3, period = 3.5, left = 0 }): MotionRow[] {
		const random = mulberry32(7);
		const noise = () => 0.01 * random.normal();
		return Array.from({ length: 600 }, (_, i) => {
			const of = camera * Math.sin((2 * Math.PI * i) / (10 * period));
			const lift = breath * Math.sin((2 * Math.PI * i) / 50) + left * of;
			const part = [lift + noise(), 0.2 * lift + noise(), 0.5 * lift + noise(), noise()] as const;
			return [...part, noise(), noise(), noise(), of + noise()];
		});
	}

	it('is not taken for breath where something of it is left', () => {
		for (const left of [0.3, 0.6, 1, 1.5]) expect(secondsShown(minute({ left })).shown).toEqual([]);
	});

	it('hides no breath of another rhythm', () => {
		const { all, shown } = secondsShown(minute({ breath: 0.3 }));
		expect(shown.length).toBeGreaterThan(0.8 * all);
		for (const rate of shown) expect(rate).toBeCloseTo(12, 0);
	});

	it('that frames by itself hides nothing', () => {
		const rows = minute({ breath: 0.3, camera: 0 }).map((row, i): MotionRow => {
			const pan = 10 * Math.min(1, Math.max(0, (i - 300) / 15));
			return [...row.slice(0, 7), row[7] + pan] as unknown as MotionRow;
		});
		const { all, shown } = secondsShown(rows);
		expect(shown.length).toBeGreaterThan(0.8 * all);
	});

	it('that stands still hides nothing by its noise', () => {
		const { all, shown } = secondsShown(minute({ breath: 0.12, camera: 0 }));
		expect(shown.length).toBeGreaterThan(0.8 * all);
	});
});
