import { beforeEach, describe, expect, it } from 'vitest';
import {
	kwartet,
	type KwartetMove,
	type KwartetSetup,
	type KwartetState
} from '$lib/games/kwartet';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { PageStore } from '../storage/page-store.svelte';
import { GameTable } from './game-table.svelte';

interface Sitting {
	names: string[];
}

const SITTING: Sitting = { names: ['Noor', 'Sam'] };
const SETUP: KwartetSetup = {
	themes: ['a', 'b', 'c', 'd'].map((id) => ({ id, cards: [1, 2, 3, 4].map((i) => `${id}${i}`) })),
	players: 2,
	pot: true,
	seed: 1
};

let store: Store;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
});

/** A table of a page that was just opened. */
const table = () =>
	new GameTable<KwartetSetup, KwartetState, KwartetMove, Sitting>(
		kwartet,
		'kwartet',
		new PageStore(new AppStore(async () => store))
	);

describe('a game on this device', () => {
	it('is taken up again as it was left', async () => {
		const first = table();
		first.begin(SETUP, SITTING);
		await first.close();
		const second = table();
		expect(await second.resume(() => true)).toBe(true);
		expect(second.match).toEqual(first.match);
		expect(second.sitting).toEqual(SITTING);
	});

	it('is not taken up where it cannot be played on, or is none', async () => {
		expect(await table().resume(() => true)).toBe(false);
		const first = table();
		first.begin(SETUP, SITTING);
		await first.close();
		expect(await table().resume(() => false)).toBe(false);
	});

	it('is not taken up when what was kept does not follow the rules', async () => {
		const first = table();
		first.begin(SETUP, SITTING);
		await first.close();
		const kept = await store.games.get('kwartet');
		const { match } = kept!.data as { match: object };
		const moves = [{ do: 'lay', theme: 'x', card: 'y' }];
		const data = { sitting: SITTING, match: { ...match, moves } };
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY, data });
		const second = table();
		expect(await second.resume(() => true)).toBe(false);
		expect(second.match).toBeNull();
		expect(second.storage.fault).toBeNull();
	});

	it('is gone once the table is cleared', async () => {
		const first = table();
		first.begin(SETUP, SITTING);
		first.clear();
		await first.close();
		expect(await table().resume(() => true)).toBe(false);
	});
});
