import { describe, expect, it } from 'vitest';
import { loadDeck, type Deck, type Weight } from '$lib/content';
import { MIN_PLAYERS, MAX_PLAYERS, enoughThemes } from '$lib/games/kwartet';
import { emptyTheme } from '$lib/ui/decks/new-deck';
import { DeckView } from './deck-view';

/** A deck whose cards have these weights, four to a theme. */
function deckOf(...weights: Weight[][]): Deck {
	const themes = weights.map((four, t) => {
		const theme = { ...emptyTheme(), id: `t${t}` };
		for (const [c, card] of theme.cards.entries())
			Object.assign(card, { id: `c${c}`, title: `t${t}c${c}`, weight: four[c] });
		return theme;
	});
	return { id: 'x', version: 2, audience: 'client', title: 'x', themes };
}

describe('cards by weight', () => {
	const view = new DeckView(deckOf([1, 1, 1, 3], [1, 1, 2, 2], [3, 3, 3, 3]));
	const sizes = (most: Weight) => view.upTo(most).map(({ id, cards }) => [id, cards.length]);

	it('leaves out what is deeper, and a theme of which too little is left', () => {
		expect(sizes(1)).toEqual([['t0', 3]]);
		expect(sizes(2)).toEqual([
			['t0', 3],
			['t1', 4]
		]);
		expect(view.upTo(3)).toEqual(view.chosen(null));
		expect(view.upTo(1)[0]!.cards).toEqual(['t0/c0', 't0/c1', 't0/c2']);
	});

	it.each(['kletskwartet', 'teamkwartet'] as const)('%s can be played light', async (id) => {
		const themes = new DeckView(await loadDeck(id, 'nl')).upTo(1);
		for (const players of [MIN_PLAYERS, MAX_PLAYERS])
			expect(enoughThemes(themes, players)).toBe(true);
	});
});

describe('a card that took the place of another', () => {
	const deck = deckOf([1, 1, 1, 1], [1, 1, 1, 1]);
	deck.themes[0]!.cards[1].formerly = ['t0/old', 't0/older'];
	const view = new DeckView(deck);

	it('is found by the name that a kept game was dealt', () => {
		expect(view.has('t0/old')).toBe(true);
		expect(view.card('t0/old')).toEqual({ ...view.card('t0/c1'), id: 't0/old' });
		expect(view.has('t0/never')).toBe(false);
	});

	it('is chosen in a set that knows it by the name of before', () => {
		expect(view.chosen(['t0/older', 't1/c0'])).toEqual([
			{ id: 't0', cards: ['t0/c1'] },
			{ id: 't1', cards: ['t1/c0'] }
		]);
		expect(view.names('t0/c1')).toEqual(['t0/c1', 't0/old', 't0/older']);
		expect(view.names('t0/c0')).toEqual(['t0/c0']);
	});
});
