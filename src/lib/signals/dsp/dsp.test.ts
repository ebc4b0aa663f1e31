import { describe, expect, it } from 'vitest';
import { BREATH_BAND, filterBothWays } from './butterworth';
import { RealFft } from './fft';
import { Latch } from './latch';
import { invertPositiveDefinite } from './linear-algebra';
import { detrend, peakPosition } from './series';
import { centreSpread, median, quantile } from './stats';

const SCIPY: readonly (readonly [number, number])[] = [
	[0, 0.060509020814],
	[1, 0.085723522795],
	[25, -0.671098842583],
	[50, 0.88955602484],
	[98, 0.275725674371],
	[99, 0.084838548823]
];

describe('median and spread', () => {
	it('are those of the middle, whatever the wild values are', () => {
		expect(median([3, 1, 2])).toBe(2);
		expect(median([4, 1, 2, 3])).toBe(2.5);
		expect(centreSpread([1, 2, 3, 4, 1e9])).toEqual({ centre: 3, spread: 1.4826 });
	});
});

describe('a quantile', () => {
	it('lies straight between its neighbours, in whatever order they come', () => {
		expect([0, 0.25, 0.5, 0.9, 1].map((share) => quantile([40, 10, 30, 20, 50], share))).toEqual([
			10, 20, 30, 46, 50
		]);
		expect(quantile([7], 0.95)).toBe(7);
	});

	it('in the middle is the median', () => {
		for (const values of [[3, 1, 2], [4, 1, 2, 3], [5]])
			expect(quantile(values, 0.5)).toBeCloseTo(median(values), 12);
	});

	it('of nothing is no number', () => expect(quantile([], 0.5)).toBeNaN());
});

describe('the inverse of a covariance', () => {
	it('gives the identity when multiplied with it', () => {
		const matrix = [
			[4, 1, 0.5],
			[1, 3, 0.2],
			[0.5, 0.2, 2]
		];
		const inverse = invertPositiveDefinite(matrix)!;
		for (let i = 0; i < 3; i++) {
			for (let j = 0; j < 3; j++) {
				const product = matrix[i]!.reduce((sum, value, k) => sum + value * inverse[k]![j]!, 0);
				expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
			}
		}
	});

	it('does not exist for what is no covariance', () => {
		expect(invertPositiveDefinite([[1, 2], [2, 1]])).toBeNull(); // prettier-ignore
		expect(invertPositiveDefinite([[NaN]])).toBeNull();
	});
});

describe('the zero-phase bandpass', () => {
	// scipy.signal.sosfiltfilt(butter(2, [0.06, 1], 'bandpass', fs=10, output='sos'), x, padlen=60)
	// with x = sin(0.15 i) + 0.01 i + 0.3 cos(2.5 i), i = 0..99
	it('equals scipy', () => {
		const series = Float64Array.from(
			{ length: 100 },
			(_, i) => Math.sin(0.15 * i) + 0.01 * i + 0.3 * Math.cos(2.5 * i)
		);
		const filtered = filterBothWays(BREATH_BAND, series, 60);
		for (const [index, value] of SCIPY) expect(filtered[index]).toBeCloseTo(value, 9);
	});
});

describe('the spectrum', () => {
	it('has its peak where the rhythm is, also between bins', () => {
		const fft = new RealFft(1024);
		const series = Float64Array.from({ length: 1024 }, (_, i) => Math.sin(0.5 * i));
		const power = fft.power(series).map((value) => Math.log(value + 1e-20));
		const top = power.indexOf(Math.max(...power));
		expect(peakPosition(power, top)).toBeCloseTo((0.5 * 1024) / (2 * Math.PI), 0);
	});
});

describe('detrending', () => {
	it('leaves nothing of a straight line', () => {
		for (const value of detrend([1, 3, 5, 7])) expect(value).toBeCloseTo(0, 12);
	});
});

describe('a latch', () => {
	it('turns on and off only after the condition has lasted', () => {
		const latch = new Latch(1000, 500);
		expect(latch.step(0, true)).toBe(false);
		expect(latch.step(900, false)).toBe(false);
		expect(latch.step(1000, true)).toBe(false);
		expect(latch.step(2000, true)).toBe(true);
		expect(latch.step(2100, false, true)).toBe(true);
		expect(latch.step(2200, false)).toBe(true);
		expect(latch.step(2700, false)).toBe(false);
	});
});
