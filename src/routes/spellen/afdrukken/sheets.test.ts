import { describe, expect, it } from 'vitest';
import { loadDeck, type Deck } from '$lib/content';
import { emptyTheme } from '$lib/ui/decks/new-deck';
import { CARD, COLUMNS, MARGIN, PAPER, PER_SHEET, ROWS, sheetsOf } from './sheets';

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
	it.each([1, 2, 9, 12, 16, 18, 30])('hold every card of %i themes, and are full', (themes) => {
		const deck = deckOf(themes);
		const sheets = sheetsOf(deck, 7);
		expect(sheets.every((sheet) => sheet.length === PER_SHEET)).toBe(true);
		const printed = sheets.flat().flatMap((one) => (one.kind === 'question' ? one.card.id : []));
		expect(printed).toEqual(deck.themes.flatMap(({ cards }) => cards.map(({ id }) => id)));
		const stops = sheets.flat().filter(({ kind }) => kind === 'stop');
		expect(stops.length).toBeGreaterThanOrEqual(2);
		expect(stops.length).toBeLessThan(PER_SHEET + 2);
	});

	it.each([
		['kletskwartet', 8],
		['teamkwartet', 8]
	] as const)('are as many as one expects of %s, in both languages', async (id, count) => {
		for (const language of ['nl', 'en'] as const)
			expect(sheetsOf(await loadDeck(id, language), 7)).toHaveLength(count);
	});

	it('have the cards in the middle of the paper, with room for the marks', () => {
		expect(2 * MARGIN.x + COLUMNS * CARD.width).toBe(PAPER.width);
		expect(2 * MARGIN.y + ROWS * CARD.height).toBe(PAPER.height);
		expect(Math.min(MARGIN.x, MARGIN.y)).toBeGreaterThanOrEqual(10);
	});
});
