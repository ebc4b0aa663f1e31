import { afterEach, describe, expect, it } from 'vitest';
import { CARD_KINDS, type CardRow, MODEL_CARD } from '$lib/content/model-card';
import { baseLocale, locales, overwriteGetLocale } from '$lib/paraglide/runtime';
import { CARD_KIND_WORDS, firstRate, formatShare, rowSentence } from './card-words';

afterEach(() => overwriteGetLocale(() => baseLocale));

const row = (changes: Partial<CardRow>): CardRow => ({
	kind: 'near',
	clips: 2,
	people: 1,
	seconds: 90,
	usable: 88.4,
	mae: 0.31,
	wrong: 0,
	false: null,
	first: { from: 12, to: 20 },
	unread: 0,
	...changes
});

describe('the words of the model card', () => {
	it('say the figures of a row in a sentence', () => {
		expect(rowSentence(row({}))).toBe(
			'Op gewone laptopbeelden was er 88% van de tijd een getal. Dat zat er gemiddeld 0,3 naast.'
		);
		expect(rowSentence(row({ usable: 0, mae: null, wrong: null, first: null }))).toBe(
			'Op gewone laptopbeelden kwam er geen getal.'
		);
	});

	it('say nothing of rates that nobody could judge', () => {
		const doubtful = row({ kind: 'real-doubtful', usable: 40, mae: null, wrong: null });
		expect(rowSentence(doubtful)).toContain('weten we niet');
	});

	it('say where there should be no number, and whether one came', () => {
		const none = { kind: 'none', usable: null, mae: null, wrong: null, first: null } as const;
		expect(rowSentence(row({ ...none, false: 0 }))).toContain('kwam ook niet');
		expect(rowSentence(row({ ...none, false: 0.4 }))).toContain('in 0,4% van de tijd');
	});

	it('do not round a little to nothing, or nearly everything to everything', () => {
		expect([0, 0.4, 12.6, 99.6, 100].map(formatShare)).toEqual(['0', '0,4', '13', '99,6', '100']);
	});

	it.each(locales)('have a name and a sentence for every kind (%s)', (locale) => {
		overwriteGetLocale(() => locale);
		const rows = Object.values(MODEL_CARD).flatMap((set) => set?.kinds ?? []);
		for (const one of [...rows, ...CARD_KINDS.map((kind) => row({ kind }))]) {
			expect(CARD_KIND_WORDS[one.kind].name()).not.toBe('');
			expect(rowSentence(one)).toContain(CARD_KIND_WORDS[one.kind].where());
		}
	});

	it('span the first rates of some kinds over all sets', () => {
		const about = { measured: '', app: '', code: '', machine: '', people: 1, naive: null };
		const set = (...kinds: CardRow[]) => ({ ...about, kinds });
		const card = {
			recorded: null,
			fresh: set(row({}), row({ kind: 'still', first: { from: 9, to: 11 } })),
			shared: set(row({ first: { from: 14, to: 23 } }), row({ kind: 'move', first: null }))
		};
		expect(firstRate(card, ['near'])).toEqual({ from: 12, to: 23 });
		expect(firstRate(card, ['move'])).toBeNull();
	});
});
