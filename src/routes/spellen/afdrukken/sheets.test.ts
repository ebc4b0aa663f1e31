import { describe, expect, it } from 'vitest';
import { loadDeck, type Deck } from '$lib/content';
import { emptyTheme } from '$lib/ui/decks/new-deck';
import {
	backsOf,
	CARD,
	COLUMNS,
	MARGIN,
	PAPER,
	PER_SHEET,
	PLAYERS,
	ROWS,
	sheetsOf
} from './sheets';

function deckOf(themes: number): Deck {
	return {
		id: 'x',
		version: 2,
		audience: 'client',
		title: 'x',
		themes: Array.from({ length: themes }, emptyTheme)
	};
}

describe('the sheets', () => {
	it.each([1, 2, 9, 12, 16, 18, 30])(
		'hold every card of %i themes, full but the last',
		(themes) => {
			const deck = deckOf(themes);
			const sheets = sheetsOf(deck, 7, 2);
			expect(sheets.slice(0, -1).every((sheet) => sheet.length === PER_SHEET)).toBe(true);
			const printed = sheets.flat().flatMap((one) => (one.kind === 'question' ? one.card.id : []));
			expect(printed).toEqual(deck.themes.flatMap(({ cards }) => cards.map(({ id }) => id)));
		}
	);

	it.each(PLAYERS)('have a stop card for each of %i who play', (players) => {
		const sheets = sheetsOf(deckOf(2), 7, players);
		expect(sheets.flat().filter(({ kind }) => kind === 'stop')).toHaveLength(players);
	});

	it('have each back behind its card when the paper is turned over', () => {
		expect(backsOf(9)).toEqual([2, 1, 0, 5, 4, 3, 8, 7, 6]);
		expect(backsOf(4)).toEqual([2, 1, 0, 5]);
	});

	it.each([
		['kletskwartet', 8],
		['teamkwartet', 8]
	] as const)('are as many as one expects of %s, in both languages', async (id, count) => {
		for (const language of ['nl', 'en'] as const)
			expect(sheetsOf(await loadDeck(id, language), 7, 2)).toHaveLength(count);
	});

	it('have the cards in the middle of the paper, with room for the marks', () => {
		expect(2 * MARGIN.x + COLUMNS * CARD.width).toBe(PAPER.width);
		expect(2 * MARGIN.y + ROWS * CARD.height).toBe(PAPER.height);
		expect(Math.min(MARGIN.x, MARGIN.y)).toBeGreaterThanOrEqual(10);
	});
});
