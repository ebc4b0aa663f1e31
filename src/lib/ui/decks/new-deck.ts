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

function emptyCard(): OwnCard {
	return { id: newId(), title: '', weight: 1, question: '', lighter: '', picture: NO_PICTURE };
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
