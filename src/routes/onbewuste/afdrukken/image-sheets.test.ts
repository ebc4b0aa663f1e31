import { describe, expect, it } from 'vitest';
import { A4, CARD_SIZES, edgeOf, inSheets } from './image-sheets';

describe.each(Object.entries(CARD_SIZES))('cards of size %s', (_name, size) => {
	it('fit on A4, in its middle', () => {
		const { x, y } = edgeOf(size);
		expect(2 * x + size.columns * size.width).toBe(A4.width);
		expect(2 * y + size.rows * size.height).toBe(A4.height);
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
	});

	it('are all laid, in order, and no sheet is empty', () => {
		for (const count of [0, 1, 8, 9, 96]) {
			const things = Array.from({ length: count }, (_, i) => i);
			const sheets = inSheets(things, size);
			expect(sheets.flat()).toEqual(things);
			expect(sheets.every((sheet) => sheet.length > 0)).toBe(true);
			expect(sheets).toHaveLength(Math.ceil(count / (size.columns * size.rows)));
		}
	});
});
