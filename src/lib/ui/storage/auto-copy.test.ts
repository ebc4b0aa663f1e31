import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bringIn } from '$lib/store/copy/copy-kit.fixture';
import { openStore } from '$lib/store/open';
import type { Store } from '$lib/store';
import { freshDevice, storeSession } from '$lib/store/test-kit';
import { FakeBrowser, PASSPHRASE } from '$lib/store/vault/vault-test-kit';
import { AutoCopy } from './auto-copy.svelte';

let store: Store;
let auto: AutoCopy;
/** What stands in the chosen file; the target lies in a database, and so cannot hold it itself. */
let file: Blob | null;
let allowed: PermissionState;

beforeEach(async () => {
	freshDevice();
	file = null;
	allowed = 'granted';
	store = await new FakeBrowser().openTab();
	auto = new AutoCopy();
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	vi.stubGlobal('showSaveFilePicker', async () => handle());
	// Handles can be kept in a database; functions cannot, and these stand in for one.
	let kept: unknown = null;
	vi.spyOn(store.copies, 'keepTarget').mockImplementation(async (target) => void (kept = target));
	vi.spyOn(store.copies, 'target').mockImplementation(async () => kept as never);
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

function handle() {
	return {
		name: 'mine.luwte',
		queryPermission: async () => allowed,
		requestPermission: async () => (allowed = 'granted'),
		createWritable: async () => {
			const parts: BlobPart[] = [];
			return new WritableStream<Uint8Array<ArrayBuffer>>({
				write: (bytes) => void parts.push(bytes),
				close: () => void (file = new Blob(parts))
			});
		}
	};
}

async function sessionsInFile(passphrase: string | null = null): Promise<number> {
	const { summary } = await store.copies.check(file!, passphrase);
	return summary.rows.sessions ?? 0;
}

it('writes what is here to the chosen file at once, and again after a session', async () => {
	await auto.choose(store, 'x', null);
	expect([auto.state, auto.name, await sessionsInFile()]).toEqual(['on', 'mine.luwte', 0]);
	await storeSession(store);
	auto.soon();
	await vi.advanceTimersByTimeAsync(3_000);
	await vi.waitFor(async () => expect(await sessionsInFile()).toBe(1));
});

it('writes under a passphrase', async () => {
	await storeSession(store);
	await auto.choose(store, 'x', PASSPHRASE);
	await expect(sessionsInFile()).rejects.toMatchObject({ code: 'import-sealed' });
	expect(await sessionsInFile(PASSPHRASE)).toBe(1);
});

it('waits for permission', async () => {
	allowed = 'prompt';
	await auto.choose(store, 'x', null);
	expect([auto.state, file]).toEqual(['permission', null]);
	await auto.allow();
	expect([auto.state, await sessionsInFile()]).toEqual(['on', 0]);
});

it('does not write less over what it wrote: not while the vault is closed', async () => {
	await storeSession(store);
	const [me] = await store.profiles.list();
	await store.vault.create(me!.id, PASSPHRASE, true);
	await auto.choose(store, 'x', null);
	expect(await sessionsInFile()).toBe(1);
	await store.vault.lock();
	await auto.write();
	expect([auto.state, await sessionsInFile()]).toEqual(['locked', 1]);
	await store.vault.unlock(store.vault.state.vaults[0]!.id, PASSPHRASE);
	await auto.write();
	expect(auto.state).toBe('on');
});

it('leaves the file alone when everything was erased in another tab', async () => {
	await storeSession(store);
	await auto.choose(store, 'x', null);
	await store.copies.keepTarget(null);
	await store.deleteEverything();
	await auto.write();
	expect([auto.state, await sessionsInFile()]).toEqual(['off', 1]);
	const other = await openStore(null);
	expect(await bringIn(other, file!)).toEqual({ added: 1, skipped: 0 });
});

it('says that writing failed', async () => {
	await auto.choose(store, 'x', null);
	vi.spyOn(store.copies, 'write').mockImplementation(async function* () {
		yield* [];
		throw new Error('gone');
	});
	await auto.write();
	expect(auto.state).toBe('failed');
});
