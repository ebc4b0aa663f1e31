import { beforeEach, expect, it, vi } from 'vitest';
import type { Store } from '$lib/store';
import { FakeNews, freshDevice, MONDAY } from '$lib/store/test-kit';
import { KeptMark } from './kept-mark.svelte';

const outside = new Map<string, string>();
let store: Store;

beforeEach(async () => {
	outside.clear();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => outside.get(key) ?? null,
		setItem: (key: string, value: string) => outside.set(key, value),
		removeItem: (key: string) => outside.delete(key)
	});
	await clearDatabase();
});

/** As a browser does that needs room. */
async function clearDatabase() {
	freshDevice();
	store = await new FakeNews().openTab();
}

/** A page that is opened. */
async function visit(): Promise<KeptMark> {
	const mark = new KeptMark();
	await mark.look(store.keeping);
	return mark;
}

async function keepSomething() {
	await store.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} });
}

it('who comes for the first time, or only looked around, has lost nothing', async () => {
	const first = await visit();
	await store.profiles.getOrCreateDefault(MONDAY);
	expect([first.lost, await first.written(store.keeping)]).toEqual([false, false]);
	await clearDatabase();
	expect((await visit()).lost).toBe(false);
});

it('what was kept and is cleared by the browser is missed, until somebody says to have read it', async () => {
	const page = await visit();
	await keepSomething();
	expect(await page.written(store.keeping)).toBe(true);
	expect((await visit()).lost).toBe(false);
	await clearDatabase();
	expect((await visit()).lost).toBe(true);
	// Something new does not make her forget what was lost.
	const next = await visit();
	await keepSomething();
	await next.written(store.keeping);
	const last = await visit();
	expect(last.lost).toBe(true);
	last.dismiss();
	expect([last.lost, (await visit()).lost]).toEqual([false, false]);
	// What is kept since is watched over as before.
	await clearDatabase();
	expect((await visit()).lost).toBe(true);
});

it('read while nothing is kept, it is as if nothing ever was', async () => {
	await keepSomething();
	await visit();
	await clearDatabase();
	(await visit()).dismiss();
	expect(outside.size).toBe(0);
});

it('what an older version kept is marked when it is opened', async () => {
	await keepSomething();
	await visit();
	expect([await store.keeping.isMarked(), outside.size]).toEqual([true, 1]);
});

it('the last thing thrown away by hand is no loss', async () => {
	await keepSomething();
	await visit();
	await store.games.forget('samen');
	expect((await visit()).lost).toBe(false);
});

it('erased by hand is told apart from cleared by the browser, also by a tab that heard nothing', async () => {
	await keepSomething();
	const deaf = await visit();
	expect(await deaf.isErased(store.keeping)).toBe(false);
	await store.deleteEverything();
	outside.clear();
	expect([await deaf.isErased(store.keeping), (await visit()).lost]).toEqual([true, false]);
});
