import type { Deck } from '$lib/content';
import {
	MAX_DECK_TITLE_LENGTH,
	newId,
	type NewDeck,
	type OwnCard,
	type OwnTheme
} from '$lib/store';

/** On a card that nobody has given a picture yet. */
const NO_PICTURE = 'speech-balloon';

/** A theme to fill in. */
export function emptyTheme(): OwnTheme {
	return {
		id: newId(),
		title: '',
		picture: NO_PICTURE,
		cards: [emptyCard(), emptyCard(), emptyCard(), emptyCard()]
	};
}

export function emptyCard(): OwnCard {
	return { id: newId(), title: '', weight: 1, question: '', lighter: '', picture: NO_PICTURE };
}

/** The place of a card, with nothing on it any more. */
export function emptied({ id }: OwnCard): OwnCard {
	return { ...emptyCard(), id };
}

/** Nobody has written on it or given it a photo: another card may come in its place. */
export function isEmptyCard({ title, question, lighter, picture }: OwnCard): boolean {
	const isUnwritten = [title, question, lighter].every((text) => text.trim() === '');
	return isUnwritten && !isPhoto(picture);
}

/** An own photo, and no picture of the set. */
export function isPhoto(picture: string): boolean {
	return picture.startsWith('data:');
}

/** A deck to fill in. A quartet game needs two themes at least. */
export function emptyDeck(title: string): NewDeck {
	return { version: 2, audience: 'client', title, themes: [emptyTheme(), emptyTheme()] };
}

/** The same cards under another name, to be changed. */
export function copyOf({ version, audience, themes }: Deck, title: string): NewDeck {
	return structuredClone({
		version,
		audience,
		title: title.slice(0, MAX_DECK_TITLE_LENGTH),
		themes
	});
}

/** How many cards have nothing to talk about yet. */
export function cardsWithoutQuestion({ themes }: Pick<Deck, 'themes'>): number {
	return themes.flatMap(({ cards }) => cards).filter(({ question }) => question.trim() === '')
		.length;
}
