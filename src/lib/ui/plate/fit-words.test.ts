import fc from 'fast-check';
import { expect, it } from 'vitest';
import shape from '../../../../content/plates/neighbourhood.json';
import { fitWords, LINE, SMALLEST_WORDS } from './fit-words';

const ROOM = { width: 190, height: 80 };
/** Every letter half as wide as it is high. */
const measure = (text: string) => 0.5 * [...text].length;

const fit = (text: string) => fitWords(text, ROOM, measure);

it('a word is large, a sentence smaller, and both are whole', () => {
	expect(fit('Nee')).toEqual({ size: 34, lines: ['Nee'], whole: true });
	const sentence = fit('Kom morgen maar terug, dan praten we.');
	expect(sentence.whole).toBe(true);
	expect(sentence.size).toBeLessThan(34);
	expect(sentence.lines.join(' ')).toBe('Kom morgen maar terug, dan praten we.');
});

it('lines of their own stay lines of their own', () => {
	expect(fit('Niet nu\nLater').lines).toEqual(['Niet nu', 'Later']);
});

it('letters become smaller before a word is broken', () => {
	const { lines, size } = fit('Onderweg-naar-huis');
	expect(lines).toEqual(['Onderweg-naar-huis']);
	expect(size).toBe(20);
});

it('what does not fit at the smallest size ends in an ellipsis, and says so', () => {
	const { size, lines, whole } = fit('woord '.repeat(26));
	expect([size, whole]).toEqual([SMALLEST_WORDS, false]);
	expect(lines.at(-1)).toMatch(/…$/);
});

it('whatever is written stays inside every box of the plate', () => {
	fc.assert(
		fc.property(fc.constantFrom(...shape.writing), fc.string({ maxLength: 160 }), (box, text) => {
			const { size, lines } = fitWords(text, box, measure);
			expect(size).toBeGreaterThanOrEqual(SMALLEST_WORDS);
			expect(lines.length * LINE * size).toBeLessThanOrEqual(box.height);
			for (const line of lines) expect(measure(line) * size).toBeLessThanOrEqual(box.width);
		})
	);
});
