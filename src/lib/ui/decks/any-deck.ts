import { isDeckId, loadDeck, type Deck, type Language } from '$lib/content';
import { appStore } from '$lib/store';

/**
 * A deck that came with Luwte or was made on this device; `null` when there is none of that name.
 * @throws {StoreFault} when it may be an own deck and the store cannot be read
 */
export async function findDeck(id: string, language: Language): Promise<Deck | null> {
	if (isDeckId(id)) return loadDeck(id, language);
	const { decks } = await appStore.open();
	return decks.get(id);
}
