import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import {
	furnishedBrowser,
	PASSPHRASE,
	SECRETS,
	wholeText,
	type FakeBrowser,
	type Household
} from '$lib/store/vault/vault-test-kit';
import { VaultDoor } from './vault-door.svelte';
import { VaultPage } from './vault-page.svelte';

let browser: FakeBrowser;
let store: Store;
let people: Household;
let page: VaultPage;

async function openPage(): Promise<VaultPage> {
	const app = new AppStore(async () => store);
	const door = new VaultDoor({ app: async () => app, wait: () => new Promise(() => {}) });
	const opened = new VaultPage({ app, door, now: () => browser.now });
	door.stays = true;
	await opened.open();
	return opened;
}

beforeEach(async () => {
	vi.stubGlobal('localStorage', { getItem: () => null, setItem() {}, removeItem() {} });
	({ browser, store, people } = await furnishedBrowser());
	page = await openPage();
});

function think(passphrase: string, again = passphrase) {
	page.fresh.text = passphrase;
	page.fresh.again = again;
}

async function turnOn() {
	think(PASSPHRASE);
	expect(await page.turnOn()).toBe(true);
	return page.code!;
}

describe('putting the lock on', () => {
	it('takes a passphrase that is long enough, and the same twice or seen', () => {
		think('kort');
		expect(page.fresh.problem).toBe('short');
		think('x'.repeat(2000));
		expect(page.fresh.problem).toBe('long');
		think(PASSPHRASE, 'iets anders');
		expect(page.fresh.problem).toBe('different');
		page.fresh.shown = true;
		expect(page.fresh.problem).toBeNull();
	});

	it('does nothing with one that is not right', async () => {
		think(PASSPHRASE, 'iets anders');
		expect(await page.turnOn()).toBe(false);
		expect(store.vault.state.vaults).toEqual([]);
	});

	it('is for who was chosen, with what bears nobody’s name if she wishes; then the sheet is shown', async () => {
		expect([page.person, page.shared]).toEqual([people.noor, false]);
		page.shared = true;
		const code = await turnOn();
		expect(code).toMatch(/^\w{4}(-\w{4}){6}$/);
		expect([page.fresh.text, page.fresh.again]).toEqual(['', '']);
		const text = await wholeText(store);
		for (const secret of SECRETS) expect(text).not.toContain(secret);
		page.sheetKept();
		expect(page.code).toBeNull();
	});

	it('takes things along by itself for who is alone', async () => {
		await store.profiles.delete(people.sam);
		expect((await openPage()).shared).toBe(true);
	});

	it('makes somebody new beside a closed lock, and nobody when it fails', async () => {
		await store.profiles.delete(people.sam);
		page = await openPage();
		await turnOn();
		await page.door.lock();
		await page.follow();
		expect([page.people, page.person]).toEqual([[], '']);
		vi.spyOn(store.vault, 'create').mockRejectedValueOnce(new Error('broken'));
		think('een heel andere zin');
		expect(await page.turnOn()).toBe(false);
		expect(await store.profiles.list()).toEqual([]);
		expect(await page.turnOn()).toBe(true);
		expect(store.vault.state.vaults.map(({ profileId }) => profileId)).toContain(people.noor);
		expect(store.vault.state.vaults).toHaveLength(2);
	});
});

describe('an open lock', () => {
	it('changes its passphrase only for who knows it', async () => {
		await turnOn();
		expect(await page.changePassphrase('fout', 'een nieuwe zin')).toBe(false);
		expect(page.deed.fault?.code).toBe('wrong-passphrase');
		expect(await page.changePassphrase(PASSPHRASE, 'een nieuwe zin')).toBe(true);
		await page.door.lock();
		page.unlocking.secret = 'een nieuwe zin';
		expect(await page.unlocking.unlock()).toBe(true);
	});

	it('gives a new sheet, of which the code fits and the old one does not', async () => {
		const old = await turnOn();
		page.sheetKept();
		expect(await page.newSheet(PASSPHRASE)).toBe(true);
		const code = page.code!;
		await page.door.lock();
		page.unlocking.take('code');
		page.unlocking.secret = old;
		expect(await page.unlocking.unlock()).toBe(false);
		page.unlocking.secret = code;
		expect(await page.unlocking.unlock()).toBe(true);
	});

	it('is taken off by who knows the passphrase', async () => {
		await turnOn();
		expect(await page.takeOff('fout')).toBe(false);
		expect(await page.takeOff(PASSPHRASE)).toBe(true);
		expect([page.takenOff, page.door.closed]).toEqual([{ lost: 0 }, false]);
		expect(await wholeText(store)).toContain(SECRETS[0]);
	});
});

it('shows nothing any more of what it showed when another tab locks', async () => {
	await turnOn();
	page.unlocking.secret = 'half getypt';
	await store.vault.lock();
	await page.follow();
	expect([page.code, page.unlocking.secret, page.fresh.text]).toEqual([null, '', '']);
});

it('says why there can be no lock here', async () => {
	store = await browser.openTab({ locks: null });
	expect((await openPage()).hindrance).toBe('no-locks');
});
