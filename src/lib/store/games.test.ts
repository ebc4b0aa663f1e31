import { beforeEach, describe, expect, it } from 'vitest';
import { openStore } from './open';
import { DB_NAME } from './schema';
import { countRows, freshDevice, MONDAY } from './test-kit';

describe('games that go on', () => {
	beforeEach(freshDevice);

	it('are kept one of each kind, the newest in place of the older', async () => {
		const store = await openStore(null);
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY, data: { moves: [] } });
		await store.games.keep({ slot: 'kwartet', savedAt: MONDAY + 1, data: { moves: ['ask'] } });
		await store.games.keep({ slot: 'memorie', savedAt: MONDAY, data: {} });
		expect(await store.games.get('kwartet')).toEqual({
			slot: 'kwartet',
			savedAt: MONDAY + 1,
			data: { moves: ['ask'] }
		});
		expect(await store.games.list()).toHaveLength(2);
	});

	it('stay as another tab kept them, for who did not see that', async () => {
		const store = await openStore(null);
		const game = (savedAt: number) => ({ slot: 'samen', savedAt, data: {} }) as const;
		expect(await store.games.keepAfter(game(1), null)).toBe(1);
		expect(await store.games.keepAfter(game(1), 1), 'in the same moment').toBe(2);
		const changed = { code: 'changed' };
		await expect(store.games.keepAfter(game(3), 1)).rejects.toMatchObject(changed);
		await expect(store.games.keepAfter(game(3), null)).rejects.toMatchObject(changed);
		expect((await store.games.get('samen'))?.savedAt).toBe(2);
		expect(await store.games.keepAfter(game(1), 'any')).toBe(3);
	});

	it('are forgotten when they have ended', async () => {
		const store = await openStore(null);
		await store.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} });
		await store.games.forget('samen');
		expect(await store.games.get('samen')).toBeNull();
	});
});

describe('cards chosen beforehand', () => {
	beforeEach(freshDevice);
	const cards = ['home/door', 'home/bed'];

	it('are kept as a set, newest first', async () => {
		const store = await openStore(null);
		const older = await store.cardSets.create({ name: 'Thuis', deck: 'kletskwartet', cards }, 1);
		const newer = await store.cardSets.create({ name: 'Werk', deck: 'teamkwartet', cards }, 2);
		expect(await store.cardSets.list()).toEqual([newer, older]);
		await store.cardSets.delete(newer.id);
		expect(await store.cardSets.list()).toEqual([older]);
	});

	it('lose a card that is not wanted any more', async () => {
		const store = await openStore(null);
		const { id } = await store.cardSets.create({ name: 'Thuis', deck: 'kletskwartet', cards }, 1);
		await store.cardSets.removeCard(id, ['home/door']);
		expect((await store.cardSets.list())[0]?.cards).toEqual(['home/bed']);
		await store.cardSets.putCardBack(id, 'home/door');
		await store.cardSets.putCardBack(id, 'home/door');
		expect((await store.cardSets.list())[0]?.cards).toEqual(['home/bed', 'home/door']);
		// The set knows it by the name of before.
		await store.cardSets.removeCard(id, ['home/sofa', 'home/bed']);
		expect((await store.cardSets.list())[0]?.cards).toEqual(['home/door']);
		await expect(store.cardSets.removeCard('nobody', ['x'])).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('may not have an endless name', async () => {
		const store = await openStore(null);
		const set = { name: 'x'.repeat(201), deck: 'kletskwartet', cards };
		await expect(store.cardSets.create(set, 1)).rejects.toMatchObject({ code: 'invalid' });
	});

	it('go when everything is erased, and games too', async () => {
		const store = await openStore(null);
		await store.cardSets.create({ name: 'Thuis', deck: 'kletskwartet', cards }, 1);
		await store.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} });
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
	});
});

it('a database of version 2 gets room for games and keeps what it had', async () => {
	freshDevice();
	await new Promise<void>((resolve) => {
		const request = indexedDB.open(DB_NAME, 2);
		request.onupgradeneeded = () => {
			const { result: database } = request;
			database.createObjectStore('profiles', { keyPath: 'id' });
			const sessions = database.createObjectStore('sessions', { keyPath: 'id' });
			sessions.createIndex('byState', 'state');
			sessions.createIndex('byStartedAt', 'startedAt');
			database.createObjectStore('chunks', { keyPath: ['sessionId', 'index'] });
			database.createObjectStore('marks', { keyPath: ['sessionId', 'id'] });
			const me = { id: 'p1', name: 'Noor', createdAt: MONDAY, baseline: null };
			request.transaction?.objectStore('profiles').put(me);
		};
		request.onsuccess = () => {
			request.result.close();
			resolve();
		};
	});
	const store = await openStore(null);
	expect(await store.profiles.list()).toMatchObject([{ name: 'Noor' }]);
	await store.games.keep({ slot: 'memorie', savedAt: MONDAY, data: {} });
	expect(await store.games.list()).toHaveLength(1);
});
