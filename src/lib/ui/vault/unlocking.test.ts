import { beforeEach, describe, expect, it } from 'vitest';
import { AppStore } from '$lib/store/app-store';
import type { Store } from '$lib/store';
import {
	furnishedBrowser,
	PASSPHRASE,
	vaultOf,
	type FakeBrowser,
	type Household
} from '$lib/store/vault/vault-test-kit';
import { Unlocking } from './unlocking.svelte';

let browser: FakeBrowser;
let store: Store;
let people: Household;
let code: string;
let unlocking: Unlocking;

beforeEach(async () => {
	({ browser, store, people } = await furnishedBrowser());
	code = await store.vault.create(people.noor, PASSPHRASE);
	await store.vault.lock();
	const app = new AppStore(async () => store);
	const door = {
		get vaults() {
			return store.vault.state.vaults;
		}
	};
	unlocking = new Unlocking({ app, door, now: () => browser.now });
});

async function tryIt(secret: string) {
	unlocking.secret = secret;
	const opened = await unlocking.unlock();
	return { opened, fault: unlocking.deed.fault?.code ?? null, left: unlocking.secret };
}

it('opens by the passphrase, which does not stay in the page', async () => {
	expect(await tryIt(PASSPHRASE)).toEqual({ opened: true, fault: null, left: '' });
	expect(unlocking.renewing).toBeNull();
});

it('says that a passphrase is wrong, and leaves it there to be looked at', async () => {
	expect(await tryIt('fout')).toEqual({ opened: false, fault: 'wrong-passphrase', left: 'fout' });
	expect(unlocking.wait).toBe(0);
});

it('tries nothing when nothing was typed', async () => {
	expect(await tryIt('')).toEqual({ opened: false, fault: null, left: '' });
});

it('counts the seconds down after five wrong ones', async () => {
	for (let i = 0; i < 5; i++) await tryIt(`fout ${i}`);
	expect(unlocking.wait).toBe(5);
	browser.now += 3500;
	unlocking.tick();
	expect(unlocking.wait).toBe(2);
	browser.now += 1500;
	unlocking.tick();
	expect(unlocking.wait).toBe(0);
	expect((await tryIt(PASSPHRASE)).opened).toBe(true);
});

describe('by the code on the recovery sheet', () => {
	it('opens without waiting, and offers another passphrase', async () => {
		for (let i = 0; i < 5; i++) await tryIt(`fout ${i}`);
		unlocking.take('code');
		expect([unlocking.wait, unlocking.secret, unlocking.deed.fault]).toEqual([0, '', null]);
		expect((await tryIt(code.toLowerCase())).opened).toBe(true);
		unlocking.fresh.text = unlocking.fresh.again = 'nieuwe lange wachtzin';
		expect(await unlocking.renew()).toBe(true);
		expect([unlocking.renewing, unlocking.fresh.text]).toEqual([null, '']);
		await store.vault.lock();
		unlocking.take('passphrase');
		expect((await tryIt('nieuwe lange wachtzin')).opened).toBe(true);
	});

	it('does not offer one when the code was wrong', async () => {
		unlocking.take('code');
		expect((await tryIt('0000-0000')).opened).toBe(false);
		expect(unlocking.renewing).toBeNull();
	});

	it('leaves the old passphrase to who wants to keep it', async () => {
		unlocking.take('code');
		await tryIt(code);
		unlocking.keepOld();
		await store.vault.lock();
		unlocking.take('passphrase');
		expect((await tryIt(PASSPHRASE)).opened).toBe(true);
	});
});

it('opens the one that was chosen of several', async () => {
	await store.vault.create(people.sam, 'een andere ochtend');
	await store.vault.lock();
	unlocking.choose(vaultOf(store, people.noor));
	expect((await tryIt('een andere ochtend')).fault).toBe('wrong-passphrase');
	unlocking.choose(vaultOf(store, people.sam));
	expect(unlocking.deed.fault).toBeNull();
	expect((await tryIt('een andere ochtend')).opened).toBe(true);
});

it('erases what nobody can open, and nothing else', async () => {
	expect(await unlocking.erase()).toBe(true);
	expect(store.vault.state.vaults).toEqual([]);
	expect((await store.profiles.list()).map(({ name }) => name)).toEqual(['Sam']);
});
