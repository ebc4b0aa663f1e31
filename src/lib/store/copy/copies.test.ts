import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyExport, anyExtra } from '../any-export.fixture';
import { openStore } from '../open';
import { Recorder } from '../recorder';
import {
	countRows,
	freshDevice,
	MONDAY,
	newSession,
	placeOf,
	sampleAt,
	storeSession
} from '../test-kit';
import { furnish, seen } from '../vault/vault-test-kit';
import { bringIn, changed, copyOf, deviceWith } from './copy-kit.fixture';

beforeEach(freshDevice);
afterEach(() => vi.restoreAllMocks());

const damaged = { code: 'import-damaged' };

describe('a copy', () => {
	it('carries everything to another device: whatever can be stored comes back, row for row', async () => {
		await fc.assert(
			fc.asyncProperty(anyExport, anyExtra, async (data, extra) => {
				const first = await deviceWith(data);
				await first.connection.write(async (transaction) => {
					for (const name of ['cardSets', 'decks', 'games', 'drafts'] as const)
						for (const row of extra[name]) await transaction.objectStore(name).put(row as never);
				});
				const rows = await seen(first);
				expect(await seen(await deviceWith(await copyOf(first)))).toEqual(rows);
			}),
			{ numRuns: 25 }
		);
	});

	it('tells what is in it before anything is stored', async () => {
		const store = await openStore(null);
		const { noor } = await furnish(store);
		await store.profiles.keepPlace(noor, placeOf('desk'), null);
		const file = await copyOf(store, { choices: { 'luwte-theme': 'dark' } });
		freshDevice();
		const other = await openStore(null);
		const { summary } = await other.copies.check(file);
		expect(summary).toMatchObject({
			isOld: false,
			madeAt: MONDAY,
			from: MONDAY,
			to: MONDAY + 60_000,
			choices: { 'luwte-theme': 'dark' },
			rows: { sessions: 3, cardSets: 1, games: 1, drafts: 2, counts: 1 }
		});
		expect(summary.people.map(({ name, sessions }) => [name, sessions])).toEqual(
			expect.arrayContaining([
				['Noor die zucht', 2],
				['Sam', 1]
			])
		);
		expect(await countRows(other)).toBe(0);
	});

	it('of a recording that goes on holds what was written by then, and closes it', async () => {
		const store = await openStore(null);
		const recorder = await Recorder.start(store, await newSession(store));
		recorder.push(sampleAt(250));
		await recorder.flush();
		const other = await deviceWith(await copyOf(store));
		const [session] = await other.sessions.list();
		expect(session).toMatchObject({ state: 'complete', samples: 1, endedAt: MONDAY + 250 });
	});

	it('takes back a session that is deleted while it is written', async () => {
		const store = await openStore(null);
		const id = await storeSession(store);
		const parts: BlobPart[] = [];
		const remove = store.connection.read.bind(store.connection);
		let reads = 0;
		vi.spyOn(store.connection, 'read').mockImplementation(async (work) => {
			// Keys, people, what the session is, and then its samples.
			if (++reads === 5) await store.sessions.delete(id);
			return remove(work);
		});
		for await (const bytes of store.copies.write({ madeAt: MONDAY, choices: {}, key: null }))
			parts.push(bytes);
		const other = await deviceWith(new Blob(parts));
		expect(await other.sessions.list()).toEqual([]);
		expect((await seen(other)).marks).toEqual([]);
	});

	it('leaves out what somebody left who is not here any more, which would be of nobody', async () => {
		const store = await openStore(null);
		await store.connection.write((transaction) =>
			transaction.objectStore('plans').put({ profileId: 'gone', changedAt: 1, rows: {} as never })
		);
		expect(await countRows(await deviceWith(await copyOf(store)))).toBe(0);
	});
});

describe('bringing a copy in', () => {
	/** A device, its copy, and the device after something was changed. */
	async function changedSince() {
		const store = await openStore(null);
		const id = await storeSession(store);
		const file = await copyOf(store);
		await store.sessions.updateNote(id, 'later', MONDAY, 'any');
		await storeSession(store, 60_000);
		await store.cardSets.create({ name: 'later', deck: 'd', cards: [] }, MONDAY);
		return { store, file };
	}

	it('adds to what is here, which stays', async () => {
		const { store, file } = await changedSince();
		const before = await seen(store);
		expect(await bringIn(store, file)).toEqual({ added: 0, skipped: 1 });
		expect(await seen(store)).toEqual(before);
	});

	it('replaces everything, and is the same done twice', async () => {
		const { store, file } = await changedSince();
		for (const times of [1, 2]) {
			await bringIn(store, file, 'replace');
			expect((await store.sessions.list()).map(({ note }) => note)).toEqual(['']);
			expect(await store.cardSets.list()).toEqual([]);
			expect((await seen(store)).chunks, `${times} times`).toHaveLength(1);
		}
	});

	it('replaces nothing while somebody is recorded', async () => {
		const { store, file } = await changedSince();
		await Recorder.start(store, await newSession(store));
		const before = await seen(store);
		await expect(bringIn(store, file, 'replace')).rejects.toMatchObject({
			code: 'import-while-recording'
		});
		expect(await seen(store)).toEqual(before);
	});

	it.each(['merge', 'replace'] as const)(
		'that is cut off at any write leaves what was there, and no trace (%s)',
		async (way) => {
			freshDevice();
			const other = await openStore(null);
			await storeSession(other, 120_000);
			const file = await copyOf(other);
			freshDevice();
			const { store } = await changedSince();
			const before = await seen(store);
			const rows = await countRows(store);
			const checked = await store.copies.check(file);
			for (let writes = 0; ; writes++) {
				const spy = failAfter(writes);
				const outcome = await store.copies.restore(checked, way).then(
					() => 'done',
					(error: { code: string }) => error.code
				);
				spy.mockRestore();
				if (outcome === 'done') break;
				expect([writes, outcome]).toEqual([writes, 'full']);
				expect(await seen(store)).toEqual(before);
				expect(await countRows(store)).toBe(rows);
			}
			expect(await seen(store)).not.toEqual(before);
		}
	);

	it('clears away what somebody left who was killed half-way', async () => {
		const { store, file } = await changedSince();
		const row = { batch: 'dead', store: 'decks' as const, key: 'x', plain: {}, sealed: null };
		await store.connection.raw('readwrite', (all) => all.objectStore('staged').put(row));
		const rows = await countRows(store);
		await bringIn(store, file);
		expect(await countRows(store)).toBe(rows - 1);
	});

	it('does not take a wrong row for a whole one', async () => {
		const { store, file } = await changedSince();
		type Change = (lines: unknown[]) => unknown[];
		const at = (lines: unknown[], name: string) =>
			lines.findIndex((line) => (line as string[])[0] === name);
		const edit =
			(name: string, change: (row: Record<string, unknown>) => unknown): Change =>
			(lines) => {
				const i = at(lines, name);
				return lines.with(i, [name, change((lines[i] as [string, Record<string, unknown>])[1])]);
			};
		const changes: Record<string, Change> = {
			'no end': (lines) => lines.slice(0, -1),
			'a line less': (lines) => lines.toSpliced(2, 1),
			'a line twice': (lines) => [...lines.slice(0, 2), ...lines.slice(1)],
			'no beginning': (lines) => lines.slice(1),
			'something behind the end': (lines) => [...lines, lines[1]],
			'a person twice': (lines) => {
				const twice = [...lines.slice(0, 2), ...lines.slice(1, -1)];
				return [...twice, ['end', { lines: twice.length }]];
			},
			'an unknown kind of line': (lines) => lines.with(1, ['vaults', {}]),
			'a session of nobody': edit('sessions', (row) => ({ ...row, profileId: 'nobody' })),
			'samples of another': edit('chunks', (row) => ({ ...row, sessionId: 'other' })),
			'samples in disorder': edit('chunks', (row) => ({
				...row,
				samples: (row['samples'] as unknown[]).toReversed()
			})),
			'a row that is none': edit('profiles', () => null),
			'a note too long': edit('sessions', (row) => ({ ...row, note: 'x'.repeat(20_001) }))
		};
		const before = await seen(store);
		for (const [what, change] of Object.entries(changes)) {
			const broken = await changed(file, change);
			await expect(store.copies.check(broken), what).rejects.toMatchObject(damaged);
		}
		expect((await store.copies.check(await changed(file, (lines) => lines))).summary).toBeTruthy();
		expect(await seen(store)).toEqual(before);
	});

	it('says what is cut, newer, or something else', async () => {
		const { store, file } = await changedSince();
		const code = (blob: Blob) =>
			store.copies.check(blob).then(
				() => 'whole',
				(error: { code: string }) => error.code
			);
		for (let size = 1; size < file.size; size += 97)
			expect(['import-damaged', 'import-not-luwte']).toContain(await code(file.slice(0, size)));
		const newer = '{"format":"luwte-copy","version":2}\n';
		expect(await code(new Blob([newer]))).toBe('import-newer');
		expect(await code(new Blob(['{"format":"luwte-deck","version":1}']))).toBe('import-is-deck');
		expect(await code(new Blob(['hello']))).toBe('import-not-luwte');
	});
});

/** The disk is full after so many writes. */
function failAfter(writes: number) {
	const put = IDBObjectStore.prototype.put;
	let done = 0;
	return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args
	) {
		if (done++ >= writes) throw new DOMException('full', 'QuotaExceededError');
		return put.apply(this, args);
	});
}
