import { beforeEach, expect, it } from 'vitest';
import { samen, type SamenMove, type SamenSetup, type SamenState } from '$lib/games/samen';
import { StoreFault, type Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { PageStore } from '../storage/page-store.svelte';
import { GameTable } from './game-table.svelte';

const SETUP: SamenSetup = { themes: [{ id: 'thuis', cards: ['bed', 'deur'] }] };

let store: Store;
let full = false;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
	full = false;
});

/** Sits down at the table, as after a reload. */
function sitDown() {
	const app = new AppStore(async () => {
		if (full) throw new StoreFault('full');
		return store;
	});
	const storage = new PageStore(app);
	return new GameTable<SamenSetup, SamenState, SamenMove, string>(samen, 'samen', storage);
}

const anybody = () => true;

it('takes up the game where it was left', async () => {
	const table = sitDown();
	expect(await table.resume(anybody)).toBe(false);
	table.begin(SETUP, 'Noor');
	table.play({ do: 'turn', card: 'bed' });
	await table.close();

	const later = sitDown();
	expect(await later.resume(anybody)).toBe(true);
	expect(later.sitting).toBe('Noor');
	expect(later.match?.state).toEqual(table.match?.state);
});

it('leaves a game alone that others sit at', async () => {
	const table = sitDown();
	table.begin(SETUP, 'Noor');
	await table.close();
	expect(await sitDown().resume((sitting) => sitting === 'Sam')).toBe(false);
});

it('begins anew, without a fault, where the kept game is damaged', async () => {
	await store.games.keep({ slot: 'samen', savedAt: MONDAY, data: { sitting: 'Noor', match: {} } });
	const table = sitDown();
	expect(await table.resume(anybody)).toBe(false);
	expect(table.storage.fault).toBeNull();
});

it('plays on where nothing can be kept, and keeps it all as soon as it can', async () => {
	const table = sitDown();
	full = true;
	table.begin(SETUP, 'Noor');
	await table.close();
	expect(table.storage.fault?.code).toBe('full');
	expect(table.storage.kept).toBe(false);
	full = false;
	table.play({ do: 'turn', card: 'bed' });
	await table.close();
	expect(table.storage.kept).toBe(true);
	expect(await sitDown().resume(anybody)).toBe(true);
});

it('forgets a game that was cleared away', async () => {
	const table = sitDown();
	table.begin(SETUP, 'Noor');
	table.clear();
	await table.close();
	expect(await store.games.list()).toEqual([]);
});

it('takes a card out of the set it came from', async () => {
	const set = await store.cardSets.create(
		{ name: 'kort', deck: 'kletskwartet', cards: ['bed', 'deur'] },
		MONDAY
	);
	const table = sitDown();
	table.begin(SETUP, 'Noor');
	table.takeOutOfSet(set.id, 'bed');
	await table.close();
	expect((await store.cardSets.list())[0]?.cards).toEqual(['deur']);
});
