import { expect, it } from 'vitest';
import { ownWords } from './bidi';

it('words that are read the other way keep their direction in a sentence', () => {
	expect(ownWords('الريح')).toBe('\u2068الريح\u2069');
	expect(ownWords('Bo רוח')).toBe('\u2068Bo רוח\u2069');
});

it('all others are left as they are', () => {
	for (const text of ['Noor', 'Zoë-Éloïse', '', '123', 'Ольга']) expect(ownWords(text)).toBe(text);
});
