import type { OwnCard, OwnTheme } from '$lib/store';
import { emptyTheme, isEmptyCard } from './new-deck';

/** What was chosen from other decks, with names of its own. */
export interface Taken {
	whole: readonly OwnTheme[];
	single: readonly OwnCard[];
}

/**
 * A deck with more cards in it. Nothing that is written goes: single cards come on the empty places of the open
 * theme, and what does not fit there in new themes behind it; whole themes come behind those.
 */
export function takenIn(
	themes: readonly OwnTheme[],
	openId: string,
	{ whole, single }: Taken
): OwnTheme[] {
	const waiting = [...single];
	const filled = (theme: OwnTheme): OwnTheme => {
		const [first, second, third, fourth] = theme.cards;
		const fill = (card: OwnCard) => (isEmptyCard(card) ? (waiting.shift() ?? card) : card);
		return { ...theme, cards: [fill(first), fill(second), fill(third), fill(fourth)] };
	};
	return themes.flatMap((theme) => {
		if (theme.id !== openId) return [theme];
		// A whole theme on a theme that nobody has touched takes its place.
		const isFree = single.length === 0 && whole.length > 0 && isEmptyTheme(theme);
		const more = isFree ? [] : [filled(theme)];
		while (waiting.length > 0) more.push(filled(emptyTheme()));
		return [...more, ...whole];
	});
}

function isEmptyTheme({ title, cards }: OwnTheme): boolean {
	return title.trim() === '' && cards.every(isEmptyCard);
}
