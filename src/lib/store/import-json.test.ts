import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { anyExport } from './any-export.fixture';
import { exportAll } from './export-json.fixture';
import { type LuwteExport } from './export-schema';
import { parseExport, readExport } from './import-json';
import { bringIn } from './copy/copy-kit.fixture';
import { MAX_IMPORT_BYTES } from './limits';
import { openStore } from './open';
import { Recorder } from './recorder';
import {
	BASELINE,
	countRows,
	freshDevice,
	MONDAY,
	newSession,
	placeOf,
	storeSession
} from './test-kit';

async function onFreshDevice(data: LuwteExport): Promise<LuwteExport> {
	freshDevice();
	const store = await openStore(null);
	await bringIn(store, data);
	return exportAll(store, MONDAY);
}

/** A real export as text, with something changed in it. */
async function exportText(change: (data: LuwteExport) => unknown = (data) => data) {
	const store = await openStore(null);
	await storeSession(store);
	const data = await exportAll(store, MONDAY);
	return JSON.stringify(change(structuredClone(data)));
}

beforeEach(freshDevice);
afterEach(() => vi.restoreAllMocks());

describe('export and import', () => {
	it('carry everything to another device', async () => {
		await fc.assert(
			fc.asyncProperty(anyExport, async (data) => {
				const first = await onFreshDevice(parseExport(JSON.stringify(data)));
				const second = await onFreshDevice(parseExport(JSON.stringify(first)));
				expect(second).toEqual(first);
				expect(unordered(second)).toEqual(unordered(JSON.parse(JSON.stringify(data))));
			}),
			{ numRuns: 40 }
		);
	});

	it('carry what the app itself recorded', async () => {
		const text = await exportText();
		const again = await onFreshDevice(parseExport(text));
		expect(again).toEqual(JSON.parse(text));
	});
});

describe('import', () => {
	it('leaves what is here already as it is', async () => {
		const data = parseExport(await exportText());
		const store = await openStore(null);
		const [session] = await store.sessions.list();
		await store.sessions.updateNote(session?.id ?? '', 'hier veranderd', MONDAY, 'any');
		const rows = await countRows(store);
		expect(await bringIn(store, data)).toEqual({ added: 0, skipped: 1 });
		expect(await store.sessions.list()).toMatchObject([{ note: 'hier veranderd' }]);
		expect(await countRows(store)).toBe(rows);
	});

	it('closes what was still recording when it was exported', async () => {
		const store = await openStore(null);
		await Recorder.start(store, await newSession(store));
		const again = await onFreshDevice(await exportAll(store, MONDAY));
		expect(again.sessions).toMatchObject([{ meta: { state: 'complete', endedAt: MONDAY } }]);
	});

	it('leaves nobody twice who goes on at a new device, but takes nobody away who left something', async () => {
		const data = parseExport(await exportText());
		const [mine] = data.profiles;
		freshDevice();
		const unused = await openStore(null);
		await unused.profiles.getOrCreateDefault(MONDAY);
		await unused.profiles.create('Roos', MONDAY);
		await bringIn(unused, data);
		const names = (await unused.profiles.list()).map(({ id, name }) => [id === mine!.id, name]);
		expect(names).toHaveLength(2);
		expect(names).toContainEqual([true, '']);
		expect(names).toContainEqual([false, 'Roos']);
		freshDevice();
		const used = await openStore(null);
		await storeSession(used);
		await bringIn(used, data);
		expect(await used.profiles.list()).toHaveLength(2);
		expect(await used.sessions.list()).toHaveLength(2);
	});

	it('adds nothing when the disk is full half-way', async () => {
		const data = parseExport(await exportText());
		freshDevice();
		const store = await openStore(null);
		const put = IDBObjectStore.prototype.put;
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			if (this.name === 'marks') throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, args);
		});
		await expect(bringIn(store, data)).rejects.toMatchObject({ code: 'full' });
		expect(await countRows(store)).toBe(0);
	});
});

describe('parseExport', () => {
	it.each(['', 'hello', '[]', 'null', '{"format":"other","version":1}'])(
		'says that %j is not ours',
		(text) => {
			expect(() => parseExport(text)).toThrow(
				expect.objectContaining({ code: 'import-not-luwte' })
			);
		}
	);

	it.each(['{"format":"luwte-deck","version":1}', '{"format":"luwte-deck","version":1,"deck"'])(
		'says where %j belongs',
		(text) => {
			expect(() => parseExport(text)).toThrow(expect.objectContaining({ code: 'import-is-deck' }));
		}
	);

	it('takes a byte order mark', async () => {
		expect(parseExport(`\uFEFF${await exportText()}`).sessions).toHaveLength(1);
	});

	it('tells half a file from a foreign one', async () => {
		const text = await exportText();
		expect(() => parseExport(text.slice(0, text.length / 2))).toThrow(
			expect.objectContaining({ code: 'import-damaged' })
		);
	});

	it('knows a file of a newer Luwte, whatever is in it', () => {
		expect(() => parseExport('{"format":"luwte-export","version":7}')).toThrow(
			expect.objectContaining({ code: 'import-newer' })
		);
	});

	it.each<[string, (data: LuwteExport) => unknown]>([
		['no sessions', ({ sessions: _sessions, ...rest }) => rest],
		['version 0', (data) => ({ ...data, version: 0 })],
		['an id that is none', (data) => changeMeta(data, { id: '../x' })],
		['a session of nobody', (data) => changeMeta(data, { profileId: 'nobody' })],
		['a note too long', (data) => changeMeta(data, { note: 'x'.repeat(20_001) })],
		['a wrong count', (data) => changeMeta(data, { samples: 99 })],
		[
			'a place without a size',
			(data) => ({ ...data, profiles: [{ ...data.profiles[0], places: [{ id: 'x' }] }] })
		],
		['an unknown source', (data) => changeMeta(data, { source: 'radar' })],
		['a session twice', (data) => ({ ...data, sessions: [...data.sessions, ...data.sessions] })],
		['samples in disorder', (data) => (data.sessions[0]?.samples.reverse(), data)]
	])('finds the damage of %s', async (_what, change) => {
		const text = await exportText(change);
		expect(() => parseExport(text)).toThrow(expect.objectContaining({ code: 'import-damaged' }));
	});

	it('finds numbers that are none', async () => {
		const text = (await exportText()).replace('"rate":12.5', '"rate":1e999');
		expect(() => parseExport(text)).toThrow(expect.objectContaining({ code: 'import-damaged' }));
	});

	it('leaves out what it does not know', async () => {
		const text = await exportText((data) => changeMeta(data, { picture: 'data:image/png' }));
		expect(JSON.stringify(parseExport(text))).not.toContain('picture');
	});

	it('takes every baseline that can be saved', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		await store.profiles.keepPlace(id, placeOf('desk'), null);
		const data = parseExport(JSON.stringify(await exportAll(store, MONDAY)));
		expect(data.profiles[0]?.places).toEqual([placeOf('desk')]);
	});
});

describe('a file of before there were places', () => {
	const text = (profile: object) =>
		JSON.stringify({
			format: 'luwte-export',
			version: 3,
			exportedAt: MONDAY,
			profiles: [{ id: 'p1', name: 'Noor', createdAt: MONDAY, ...profile }],
			sessions: [],
			plans: []
		});

	it('brings the calm minute along as the first place', () => {
		const { profiles } = parseExport(text({ baseline: { takenAt: MONDAY, value: BASELINE } }));
		expect(profiles).toEqual([
			{ id: 'p1', name: 'Noor', createdAt: MONDAY, places: [placeOf('p1')] }
		]);
	});

	it('may hold a person without one', () => {
		expect(parseExport(text({ baseline: null })).profiles[0]!.places).toEqual([]);
	});
});

describe('readExport', () => {
	it('reads a file', async () => {
		const text = await exportText();
		expect(await readExport(new Blob([text]))).toEqual(JSON.parse(text));
	});

	it('refuses a huge one without reading it', async () => {
		const file = new Blob(['x']);
		vi.spyOn(file, 'size', 'get').mockReturnValue(MAX_IMPORT_BYTES + 1);
		const read = vi.spyOn(file, 'text');
		await expect(readExport(file)).rejects.toMatchObject({ code: 'import-too-large' });
		expect(read).not.toHaveBeenCalled();
	});
});

function changeMeta(data: LuwteExport, change: object): unknown {
	const [record] = data.sessions;
	return { ...data, sessions: [{ ...record, meta: { ...record?.meta, ...change } }] };
}

/** The same whatever the order of profiles, sessions and marks. */
function unordered({ profiles, sessions, counts, layings, images, plates, lessons }: LuwteExport) {
	return {
		layings: new Set(layings),
		images: new Set(images),
		plates: new Set(plates),
		lessons: new Set(lessons),
		counts: new Set(counts),
		profiles: new Set(profiles),
		sessions: new Set(sessions.map((record) => ({ ...record, marks: new Set(record.marks) })))
	};
}
