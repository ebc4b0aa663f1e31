import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../store';
import { freshDevice, MONDAY } from '../test-kit';
import { furnishedBrowser, plain, SECRETS, seen } from '../vault/vault-test-kit';
import { bringIn, copyOf } from './copy-kit.fixture';

const PASSPHRASE = 'een rustige ochtend';
let store: Store;

beforeEach(async () => {
	freshDevice();
	store = (await furnishedBrowser()).store;
});

async function sealedCopy(passphrase = PASSPHRASE): Promise<Uint8Array<ArrayBuffer>> {
	const file = await copyOf(store, { key: await store.copies.newKey(passphrase) });
	return new Uint8Array(await file.arrayBuffer());
}

const codeOf = (bytes: Uint8Array<ArrayBuffer>, passphrase: string | null = PASSPHRASE) =>
	store.copies.check(new Blob([bytes]), passphrase).then(
		() => 'whole',
		(error: { code: string }) => error.code
	);

/** Where the head ends. */
const behindHead = (bytes: Uint8Array) => bytes.indexOf(10) + 1;

describe('a copy with a passphrase', () => {
	it('comes back by it', async () => {
		const rows = await seen(store);
		const bytes = await sealedCopy();
		await bringIn(store, new Blob([bytes]), 'replace', PASSPHRASE);
		expect(await seen(store)).toEqual(rows);
	});

	it('asks for it, and tells a wrong one', async () => {
		const bytes = await sealedCopy();
		expect(await codeOf(bytes, null)).toBe('import-sealed');
		expect(await codeOf(bytes, 'een andere zin')).toBe('import-wrong-passphrase');
		expect(await codeOf(bytes)).toBe('whole');
	});

	it('says nothing without it, and is another file each time', async () => {
		const [one, two] = [await sealedCopy(), await sealedCopy()];
		const text = new TextDecoder('latin1').decode(one);
		for (const secret of [...SECRETS, 'profiles', String(MONDAY)])
			expect(text).not.toContain(secret);
		expect(one.slice(behindHead(one))).not.toEqual(two.slice(behindHead(two)));
	});

	it('does not open when a byte of it was changed', async () => {
		const bytes = await sealedCopy();
		const head = behindHead(bytes);
		for (let at = head; at < bytes.length; at += 211) {
			const other = bytes.slice();
			other[at]! ^= 1;
			expect(await codeOf(other)).toBe('import-tampered');
		}
	});

	it('does not open when it was cut off, or something was put behind it', async () => {
		const bytes = await sealedCopy();
		const head = behindHead(bytes);
		for (const end of [head, head + 16, bytes.length - 1])
			expect(await codeOf(bytes.slice(0, end))).toBe('import-tampered');
		expect(await codeOf(new Uint8Array([...bytes, 0]))).toBe('import-tampered');
	});

	it('is not opened when guessing would be too cheap, or too dear', async () => {
		const bytes = await sealedCopy();
		const text = new TextDecoder('latin1').decode(bytes);
		for (const memory of [1, 2 ** 31]) {
			const cheap = text.replace(/"memoryKiB":\d+/, `"memoryKiB":${memory}`);
			const changed = Uint8Array.from(cheap, (letter) => letter.charCodeAt(0));
			expect(await codeOf(changed)).toBe('import-tampered');
		}
	});

	it('wants a passphrase that is not guessed at once', async () => {
		await expect(store.copies.newKey('kort')).rejects.toMatchObject({ code: 'invalid' });
	});
});

describe('a copy and a vault', () => {
	it('holds what the open vault shows, and goes back into it', async () => {
		const { store, people } = await furnishedBrowser();
		await store.vault.create(people.noor, PASSPHRASE, true);
		const rows = await seen(store);
		const file = await copyOf(store);
		for (const way of ['merge', 'replace'] as const) {
			await bringIn(store, file, way);
			expect(await seen(store)).toEqual(rows);
			const open = JSON.stringify(await plain(store));
			for (const secret of SECRETS) expect(open).not.toContain(secret);
			expect(open).toContain('van Sam');
		}
	});

	it('leaves what is in a closed one, and puts nothing past it', async () => {
		const { store, people } = await furnishedBrowser();
		const before = await copyOf(store);
		await store.vault.create(people.noor, PASSPHRASE, true);
		const own = await seen(store);
		await store.vault.lock();
		const file = await copyOf(store);
		expect((await store.copies.check(file)).summary.people.map(({ name }) => name)).toEqual([
			'Sam'
		]);
		await expect(bringIn(store, before)).rejects.toMatchObject({ code: 'locked' });
		await bringIn(store, file, 'replace');
		await store.vault.unlock(store.vault.state.vaults[0]!.id, PASSPHRASE);
		expect(await seen(store)).toEqual(own);
	});

	it('is none when the vault is locked while it is written', async () => {
		const { store, people } = await furnishedBrowser();
		await store.vault.create(people.noor, PASSPHRASE, true);
		const parts = store.copies.write({ madeAt: MONDAY, choices: {}, key: null });
		await parts.next();
		const read = store.connection.read.bind(store.connection);
		let reads = 0;
		vi.spyOn(store.connection, 'read').mockImplementation(async (work) => {
			if (++reads === 4) await store.vault.lock();
			return read(work);
		});
		const rest = async () => {
			while (!(await parts.next()).done);
		};
		await expect(rest()).rejects.toMatchObject({ code: 'locked' });
	});

	it('keeps who has the vault when a copy without her replaces everything', async () => {
		const { store, people } = await furnishedBrowser();
		await store.vault.create(people.noor, PASSPHRASE, true);
		await store.vault.lock();
		const withoutHer = await copyOf(store);
		await store.vault.unlock(store.vault.state.vaults[0]!.id, PASSPHRASE);
		await bringIn(store, withoutHer, 'replace');
		const names = (await store.profiles.list()).map(({ name }) => name);
		expect(names.sort()).toEqual(['Noor die zucht', 'Sam']);
		expect((await store.sessions.list()).map(({ note }) => note)).toEqual(['Sam']);
	});
});
