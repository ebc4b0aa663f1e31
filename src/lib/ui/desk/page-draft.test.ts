import { beforeEach, expect, it } from 'vitest';
import { StoreFault, type Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice } from '$lib/store/test-kit';
import { PageStore } from '../storage/page-store.svelte';
import { PageDraft } from './page-draft.svelte';

let store: Store;
let storage: PageStore;
/** Why the store does not open; `null`: it does. */
let closed: StoreFault | null;
/** Who sits here. */
let id: string | null;

/** As a page that is opened; words are a draft, all else is not. */
const openPage = () =>
	new PageDraft<string>(storage, {
		id: () => id,
		read: (data) => (typeof data === 'string' ? data : null)
	});

/** What somebody who comes later finds. */
async function found() {
	const later = openPage();
	await storage.use((opened) => later.find(opened));
	return later.pending?.draft ?? null;
}

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
	closed = null;
	id = 'check me';
	storage = new PageStore(
		new AppStore(async () => {
			if (closed) throw closed;
			return store;
		})
	);
});

it('is found again by who comes back, with the moment of its last answer', async () => {
	const page = openPage();
	const before = Date.now();
	await page.keep('one');
	await page.keep('two');
	const later = openPage();
	await later.find(store);
	expect(later.pending?.draft).toBe('two');
	expect(later.pending?.savedAt).toBeGreaterThanOrEqual(before);
});

it('is found by nobody else', async () => {
	await openPage().keep('mine');
	id = 'check other';
	expect(await found()).toBeNull();
});

it('is kept for nobody while it is not known who sits here', async () => {
	id = null;
	await openPage().keep('whose');
	await openPage().forget();
	expect(await store.drafts.list('')).toEqual([]);
	expect(await found()).toBeNull();
});

it('leaves alone what is no draft', async () => {
	await store.drafts.keep({ id: 'check me', savedAt: 1, data: { of: 'an older shape' } });
	expect(await found()).toBeNull();
});

it('does not write over what was begun earlier until she has said what to do with it', async () => {
	await openPage().keep('earlier');
	const page = openPage();
	await page.find(store);
	await page.keep('new');
	expect(await found()).toBe('earlier');
	expect(page.take()).toBe('earlier');
	await page.keep('on with it');
	expect(await found()).toBe('on with it');
});

it('has nothing to take when nothing was begun', () => {
	expect(openPage().take()).toBeNull();
});

it('is no draft any more once it has become something whole', async () => {
	const page = openPage();
	await page.keep('half');
	page.whole = true;
	await page.forget();
	await page.keep('late answer');
	expect(await found()).toBeNull();
});

it('is tried again with the next answer when it could not be kept', async () => {
	const page = openPage();
	closed = new StoreFault('full');
	await page.keep('lost for now');
	expect(storage.fault?.code).toBe('full');
	closed = null;
	await page.keep('next');
	expect(storage.fault).toBeNull();
	expect(await found()).toBe('next');
});
