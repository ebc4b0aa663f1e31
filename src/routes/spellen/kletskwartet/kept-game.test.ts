import { beforeEach, expect, it } from 'vitest';
import type { Deck, Memorie } from '$lib/content';
import { openStore } from '$lib/store/open';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { freshDevice } from '$lib/store/test-kit';
import { emptyTheme } from '$lib/ui/decks/new-deck';
import { DeckView } from '$lib/ui/games/deck-view';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { MemorieLook } from '../memorie/memorie-look';
import { KwartetGame } from './kwartet-game.svelte';

let store: Store;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
});

/** Two themes; the second card of the first was replaced by another in a newer Luwte. */
function deck(newer: boolean): DeckView {
	const themes = ['a', 'b'].map((id) => ({ ...emptyTheme(), id })) as Deck['themes'];
	for (const theme of themes) for (const [i, card] of theme.cards.entries()) card.id = `c${i}`;
	if (newer) Object.assign(themes[0]!.cards[1], { id: 'new', formerly: ['a/c1'], title: 'New' });
	return new DeckView({ id: 'x', version: 2, audience: 'client', title: 'x', themes });
}

const game = (newer: boolean) =>
	new KwartetGame(deck(newer), new PageStore(new AppStore(async () => store)));

it('a game goes on though one of its cards was replaced, and a set it came from loses the card', async () => {
	const set = await store.cardSets.create({ name: 'Set', deck: 'x', cards: ['a/c0', 'a/c1'] }, 1);
	const before = game(false);
	const sitting = { way: 'beurt', deck: 'x', names: ['Noor', 'Sam'], set: set.id } as const;
	before.begin(before.deck.chosen(null), sitting);
	await before.table.sit();
	await before.table.close();

	const after = game(true);
	expect(await after.resume('beurt')).toBe(true);
	const all = after.state.themes.flatMap(({ cards }) => cards);
	expect(after.inOrder(all)).toHaveLength(8);
	expect(after.deck.card('a/c1').title).toBe('New');

	// Begun anew, the card lies there by the name of now; the set still knows the one of before.
	const themes = after.deck.chosen(set.cards);
	expect(themes).toEqual([{ id: 'a', cards: ['a/c0', 'a/new'] }]);
	const setup = { themes: after.deck.chosen(null), players: 2, pot: false };
	for (let seed = 1; !after.hand.some(({ id }) => id === 'a/new'); seed++)
		after.table.begin({ ...setup, seed }, sitting);
	after.remove('a/new');
	await after.table.close();
	expect((await store.cardSets.list())[0]?.cards).toEqual(['a/c0']);
});

it('a pair that was replaced is found by its name of before', () => {
	const pair = {
		id: 'new',
		picture: 'key',
		title: 'Key',
		weight: 1 as const,
		sentence: 'A key.',
		question: 'Which?',
		lighter: 'What?',
		formerly: ['home/old']
	};
	const memorie: Memorie = {
		id: 'x',
		version: 2,
		title: 'x',
		themes: [
			{ id: 'home', title: 'Home', pairs: [pair, { ...pair, id: 'deep', weight: 3, formerly: [] }] }
		]
	};
	const look = new MemorieLook(memorie);
	expect(look.has('home/old')).toBe(true);
	expect(look.pair('home/old').title).toBe('Key');
	expect(look.of(null, 3)).toEqual(['home/new', 'home/deep']);
	expect(look.of('home', 2)).toEqual(['home/new']);
});
