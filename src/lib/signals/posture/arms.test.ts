import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALM, FRAME, landmarksOf, mirrored } from '../testing/body';
import type { Body } from '../testing/body';
import { armsOf } from './arms';
import { ARMS } from './constants';
import { WHOLE_VIEW } from './view';

/** Crossed or not hangs there on the last digit of a height. */
function isOnALimit(left: number, right: number): boolean {
	const { chest, maxHeightDifference } = ARMS;
	const from = [left - chest.from, right - chest.from, left - chest.to, right - chest.to];
	return [...from, Math.abs(left - right) - maxHeightDifference].some((d) => Math.abs(d) < 1e-6);
}

const armsIn = (body: Partial<Body>) => {
	const { size } = { ...CALM, ...body };
	return armsOf(landmarksOf(body), FRAME, WHOLE_VIEW, size);
};

describe('arms', () => {
	it('are not known when they are not in view', () => {
		expect(armsIn({})).toEqual({ handToFace: null, crossed: null });
		const hidden = armsIn({
			hands: [
				[0.1, -0.4],
				[-0.1, 0.4]
			],
			visibility: 0.6
		});
		expect(hidden).toEqual({ handToFace: null, crossed: null });
	});

	it('tell how near a hand is to the face', () => {
		const atChin = armsIn({
			hands: [
				[0.05, -0.35],
				[-0.4, 0.6]
			]
		});
		expect(atChin.handToFace).toBeCloseTo(Math.hypot(0.05, 0.24), 2);
		expect(
			armsIn({
				hands: [
					[0.4, 0.6],
					[-0.4, 0.6]
				]
			}).handToFace
		).toBeGreaterThan(1);
	});

	it.each<[string, Body['hands'], number]>([
		[
			'folded',
			[
				[-0.3, 0.45],
				[0.3, 0.5]
			],
			0.6
		],
		[
			'resting beside each other',
			[
				[0.2, 0.6],
				[-0.2, 0.6]
			],
			0
		],
		[
			'one hand at the other shoulder',
			[
				[-0.4, -0.05],
				[0.2, 0.6]
			],
			0
		],
		[
			'one high, one low',
			[
				[-0.3, 0.15],
				[0.3, 0.7]
			],
			0
		]
	])('are crossed or not: %s', (_, hands, amount) => {
		expect(armsIn({ hands }).crossed).toBeCloseTo(amount, 6);
	});

	it('are the same at any size and in a mirror', () => {
		const place = fc.tuple(
			fc.double({ min: -0.6, max: 0.6, noNaN: true }),
			fc.double({ min: -0.8, max: 0.6, noNaN: true })
		);
		fc.assert(
			fc.property(
				place,
				place,
				fc.double({ min: 0.5, max: 1, noNaN: true }),
				(left, right, scale) => {
					fc.pre(!isOnALimit(left[1], right[1]));
					const hands = [left, right] as const;
					const plain = armsIn({ hands });
					const small = armsIn({ hands, size: 240 * scale });
					const mirror = armsOf(mirrored(landmarksOf({ hands })), FRAME, WHOLE_VIEW, CALM.size);
					for (const name of ['handToFace', 'crossed'] as const) {
						expect(small[name]!).toBeCloseTo(plain[name]!, 6);
						expect(mirror[name]!).toBeCloseTo(plain[name]!, 6);
					}
				}
			)
		);
	});
});
