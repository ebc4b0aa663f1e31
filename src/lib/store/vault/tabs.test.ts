import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../store';
import { MONDAY } from '../test-kit';
import type { TabMessage } from './tabs';
import type { FakeBrowser } from './vault-test-kit';
import { PASSPHRASE, plain, type Household, furnishedBrowser } from './vault-test-kit';
import { webCrypto } from './web-crypto';

let browser: FakeBrowser;
let one: Store;
let other: Store;
let people: Household;

beforeEach(async () => {
	({ browser, store: one, people } = await furnishedBrowser());
	other = await browser.openTab();
});

const quiet = () => browser.quiet([one, other]);
const vaultId = () => one.vault.state.vaults[0]!.id;

it('one unlock serves every tab, and one lock closes every tab', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	await quiet();
	expect(other.vault.state.open).toBe(vaultId());
	expect(await other.profiles.list()).toHaveLength(2);
	await other.vault.lock();
	await quiet();
	expect(one.vault.state.open).toBeNull();
	expect(await one.profiles.list()).toMatchObject([{ name: 'Sam' }]);
	await one.vault.unlock(vaultId(), PASSPHRASE);
	await quiet();
	expect(other.vault.state.open).toBe(vaultId());
});

it('the key cannot be read out in any tab', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	await quiet();
	const { key } = other.connection.ring.opened!;
	expect(key.extractable).toBe(false);
	await expect(webCrypto().exportKey('raw', key)).rejects.toThrow();
});

it('a new tab gets the key of another, and waits for nobody when none has it', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	const third = await browser.openTab();
	await third.vault.answered;
	expect(third.vault.state.open).toBe(vaultId());
	await one.vault.lock();
	await browser.quiet([one, other, third]);
	const fourth = await browser.openTab();
	await fourth.vault.answered;
	expect(fourth.vault.state.open).toBeNull();
});

it('where no keys are handed over, each tab is unlocked by itself, and one lock closes both', async () => {
	const port = { post: refuseKeys, listen: () => () => {} };
	const tabs = [
		await browser.openTab({ tabs: port }),
		await browser.openTab({ tabs: port })
	] as const;
	await tabs[0].vault.create(people.noor, PASSPHRASE);
	await tabs[1].vault.unlock(tabs[0].vault.state.open!, PASSPHRASE);
	expect(await tabs[0].profiles.list()).toHaveLength(2);
	expect(await tabs[1].profiles.list()).toHaveLength(2);
	await tabs[1].vault.lock();
	expect(await tabs[0].profiles.list()).toHaveLength(1);

	function refuseKeys({ kind }: TabMessage) {
		if (kind === 'key') throw new DOMException('a key', 'DataCloneError');
	}
});

it('a key that comes late opens nothing: it was locked meanwhile', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	const key = one.connection.ring.opened!;
	await one.vault.lock();
	await quiet();
	other.connection.ring.take(key);
	expect(await other.profiles.list()).toMatchObject([{ name: 'Sam' }]);
	expect(other.vault.state.open).toBeNull();
});

it('a tab that heard nothing of the lock finds out at the next thing it reads', async () => {
	const deaf = await browser.openTab({ tabs: null });
	await deaf.vault.create(people.noor, PASSPHRASE);
	await one.vault.lock();
	expect(await deaf.profiles.list()).toMatchObject([{ name: 'Sam' }]);
	expect(deaf.vault.state.open).toBeNull();
});

it('a tab that knows of no vault writes nothing past it', async () => {
	const deaf = await browser.openTab({ tabs: null });
	await deaf.profiles.list();
	await one.vault.create(people.noor, PASSPHRASE);
	const draft = { id: `rustcheck ${people.noor}`, savedAt: MONDAY, data: 'geheim' };
	await expect(deaf.drafts.keep(draft)).rejects.toMatchObject({ code: 'locked' });
	expect(JSON.stringify(await plain(one))).not.toContain('geheim');
});

it('whoever writes while a vault is made is kept in it, or refused, and never loses a thing', async () => {
	const writes = Array.from({ length: 30 }, async (_, i) => {
		const name = { id: `exercise ${people.noor} ${i}`, savedAt: MONDAY, data: `geheim ${i}` };
		return other.drafts.keep(name).then(
			() => name.id,
			() => null
		);
	});
	const made = one.vault.create(people.noor, PASSPHRASE);
	const kept = (await Promise.all(writes)).filter((id) => id !== null);
	await made;
	await quiet();
	expect(JSON.stringify(await plain(one))).not.toContain('geheim');
	const there = new Set((await other.drafts.list('exercise')).map(({ id }) => id));
	expect(kept.filter((id) => !there.has(id))).toEqual([]);
});

it('two tabs that change one row lose neither change', async () => {
	await one.vault.create(people.noor, PASSPHRASE, true);
	await quiet();
	const sets = await one.cardSets.list();
	const set = await one.cardSets.create({ ...sets[0]!, cards: ['a', 'b', 'c'] }, MONDAY);
	await Promise.all([
		one.cardSets.removeCard(set.id, ['a']),
		other.cardSets.removeCard(set.id, ['b'])
	]);
	expect((await one.cardSets.list()).find(({ id }) => id === set.id)?.cards).toEqual(['c']);
});

it('a tab that was put away hears what happened when it comes back', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	await quiet();
	other.rest();
	await one.vault.lock();
	other.wake();
	await quiet();
	expect(other.vault.state.open).toBeNull();
});

it('turned off in one tab, every tab sees all again', async () => {
	await one.vault.create(people.noor, PASSPHRASE);
	await quiet();
	await one.vault.remove(vaultId(), PASSPHRASE);
	await quiet();
	expect(other.vault.state).toMatchObject({ vaults: [], open: null });
	expect(await other.profiles.list()).toHaveLength(2);
});
