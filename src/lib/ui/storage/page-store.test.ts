import { beforeEach, expect, it } from 'vitest';
import { StoreFault, type Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { furnishedBrowser, PASSPHRASE, wholeText } from '$lib/store/vault/vault-test-kit';
import { PageStore } from './page-store.svelte';

let store: Store;
/** Why the store does not open; `null`: it does. */
let closed: StoreFault | null = null;
let app: AppStore;
let page: PageStore;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
	closed = null;
	app = new AppStore(async () => {
		if (closed) throw closed;
		return store;
	});
	page = new PageStore(app);
});

const draft = (data: unknown) => ({ id: 'a', savedAt: MONDAY, data });

it('reads, and says that it did', async () => {
	await store.drafts.keep(draft(1));
	let found: unknown = null;
	const done = await page.use(async ({ drafts }) => void (found = (await drafts.get('a'))?.data));
	expect([done, found, page.fault]).toEqual([true, 1, null]);
});

it('tells why it could not, and tries to open again the next time', async () => {
	closed = new StoreFault('unavailable');
	expect(await page.use(async () => {})).toBe(false);
	expect(page.fault?.code).toBe('unavailable');
	closed = null;
	expect(await page.use(async () => {})).toBe(true);
	expect(page.fault).toBeNull();
});

it('does without a store what can be done without', async () => {
	closed = new StoreFault('unavailable');
	await page.use(async () => {});
	expect(await page.run(async () => {})).toBe(true);
	expect(page.fault).toBeNull();
});

it('tells what is kept', async () => {
	expect([page.kept, page.everKept]).toEqual([true, false]);
	const keeping = page.keep('a', ({ drafts }) => drafts.keep(draft(1)));
	expect(page.kept).toBe(false);
	await keeping;
	expect([page.kept, page.everKept]).toEqual([true, true]);
});

it('goes on telling that something is not kept, whatever else is read meanwhile', async () => {
	closed = new StoreFault('full');
	await page.keep('a', ({ drafts }) => drafts.keep(draft(1)));
	closed = null;
	await page.use(async () => {});
	expect(page.fault?.code).toBe('full');
	expect(page.kept).toBe(false);
	await page.settle();
	expect([page.fault, page.kept]).toEqual([null, true]);
	expect((await store.drafts.get('a'))?.data).toBe(1);
});

it('tells what went wrong elsewhere on the page', () => {
	page.tell(new StoreFault('broken'));
	expect(page.fault?.code).toBe('broken');
});

it('reads what another page, which was just left, still wrote', async () => {
	const left = new PageStore(app);
	for (let data = 1; data < 5; data++)
		void left.keep('a', ({ drafts }) => drafts.keep(draft(data)));
	let found: unknown = null;
	await page.use(async ({ drafts }) => void (found = (await drafts.get('a'))?.data));
	expect(found).toBe(4);
});

it('writes nothing that it read out of a vault once that is closed, where it would lie in the open', async () => {
	const { store, people } = await furnishedBrowser();
	await store.vault.create(people.noor, PASSPHRASE);
	const page = new PageStore(new AppStore(async () => store));
	await page.keep('deck', ({ drafts }) => drafts.keep(draft('geheim')));
	await store.vault.lock();
	await page.keep('deck', ({ drafts }) => drafts.keep(draft('geheim')));
	expect([page.kept, page.fault?.code]).toEqual([false, 'locked']);
	expect(await page.use(({ drafts }) => drafts.keep(draft('geheim')))).toBe(false);
	expect(await wholeText(store)).not.toContain('geheim');
});
