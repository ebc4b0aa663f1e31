import { beforeEach, describe, expect, it } from 'vitest';
import {
	kwartet,
	legalMoves,
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
		new PageStore(new AppStore(async () => store)),
		null
	);

/** A game that was begun here and is on the disk. */
async function begun() {
	const first = table();
	first.begin(SETUP, SITTING);
	await first.sit();
	await first.storage.settle();
	return first;
}

/** The first asking that the rules allow. */
function ask(game: ReturnType<typeof table>) {
	const [move] = legalMoves(game.match!.state);
	game.play(move!);
	return game.storage.settle();
}

describe('a game on this device', () => {
	it('is taken up again as it was left', async () => {
		const first = await begun();
		await first.close();
		const second = table();
		expect(await second.resume(() => true)).toBe(true);
		expect(second.match).toEqual(first.match);
		expect(second.sitting).toEqual(SITTING);
	});

	it('is not taken up where it cannot be played on, or is none', async () => {
		expect(await table().resume(() => true)).toBe(false);
		const first = await begun();
		await first.close();
		expect(await table().resume(() => false)).toBe(false);
	});

	it('is not taken up when what was kept does not follow the rules', async () => {
		const first = await begun();
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
		const first = await begun();
		first.clear();
		await first.close();
		expect(await table().resume(() => true)).toBe(false);
	});
});

describe('a game in two tabs of a browser without locks', () => {
	it('is written by one of them: the other finds out before anything is lost', async () => {
		const first = await begun();
		const second = table();
		await second.resume(() => true);
		await second.sit();
		await ask(second);
		await ask(first);
		expect([first.elsewhere, second.elsewhere]).toEqual([true, false]);
		const kept = await store.games.get('kwartet');
		expect(kept!.data).toMatchObject({ match: { moves: { length: 1 } } });

		await first.takeOver();
		expect(first.elsewhere).toBe(false);
		expect(first.match).toEqual(second.match);
		await second.close();
	});

	it('and is left alone when the other began something else', async () => {
		const first = await begun();
		await first.resume(({ names }) => names[0] === 'Noor');
		const second = table();
		second.begin(SETUP, { names: ['Bo', 'Kim'] });
		await second.sit();
		await second.storage.settle();
		await ask(first);
		expect(first.elsewhere).toBe(true);
		await first.takeOver();
		expect(first.match).toBeNull();
		expect((await store.games.get('kwartet'))!.data).toMatchObject({
			sitting: { names: ['Bo', 'Kim'] }
		});
	});
});

it('a game that nobody sat down at is kept nowhere, and kept from when somebody does', async () => {
	const first = table();
	first.begin(SETUP, SITTING);
	await first.storage.settle();
	expect(first.kept).toBe(false);
	expect(await store.games.get('kwartet')).toBeNull();
	await first.sit();
	await first.storage.settle();
	expect(first.kept).toBe(true);
	expect(await store.games.get('kwartet')).not.toBeNull();
});
