import { WHOSE } from '../course/answers';
import { FELT_DEPTHS } from '../course/felt-places';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BODY_PLACES } from '../signals/body-places';
import {
	NOT_COMPARED,
	POSTURE_WORDS,
	TENSION_PHASES,
	TENSION_SIGNS,
	UNSURE_REASONS
} from '../signals/types';
import {
	CALMING_WAYS,
	LENSES,
	MARK_KINDS,
	SESSION_SOURCES,
	type SessionDetails,
	type SessionRecord
} from '../sessions';
import { COUNT_WAYS, type KeptCount } from './count-schema';
import { exportAll } from './export-json';
import { EXPORT_VERSION, type LuwteExport } from './export-schema';
import { importAll, parseExport, readExport } from './import-json';
import { MAX_IMPORT_BYTES } from './limits';
import { openStore } from './open';
import type { PlanRow, PlanRows } from './plan-schema';
import { PLACE_ORIGINS } from './profile-schema';
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

const number = fc.double({ noNaN: true, noDefaultInfinity: true });
const maybe = fc.option(number);
const moment = fc.integer({ min: 0, max: 4e12 });
const spread = fc.record({ centre: number, spread: number });
// Valibot leaves out names that could touch an object's prototype; no measure has such a name.
const measure = fc
	.stringMatching(/^[a-z]{1,9}$/)
	.filter((name) => !(name in Object.prototype) && name !== 'prototype');
const baseline = fc.record({
	posture: fc.dictionary(measure, spread, { maxKeys: 5, noNullPrototype: true }),
	shoulderWidth: number,
	movement: spread,
	breathing: fc.option(spread),
	torsoColour: fc.option(fc.tuple(number, number))
});
const size = fc.integer({ min: 1, max: 4000 });
const placed = fc
	.tuple(baseline, fc.record({ camera: fc.option(fc.string()), width: size, height: size }))
	.map(([value, place]) => ({ ...value, place }));
const sample = fc.record({
	t: fc.integer({ min: 0, max: 1e7 }),
	rate: maybe,
	rateConfidence: maybe,
	curve: maybe,
	raise: maybe,
	lean: maybe,
	slump: maybe,
	turn: maybe,
	tilt: maybe,
	movement: maybe,
	unsure: fc.option(fc.constantFrom(...UNSURE_REASONS, ...NOT_COMPARED)),
	words: fc.uniqueArray(fc.constantFrom(...POSTURE_WORDS)),
	phase: fc.option(fc.constantFrom(...TENSION_PHASES))
});
const share = fc.double({ min: 0, max: 1, noNaN: true });
const felt = fc.option(fc.integer({ min: 0, max: 10 }));
const measured = fc.record({
	durationMs: moment,
	rate: maybe,
	raise: maybe,
	words: fc.uniqueArray(fc.constantFrom(...POSTURE_WORDS))
});
const words = fc.string({ maxLength: 40 });
const feltPlaces = {
	places: fc.uniqueArray(fc.constantFrom(...BODY_PLACES)),
	depths: fc.dictionary(fc.constantFrom(...BODY_PLACES), fc.constantFrom(...FELT_DEPTHS), {
		noNullPrototype: true
	})
};
/** What every Rustcheck holds, also one of before there were depths. */
const RUSTCHECK_BEFORE_DEPTHS = [
	...(['kind', 'feltBefore', 'feltAfter', 'places', 'before', 'after'] as const),
	...(['calming', 'intention', 'whenItRises', 'theme'] as const)
];
const rustcheck = fc.record(
	{
		kind: fc.constant('rustcheck' as const),
		feltBefore: felt,
		feltAfter: felt,
		...feltPlaces,
		before: fc.option(measured),
		after: fc.option(measured),
		calming: fc.option(
			fc.record({
				way: fc.constantFrom(...CALMING_WAYS),
				durationMs: moment,
				follow: fc.option(share)
			})
		),
		intention: words,
		whenItRises: words,
		theme: fc.option(words)
	},
	{ requiredKeys: RUSTCHECK_BEFORE_DEPTHS }
);
const exercise = fc.record({
	kind: fc.constant('exercise' as const),
	module: fc.constantFrom('body', 'gone'),
	exercise: fc.constantFrom('first', 'body-scan'),
	answers: fc.dictionary(
		fc.constantFrom('where', 'what-is-left'),
		fc.record(
			{ type: fc.constant('body-map' as const), ...feltPlaces, words },
			{ requiredKeys: ['type', 'places', 'words'] }
		),
		{ noNullPrototype: true }
	),
	measuredScene: fc.option(fc.record({ restFrom: moment, from: moment }))
});
const gesprek = fc.record({
	kind: fc.constant('gesprek' as const),
	intention: words,
	theme: fc.option(words),
	lengthMs: moment,
	signs: fc.dictionary(fc.constantFrom(...TENSION_SIGNS), fc.nat(9), { noNullPrototype: true }),
	reflection: fc.option(
		fc.record({
			outsideMe: words,
			outsideOther: words,
			insideMe: words,
			insideOther: words,
			whose: fc.option(fc.constantFrom(...WHOSE)),
			lens: fc.option(fc.constantFrom(...LENSES)),
			lensAnswer: words,
			nextStep: words
		})
	)
});
const row: fc.Arbitrary<PlanRow> = fc.record({
	body: words,
	seen: words,
	thoughts: words,
	helps: words,
	team: words
});
const rows: fc.Arbitrary<PlanRows> = fc.record({ groen: row, geel: row, oranje: row, rood: row });
const samples = fc
	.uniqueArray(sample, { selector: ({ t }) => t, maxLength: 30 })
	.map((list) => list.sort((a, b) => a.t - b.t));
const mark = fc.record({
	t: fc.integer({ min: 0, max: 1e7 }),
	kind: fc.constantFrom(...MARK_KINDS),
	text: fc.string({ unit: 'binary' })
});

function recordOf(profileIds: string[]): fc.Arbitrary<SessionRecord> {
	const meta = fc.record({
		id: fc.uuid(),
		profileId: fc.constantFrom(...profileIds),
		kind: fc.constant('measurement' as const),
		startedAt: moment,
		endedAt: fc.option(moment),
		source: fc.constantFrom(...SESSION_SOURCES),
		note: fc.string({ unit: 'binary' }),
		state: fc.constant('complete' as const),
		durationMs: moment,
		baseline: fc.option(baseline)
	});
	const details: fc.Arbitrary<SessionDetails | null> = fc.oneof(
		fc.constant(null),
		rustcheck,
		exercise,
		gesprek
	);
	const parts = fc.tuple(meta, details, samples, fc.array(mark, { maxLength: 5 }));
	return parts.map(([part, details, list, marks]) => ({
		meta: { ...part, kind: details?.kind ?? 'measurement', details, samples: list.length },
		samples: list,
		marks
	}));
}

const profile = fc.record({
	id: fc.uuid(),
	name: fc.string({ maxLength: 50 }),
	createdAt: moment,
	places: fc.array(
		fc.record({
			id: fc.uuid(),
			name: fc.string({ maxLength: 50 }),
			takenAt: moment,
			usedAt: moment,
			origin: fc.constantFrom(...PLACE_ORIGINS),
			value: fc.oneof(baseline, placed)
		}),
		{ maxLength: 8 }
	)
});

const ms = fc.integer({ min: 0, max: 60_000 });
const shareOf = fc.double({ min: 0, max: 1, noNaN: true });

function countOf(profileIds: string[]): fc.Arbitrary<KeptCount> {
	return fc.record({
		id: fc.uuid(),
		profileId: fc.constantFrom(...profileIds),
		takenAt: moment,
		source: fc.constantFrom('camera' as const, 'file' as const, 'simulated' as const),
		way: fc.constantFrom(...COUNT_WAYS),
		picture: fc.record({
			camera: fc.option(words),
			width: fc.nat(4000),
			height: fc.nat(4000),
			brightness: fc.option(fc.double({ min: 0, max: 255, noNaN: true }))
		}),
		framing: fc.option(
			fc.record({ shoulderWidth: shareOf, shoulderHeight: shareOf, headWidth: shareOf })
		),
		lengthMs: fc.constant(60_000),
		taps: fc.array(ms, { maxLength: 20 }).map((taps) => taps.sort((a, b) => a - b)),
		seconds: fc.array(
			fc.record({
				rate: fc.option(fc.double({ min: 4, max: 40, noNaN: true })),
				windowMs: fc.option(ms),
				onset: fc.option(fc.integer({ min: -60_000, max: 60_000 })),
				unsure: fc.option(fc.constantFrom(...UNSURE_REASONS))
			}),
			{ maxLength: 60 }
		)
	});
}

const content = fc
	.uniqueArray(profile, { selector: ({ id }) => id, minLength: 1, maxLength: 3 })
	.chain((profiles) =>
		fc.record({
			format: fc.constant('luwte-export' as const),
			version: fc.constant(EXPORT_VERSION),
			exportedAt: fc.constant(MONDAY),
			profiles: fc.constant(profiles),
			sessions: fc.uniqueArray(recordOf(profiles.map(({ id }) => id)), {
				selector: ({ meta }) => meta.id,
				maxLength: 4
			}),
			plans: fc
				.tuple(fc.subarray(profiles), fc.array(rows, { minLength: 3, maxLength: 3 }))
				.map(([owners, plans]) =>
					owners.map(({ id }, i) => ({ profileId: id, changedAt: MONDAY, rows: plans[i]! }))
				),
			counts: fc.uniqueArray(countOf(profiles.map(({ id }) => id)), {
				selector: ({ id }) => id,
				maxLength: 3
			})
		})
	);

async function onFreshDevice(data: LuwteExport): Promise<LuwteExport> {
	freshDevice();
	const store = await openStore(null);
	await importAll(store, data);
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
			fc.asyncProperty(content, async (data) => {
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
		await store.sessions.updateNote(session?.id ?? '', 'hier veranderd');
		const rows = await countRows(store);
		expect(await importAll(store, data)).toEqual({ added: 0, skipped: 1 });
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
		await importAll(unused, data);
		const names = (await unused.profiles.list()).map(({ id, name }) => [id === mine!.id, name]);
		expect(names).toHaveLength(2);
		expect(names).toContainEqual([true, '']);
		expect(names).toContainEqual([false, 'Roos']);
		freshDevice();
		const used = await openStore(null);
		await storeSession(used);
		await importAll(used, data);
		expect(await used.profiles.list()).toHaveLength(2);
		expect(await used.sessions.list()).toHaveLength(2);
	});

	it('adds nothing when the disk is full half-way', async () => {
		const data = parseExport(await exportText());
		freshDevice();
		const store = await openStore(null);
		const add = IDBObjectStore.prototype.add;
		vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
			this: IDBObjectStore,
			...args
		) {
			if (this.name === 'marks') throw new DOMException('full', 'QuotaExceededError');
			return add.apply(this, args);
		});
		await expect(importAll(store, data)).rejects.toMatchObject({ code: 'full' });
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
		expect(() => parseExport('{"format":"luwte-export","version":5}')).toThrow(
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
function unordered({ profiles, sessions, counts }: LuwteExport) {
	return {
		counts: new Set(counts),
		profiles: new Set(profiles),
		sessions: new Set(sessions.map((record) => ({ ...record, marks: new Set(record.marks) })))
	};
}
