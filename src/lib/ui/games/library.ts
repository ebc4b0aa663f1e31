import {
	DECK_IDS,
	isDeckId,
	loadDeck,
	loadMemorie,
	type DeckId,
	type Language
} from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { findDeck } from '../decks/any-deck';
import { filledIn } from '../decks/filled-in';
import { DeckView } from './deck-view';

export { DECK_IDS, isDeckId, type DeckId };

const opened = new Map<string, Promise<DeckView>>();

function language(): Language {
	return getLocale();
}

/** A deck that came with Luwte, in the language of the page; opened once. */
export function openDeck(id: DeckId): Promise<DeckView> {
	const key = `${id} ${language()}`;
	const deck = opened.get(key) ?? loadDeck(id, language()).then((deck) => new DeckView(deck));
	opened.set(key, deck);
	return deck;
}

/**
 * Any deck that can be played, also one made on this device; `null` when there is none of that name.
 * @throws {StoreFault} when it may be an own deck and the store cannot be read
 */
export async function openAnyDeck(id: string): Promise<DeckView | null> {
	if (isDeckId(id)) return openDeck(id);
	// Looked up each time: it may have been changed meanwhile.
	const deck = await findDeck(id, language());
	return deck && new DeckView(filledIn(deck));
}

/** The pairs of memorie in the language of the page. */
export function openMemorie() {
	return loadMemorie('memorie', language());
}
