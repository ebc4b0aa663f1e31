import { newId, type OwnCard, type OwnTheme } from '$lib/store';
import type { Taken } from '../decks/take-in';
import type { CardLook, DeckView, ThemeLook } from './deck-view';

/** Chosen cards of a deck as cards of another, which may be changed: a theme of which all are chosen comes whole. */
export function takenFrom(deck: DeckView, chosen: readonly string[]): Taken {
	const isChosen = ({ id }: CardLook) => chosen.includes(id);
	return {
		whole: deck.themes.filter(({ cards }) => cards.every(isChosen)).map(ownTheme),
		single: deck.themes
			.filter(({ cards }) => !cards.every(isChosen))
			.flatMap(({ cards }) => cards.filter(isChosen).map(ownCard))
	};
}

function ownTheme({ title, picture, photoText, cards }: ThemeLook): OwnTheme {
	const [first, second, third, fourth] = cards.map(ownCard);
	if (!first || !second || !third || !fourth) throw new Error(`${title} has no four cards`);
	const own: OwnTheme = { id: newId(), title, picture, cards: [first, second, third, fourth] };
	return photoText ? { ...own, photoText } : own;
}

function ownCard({ title, weight, question, lighter, picture, photoText }: CardLook): OwnCard {
	const own = { id: newId(), title, weight, question, lighter, picture };
	return photoText ? { ...own, photoText } : own;
}
