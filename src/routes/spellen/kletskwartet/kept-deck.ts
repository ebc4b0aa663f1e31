import { appStore } from '$lib/store';
import type { DeckView } from '$lib/ui/games/deck-view';
import { openAnyDeck } from '$lib/ui/games/library';

/** The deck of the kwartet that goes on; `null` when none does, or its deck is gone. */
export async function keptDeck(): Promise<DeckView | null> {
	try {
		const id = await keptDeckId();
		return id === null ? null : await openAnyDeck(id);
	} catch {
		// No memory, nothing to go on with: the new game says what is the matter when it is kept.
		return null;
	}
}

async function keptDeckId(): Promise<string | null> {
	const { games } = await appStore.open();
	const game = await games.get('kwartet');
	const { sitting } = (game?.data ?? {}) as { sitting?: { deck?: unknown } };
	return typeof sitting?.deck === 'string' ? sitting.deck : null;
}
