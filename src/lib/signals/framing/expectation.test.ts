import { describe, expect, it } from 'vitest';
import { expectedShare } from './expectation';
import type { FramingSeen } from './framing';
import { LEARNT } from './learnt';

const SEEN_WELL: FramingSeen = {
	shoulderShare: 0.36,
	faceShare: 0.1,
	shoulderLine: 0.65,
	noseLine: 0.35,
	below: 0.7,
	visibility: 0.99,
	outside: null,
	upright: false,
	brightness: 110,
	cells: 60,
	headSpeed: 0.01,
	cameraSpeed: 0
};
const with_ = (changes: Partial<FramingSeen>) => expectedShare({ ...SEEN_WELL, ...changes });

describe('the expected share of readable seconds', () => {
	it('is high for a portrait in daylight, and nothing without a chest to follow', () => {
		expect(with_({})).toBeGreaterThan(0.8);
		expect(with_({ cells: 0 })).toBe(0);
	});

	it('never falls when there is more chest, light, size or calm', () => {
		const rising: readonly Partial<FramingSeen>[][] = [
			[4, 8, 16, 32, 64, 128].map((cells) => ({ cells })),
			[-0.1, 0, 0.1, 0.2, 0.4, 0.8].map((below) => ({ below })),
			[0.05, 0.1, 0.2, 0.4, 0.7].map((shoulderShare) => ({ shoulderShare })),
			[0, 20, 40, 60, 120].map((brightness) => ({ brightness })),
			[null, 0.3, 0.1, 0.02, 0].map((headSpeed) => ({ headSpeed }))
		];
		for (const changes of rising) {
			const shares = changes.map(with_);
			expect(shares).toEqual([...shares].sort((a, b) => a - b));
		}
	});

	it('was learnt with weights that are not negative', () => {
		for (const weight of Object.values(LEARNT.weights)) expect(weight).toBeGreaterThanOrEqual(0);
	});
});
