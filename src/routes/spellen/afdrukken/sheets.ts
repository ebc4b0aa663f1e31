import type { Card, Deck, Theme } from '$lib/content';

/** Lengths of a sheet of A4 and of a playing card, mm. */
export const PAPER = { width: 210, height: 297 };
export const CARD = { width: 63, height: 88 };
export const COLUMNS = 3;
export const ROWS = 3;
export const PER_SHEET = COLUMNS * ROWS;

/** Room around the cards, which lie in the middle of the sheet, mm. */
export const MARGIN = {
	x: (PAPER.width - COLUMNS * CARD.width) / 2,
	y: (PAPER.height - ROWS * CARD.height) / 2
};

/** So many may sit at a table, and each has a stop card. */
export const PLAYERS = [2, 3, 4, 5, 6] as const;
export type Players = (typeof PLAYERS)[number];

export type PrintedCard =
	| {
			kind: 'question';
			card: Card;
			theme: Theme;
			/** place of the theme in the deck */ tone: number;
	  }
	| { kind: 'stop' };

/** The cards of a deck in the order of its themes, and a stop card for each who plays. */
export function sheetsOf({ themes }: Deck, tones: number, players: Players): PrintedCard[][] {
	const questions = themes.flatMap((theme, index) =>
		theme.cards.map((card): PrintedCard => {
			return { kind: 'question', card, theme, tone: index % tones };
		})
	);
	const stops = Array.from({ length: players }, (): PrintedCard => ({ kind: 'stop' }));
	const all = [...questions, ...stops];
	const count = Math.ceil(all.length / PER_SHEET);
	return Array.from({ length: count }, (_, i) => all.slice(i * PER_SHEET, (i + 1) * PER_SHEET));
}

/**
 * Where the backs of so many cards lie on the next side: turned over the long edge, what was on the left is on the
 * right. Places in reading order.
 */
export function backsOf(cards: number): number[] {
	return Array.from({ length: cards }, (_, place) => {
		const column = place % COLUMNS;
		return place - column + (COLUMNS - 1 - column);
	});
}

/** Where one cuts: lines of the grid, mm from the edge of the cards' field. */
export function cutLines(size: number, count: number): number[] {
	return Array.from({ length: count + 1 }, (_, i) => i * size);
}
