import 'fake-indexeddb/auto';
import { existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { historyOf } from '../association';
import { ROW_SCHEMAS } from './copy/row-schemas';
import { DATABASES, packDatabase, unpackDatabase } from './database-file.fixture';
import { openAlone, PASSPHRASE_OF_SAM } from './everything.fixture';
import { layDatabase, readDatabase, type DatabaseFile } from './lay-database.fixture';
import { DB_VERSION, MIGRATIONS } from './migrations';
import { DB_NAME, STORE_NAMES, type StoreName } from './schema';
import type { Store } from './store';
import { freshDevice } from './test-kit';
import { webCrypto } from './vault/web-crypto';

/** The store came to light at version 2. */
const FIRST = 2;

const pathOf = (version: number) => `${DATABASES}/v${version}.json.gz`;
/** A version in the making has none yet; `npm run release` asks for it. */
const versions = Array.from({ length: DB_VERSION - FIRST + 1 }, (_, i) => FIRST + i).filter(
	(version) => version < DB_VERSION || existsSync(pathOf(version))
);
const fileOf = (version: number) => unpackDatabase(readFileSync(pathOf(version)));

/** Every text and number in these rows, as often as it is there. */
function leaves(of: unknown, found: string[] = []): string[] {
	if (typeof of === 'string' || typeof of === 'number') found.push(JSON.stringify(of));
	else if (of instanceof ArrayBuffer) found.push(Buffer.from(of).toString('base64'));
	else if (ArrayBuffer.isView(of)) found.push(Buffer.from(of.buffer).toString('base64'));
	else if (of && typeof of === 'object') for (const part of Object.values(of)) leaves(part, found);
	return found;
}

/** What was in the one, and is not in the other. */
function missing(before: unknown, after: unknown): string[] {
	const left = leaves(after);
	return leaves(before).filter((leaf) => {
		const at = left.indexOf(leaf);
		if (at >= 0) left.splice(at, 1);
		return at < 0;
	});
}

/** The version of a deck is meant to change, and a weight that was said once may be said for each card. */
function expected(name: string, row: object) {
	if (name !== 'decks') return row;
	const { version: _version, ...deck } = row as { version: number };
	return deck;
}

describe.each(versions)('a database of version %d', (version) => {
	let file: DatabaseFile;
	let store: Store;

	beforeEach(async () => {
		freshDevice();
		file = fileOf(version);
		await layDatabase(file);
		store = await openAlone();
	});

	it('comes along with every row, text and number', async () => {
		store.close();
		const now = await readDatabase();
		expect(now.version).toBe(DB_VERSION);
		expect(Object.keys(file.rows)).not.toHaveLength(0);
		for (const [name, before] of Object.entries(file.rows)) {
			const after = now.rows[name] ?? [];
			expect([name, after.length]).toEqual([name, before.length]);
			before.forEach((row, i) =>
				expect([name, missing(expected(name, row as object), after[i])]).toEqual([name, []])
			);
		}
	});

	it('holds what every row of today must be', async () => {
		store.close();
		const { rows } = await readDatabase();
		for (const name of STORE_NAMES)
			for (const row of rows[name] ?? []) {
				const { issues, output } = v.safeParse(ROW_SCHEMAS[name], row);
				expect([name, issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)]).toEqual([
					name,
					undefined
				]);
				expect([name, missing(row, output)]).toEqual([name, []]);
			}
	});

	it('is read by every page', async () => {
		const rows = <Row = { id: string; profileId: string }>(name: StoreName) =>
			(file.rows[name] ?? []) as Row[];
		const all = await store.sessions.list();
		expect(all).toHaveLength(rows('sessions').length);
		for (const { id, samples } of all) {
			const record = await store.sessions.record(id);
			const of = ({ sessionId }: { sessionId: string }) => sessionId === id;
			const chunks = rows<{ sessionId: string; samples: object[] }>('chunks').filter(of);
			expect(record.samples).toHaveLength(chunks.flatMap((chunk) => chunk.samples).length);
			expect(record.samples).toHaveLength(samples);
			expect(record.marks).toHaveLength(rows<{ sessionId: string }>('marks').filter(of).length);
		}
		const [unfinished, ...more] = await store.sessions.unfinished();
		expect([unfinished?.samples, more]).toEqual([41, []]);

		const people = await store.profiles.list();
		expect(people).toHaveLength(rows('profiles').length);
		const noor = people.find(({ name }) => name === 'Noor')!;
		expect(noor.places.length).toBeGreaterThan(0);
		expect(noor.places[0]).toMatchObject({ value: { breathing: { centre: 13.2 } } });
		const ofAll = async <Row>(list: (id: string) => Promise<Row[]>) =>
			(await Promise.all(people.map(({ id }) => list(id)))).flat();
		expect(await ofAll((id) => store.counts.list(id))).toHaveLength(rows('counts').length);
		const layings = [
			...(await ofAll((id) => store.layings.list(id))),
			...(await store.layings.list(null))
		];
		expect(layings).toHaveLength(rows('layings').length);
		for (const { history } of layings) historyOf(history);
		for (const { profileId } of rows('plans'))
			expect((await store.plans.get(profileId))?.profileId).toBe(profileId);
		for (const { id } of rows('drafts')) expect((await store.drafts.get(id))?.id).toBe(id);
		const lists = {
			...{ games: store.games, cardSets: store.cardSets, decks: store.decks },
			...{ images: store.images, plates: store.plates, lessons: store.lessons }
		};
		for (const [name, list] of Object.entries(lists))
			expect([name, (await list.list()).length]).toEqual([name, rows(name as StoreName).length]);
	});

	it('opens its vault, and what is in it', async () => {
		const [vault] = await store.vault.list();
		expect(Boolean(vault)).toBe((file.rows.vaults ?? []).length > 0);
		if (!vault) return;
		await store.vault.unlock(vault.id, PASSPHRASE_OF_SAM);
		expect(store.vault.state.damaged).toBe(0);
		expect((await store.sessions.get('sealed-session'))?.note).toBe('alleen voor Sam');
		expect(await store.sessions.samples('sealed-session')).toHaveLength(2);
		expect((await store.drafts.get(`rustcheck ${vault.profileId}`))?.data).toBe('van Sam');
	});

	it('is whole as it was when the upgrade is killed, whenever that is', async () => {
		store.close();
		for (let steps = 1; steps <= MIGRATIONS.length - version; steps++)
			for (const requests of [0, 1, 3, 7]) {
				freshDevice();
				await layDatabase(file);
				await killed(steps, requests);
				expect(await readDatabase()).toEqual(file);
			}
	});

	/** Upgrades so many steps, and is killed when the browser has answered so many requests more. */
	function killed(steps: number, requests: number): Promise<void> {
		return new Promise((resolve, reject) => {
			const opening = indexedDB.open(DB_NAME, version + steps);
			opening.onupgradeneeded = () => {
				const { result: database, transaction } = opening;
				for (const step of MIGRATIONS.slice(version, version + steps)) step(database, transaction!);
				const ask = (left: number) => {
					if (left === 0) return transaction!.abort();
					transaction!.objectStore('profiles').count().onsuccess = () => ask(left - 1);
				};
				ask(requests);
			};
			opening.onerror = () => resolve();
			opening.onsuccess = () => reject(new Error('was not killed'));
		});
	}
});

describe('a database as a file', () => {
	it('keeps what each value is', async () => {
		const row = {
			...{ when: new Date(5), buffer: new Uint8Array([1, 2]).buffer, bytes: new Uint8Array([3]) },
			...{ text: 'é “ja”', none: null, list: [1, [new Date(6)]] }
		};
		const database = { version: 3, rows: { games: [row] } };
		const again = unpackDatabase(await packDatabase(database));
		expect(again).toEqual(database);
		const blob = new Blob(['één'], { type: 'text/plain' });
		const packed = await packDatabase({ version: 1, rows: { a: [blob, undefined] } });
		const [back, nothing] = unpackDatabase(packed).rows.a!;
		expect([await (back as Blob).text(), (back as Blob).type]).toEqual(['één', 'text/plain']);
		expect(nothing).toBeUndefined();
	});

	it('is refused for what no file can hold', async () => {
		const usages: KeyUsage[] = ['encrypt'];
		const key = await webCrypto().generateKey({ name: 'AES-GCM', length: 256 }, false, usages);
		await expect(packDatabase({ version: 1, rows: { device: [{ key }] } })).rejects.toThrow(
			'CryptoKey'
		);
	});
});
