import {
	DECK_IDS,
	isDeckId,
	loadDeck,
	loadMemorie,
	type DeckId,
	type Language
} from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { DeckView } from './deck-view';

export { DECK_IDS, isDeckId, type DeckId };

const opened = new Map<string, Promise<DeckView>>();

function language(): Language {
	return getLocale();
}

/** A deck in the language of the page; opened once. */
export function openDeck(id: DeckId): Promise<DeckView> {
	const key = `${id} ${language()}`;
	const deck = opened.get(key) ?? loadDeck(id, language()).then((deck) => new DeckView(deck));
	opened.set(key, deck);
	return deck;
}

/** The pairs of memorie in the language of the page. */
export function openMemorie() {
	return loadMemorie('memorie', language());
}
