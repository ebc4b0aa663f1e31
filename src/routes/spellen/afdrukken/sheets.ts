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

/** Two who play each have one; what is left of the last sheet is filled with more. */
const LEAST_STOP_CARDS = 2;

export type PrintedCard =
	| {
			kind: 'question';
			card: Card;
			theme: Theme;
			/** place of the theme in the deck */ tone: number;
	  }
	| { kind: 'stop' };

/** The cards of a deck in the order of its themes, and stop cards until the sheets are full. */
export function sheetsOf({ themes }: Deck, tones: number): PrintedCard[][] {
	const questions = themes.flatMap((theme, index) =>
		theme.cards.map((card): PrintedCard => {
			return { kind: 'question', card, theme, tone: index % tones };
		})
	);
	const count = Math.ceil((questions.length + LEAST_STOP_CARDS) / PER_SHEET);
	const stops = Array.from({ length: count * PER_SHEET - questions.length }, (): PrintedCard => {
		return { kind: 'stop' };
	});
	const all = [...questions, ...stops];
	return Array.from({ length: count }, (_, i) => all.slice(i * PER_SHEET, (i + 1) * PER_SHEET));
}

/** Where one cuts: lines of the grid, mm from the edge of the cards' field. */
export function cutLines(size: number, count: number): number[] {
	return Array.from({ length: count + 1 }, (_, i) => i * size);
}
