import { beforeEach, describe, expect, it } from 'vitest';
import { m } from '$lib/paraglide/messages';
import { MAX_DECK_THEMES, type TabLockPort } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { freshDevice } from '$lib/store/test-kit';
import { emptyDeck, emptyTheme } from '$lib/ui/decks/new-deck';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { DeckEditor } from './deck-editor.svelte';

let id: string;

beforeEach(async () => {
	freshDevice();
	const store = await new AppStore().open();
	id = (await store.decks.create(emptyDeck('Buiten'), 1)).id;
});

async function opened(locks: TabLockPort | null = null): Promise<DeckEditor> {
	const editor = new DeckEditor(new PageStore(new AppStore()), locks);
	await editor.open(id);
	return editor;
}

describe('a deck that is changed', () => {
	it('has its cards in the order that somebody gives them, says so, and keeps it', async () => {
		const editor = await opened();
		const theme = editor.theme!;
		theme.cards.forEach((card, at) => (card.title = 'abcd'[at]!));
		editor.moveCard(theme, theme.cards[0], 1);
		expect(editor.told).toBe(m.deck_moved({ name: 'a', place: 2, count: 4 }));
		editor.moveCard(theme, theme.cards[3], 1);
		await editor.storage.settle();
		const again = await opened();
		expect(again.theme?.cards.map(({ title }) => title).join('')).toBe('bacd');
	});

	it('loses the words and the photo of a card that is emptied, and no place', async () => {
		const editor = await opened();
		const theme = editor.theme!;
		const card = theme.cards[1];
		Object.assign(card, { title: 'a', picture: 'data:image/png;base64,AA', photoText: 'zee' });
		editor.emptyCard(theme, card);
		expect(theme.cards).toHaveLength(4);
		expect(theme.cards[1]).toMatchObject({ id: card.id, title: '', question: '' });
		expect(theme.cards[1]).not.toHaveProperty('photoText');
	});

	it('is shown in one tab at a time', async () => {
		const taken: TabLockPort = {
			request: (_name, { steal }, whileHeld) => whileHeld(steal ? {} : null)
		};
		const editor = await opened(taken);
		expect(editor).toMatchObject({ elsewhere: true, deck: null });
		await editor.takeOver(id);
		expect(editor).toMatchObject({ elsewhere: false, deck: { id } });
	});

	it('takes no more themes than fit', async () => {
		const editor = await opened();
		const whole = Array.from({ length: MAX_DECK_THEMES }, emptyTheme);
		editor.takeIn({ whole: whole.map((one) => ({ ...one, title: 'x' })), single: [] });
		expect(editor.deck?.themes).toHaveLength(2);
		editor.takeIn({ whole: whole.slice(0, 3), single: [] });
		// One of them came in the place of the open theme, which was empty.
		expect(editor.deck?.themes).toHaveLength(4);
	});
});
