import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newLaying } from '../association';
import { openStore } from './open';
import { BASELINE, freshDevice, MONDAY, openTwoTabs, placeOf, storeSession } from './test-kit';
import { furnish, seen } from './vault/vault-test-kit';

describe('profiles', () => {
	beforeEach(freshDevice);
	afterEach(() => vi.restoreAllMocks());

	it('makes one without a name at first use, and the same one after', async () => {
		const store = await openStore(null);
		const me = await store.profiles.getOrCreateDefault(MONDAY);
		expect(me).toMatchObject({ name: '', createdAt: MONDAY, places: [] });
		expect(await store.profiles.getOrCreateDefault(MONDAY + 1)).toEqual(me);
	});

	it('makes only one when two tabs start at once', async () => {
		const [a, b] = await openTwoTabs();
		const [mine, theirs] = await Promise.all([
			a.profiles.getOrCreateDefault(MONDAY),
			b.profiles.getOrCreateDefault(MONDAY + 1)
		]);
		expect(mine).toEqual(theirs);
	});

	it('makes none when reading fails', async () => {
		const store = await openStore(null);
		const me = await store.profiles.getOrCreateDefault(MONDAY);
		vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
			throw new DOMException('disk', 'DataError');
		});
		await expect(store.profiles.getOrCreateDefault(MONDAY)).rejects.toMatchObject({
			name: 'StoreFault',
			code: 'broken'
		});
		expect(await store.profiles.list()).toEqual([me]);
	});

	it('keeps a name and a place', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.create('', MONDAY);
		await Promise.all([
			store.profiles.rename(id, 'Sam'),
			store.profiles.keepPlace(id, placeOf('desk'), null)
		]);
		expect(await store.profiles.list()).toEqual([
			{ id, name: 'Sam', createdAt: MONDAY, places: [placeOf('desk')] }
		]);
	});

	it('refuses what an export could not carry', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		const broken = { ...BASELINE, shoulderWidth: NaN };
		await expect(
			store.profiles.keepPlace(id, placeOf('desk', { value: broken }), null)
		).rejects.toMatchObject({ code: 'invalid' });
		await expect(store.profiles.rename(id, 'x'.repeat(201))).rejects.toMatchObject({
			code: 'invalid'
		});
		await expect(store.profiles.renamePlace(id, 'desk', 'x'.repeat(201))).rejects.toMatchObject({
			code: 'invalid'
		});
		await expect(store.profiles.rename('nobody', 'x')).rejects.toMatchObject({ code: 'not-found' });
	});

	it('names, uses and removes places, and loses none when two tabs do so at once', async () => {
		const [a, b] = await openTwoTabs();
		const { id } = await a.profiles.getOrCreateDefault(MONDAY);
		await Promise.all([
			a.profiles.keepPlace(id, placeOf('desk'), null),
			b.profiles.keepPlace(id, placeOf('sofa'), null)
		]);
		await Promise.all([
			a.profiles.renamePlace(id, 'desk', 'Kantoor'),
			b.profiles.usePlace(id, 'desk', MONDAY + 1)
		]);
		const desk = placeOf('desk', { name: 'Kantoor', usedAt: MONDAY + 1 });
		expect((await a.profiles.list())[0]!.places).toEqual([desk, placeOf('sofa')]);
		expect(await a.profiles.removePlace(id, 'sofa')).toEqual([desk]);
	});

	it('goes with all that bears its name, and with nothing else', async () => {
		const store = await openStore(null);
		const { noor, sam } = await furnish(store);
		const of = { id: 'board', profileId: noor, sitting: 'alone', title: '', facts: '' } as const;
		await store.layings.create(newLaying(of, MONDAY));
		const before = await seen(store);
		await store.profiles.delete(noor);
		const left = await seen(store);
		expect(JSON.stringify(left)).not.toContain(noor);
		expect(left).toMatchObject({ layings: [], counts: [], marks: [] });
		expect(left.sessions).toMatchObject([{ profileId: sam }]);
		expect(left.chunks).toHaveLength(1);
		expect(left.drafts).toMatchObject([{ id: `rustcheck ${sam}` }]);
		for (const name of ['games', 'cardSets'] as const) expect(left[name]).toEqual(before[name]);
	});

	it('leaves others theirs', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		const session = await storeSession(store);
		const other = await store.profiles.create('Sam', MONDAY + 1);
		await store.profiles.delete(id);
		expect(await store.profiles.list()).toEqual([other]);
		expect(await store.sessions.get(session)).toBeNull();
		expect(await store.sessions.samples(session)).toEqual([]);
		expect(await store.sessions.marks(session)).toEqual([]);
	});
});
