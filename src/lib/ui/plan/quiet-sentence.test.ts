import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quietSentence } from './quiet-sentence';
import { emptyRows, isEmpty, withPhrase } from './rows';

function plan(helps: string) {
	const rows = emptyRows();
	rows.oranje.helps = helps;
	return rows;
}

it('says nothing without a plan, or without words for this phase', () => {
	expect(quietSentence(null, 'oranje', 0)).toBeNull();
	expect(quietSentence(plan(' \n '), 'oranje', 0)).toBeNull();
	expect(quietSentence(plan('Achterover.'), 'rood', 0)).toBeNull();
});

it('takes the first short line', () => {
	expect(quietSentence(plan('- Ga achterover zitten. Adem uit.\nVoeten.'), 'oranje', 0)).toBe(
		'Ga achterover zitten. Adem uit.'
	);
});

it('takes the first short sentence of a long line', () => {
	const long = 'Adem lang uit. En daarna kijk ik naar buiten, naar de boom die er altijd staat.';
	expect(quietSentence(plan(long), 'oranje', 0)).toBe('Adem lang uit.');
	expect(quietSentence(plan('a'.repeat(61)), 'oranje', 0)).toBeNull();
});

it('goes on to the next one with another seed', () => {
	const rows = plan('Een.\nTwee.\nDrie.');
	expect([0, 1, 2, 3].map((seed) => quietSentence(rows, 'oranje', seed))).toEqual([
		'Een.',
		'Twee.',
		'Drie.',
		'Een.'
	]);
});

it('is never longer than 60 characters', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300 }), fc.integer(), (helps, seed) => {
			const sentence = quietSentence(plan(helps), 'oranje', seed);
			return sentence === null || (sentence.length > 0 && sentence.length <= 60);
		})
	);
});

it('adds a phrase on a line of its own, once', () => {
	expect(withPhrase('', 'Ik adem uit.')).toBe('Ik adem uit.');
	expect(withPhrase('Eerst.\n', 'Dan.')).toBe('Eerst.\nDan.');
	expect(withPhrase('Eerst.\nDan.', 'Dan.')).toBe('Eerst.\nDan.');
});

it('knows an empty plan', () => {
	expect(isEmpty(emptyRows())).toBe(true);
	expect(isEmpty(plan('Iets.'))).toBe(false);
});
