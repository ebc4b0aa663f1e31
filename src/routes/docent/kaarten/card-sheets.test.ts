import { describe, expect, it } from 'vitest';
import { CARD_COUNT, LARGE_CARD, SMALL_CARD } from '$lib/classroom/barometer/card-face';
import { CARD_PAPER, cardCount, cardSheets, placeOnSheet } from './card-sheets';

describe('the sheets of cards', () => {
	it.each([
		[LARGE_CARD, 13],
		[SMALL_CARD, 7]
	])('hold every card once', (size, sheets) => {
		const all = cardSheets(13, size);
		expect(all).toHaveLength(sheets);
		expect(all.flat()).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
	});

	it.each([LARGE_CARD, SMALL_CARD])(
		'have each card whole on the paper, beside no other',
		(size) => {
			const places = Array.from({ length: size.perSheet }, (_, i) => placeOnSheet(i, size));
			for (const { x, y } of places) {
				// A printer leaves 4 mm along the edges white; the frame is well within.
				expect(x).toBeGreaterThanOrEqual(4);
				expect(y).toBeGreaterThanOrEqual(4);
				expect(x + size.paper).toBeLessThanOrEqual(CARD_PAPER.width - 4);
				expect(y + size.paper).toBeLessThanOrEqual(CARD_PAPER.height - 4);
				// Turned over along its long edge, the back lies behind the front.
				expect(CARD_PAPER.width - x - size.paper).toBe(x);
			}
			const [first, second] = places;
			if (second) expect(second.y).toBeGreaterThanOrEqual(first!.y + size.paper + 4);
		}
	);

	it('are as many as can be, whatever is typed', () => {
		expect([0, 7.4, 99, null, NaN].map(cardCount)).toEqual([1, 7, CARD_COUNT, null, null]);
	});
});
