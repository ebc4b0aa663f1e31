import { beforeEach, describe, expect, it } from 'vitest';
import { newLaying } from '../association';
import { emptyReflection } from '../sessions';
import { newsName } from './news';
import { openStore } from './open';
import type { PlanRows } from './plan-schema';
import type { Seen } from './revision';
import type { Store } from './store';
import {
	countRows,
	FakeLocks,
	FakeNews,
	freshDevice,
	MONDAY,
	newSession,
	sampleAt
} from './test-kit';

const ROW = { body: '', seen: '', thoughts: '', helps: '', team: '' };
const rows = (body: string): PlanRows => ({
	groen: { ...ROW, body },
	...{ geel: ROW, oranje: ROW, rood: ROW }
});

/** Something that may be open in two tabs: how it is made and written, and what it says. */
interface Kind {
	name: string;
	/** @returns what whoever made it knows of it */
	make: (store: Store) => Promise<Seen>;
	write: (store: Store, words: string, seen: Seen) => Promise<number>;
	words: (store: Store) => Promise<string | undefined>;
}

let profileId: string;
let id: string;

const KINDS: Kind[] = [
	{
		name: 'plan',
		make: async () => ((id = profileId), null),
		write: async ({ plans }, words, seen) =>
			(await plans.keep(profileId, rows(words), MONDAY, seen)).changedAt,
		words: async ({ plans }) => (await plans.get(profileId))?.rows.groen.body
	},
	{
		name: 'laying',
		make: async ({ layings }) => {
			id = 'board';
			const of = { id, profileId: null, sitting: 'team', title: '', facts: '' } as const;
			await layings.create(newLaying(of, MONDAY));
			return MONDAY;
		},
		write: async ({ layings }, knows, seen) =>
			layings.keep({ ...(await layings.get(id))!, knows, changedAt: MONDAY }, seen),
		words: async ({ layings }) => (await layings.get(id))?.knows
	},
	{
		name: 'plate',
		make: async ({ plates }) => {
			id = 'sheet';
			const empty = { name: '', words: {}, markers: [] };
			await plates.create({ id, plate: 'neighbourhood', changedAt: MONDAY, ...empty });
			return MONDAY;
		},
		write: async ({ plates }, name, seen) =>
			plates.keep({ ...(await plates.get(id))!, name, changedAt: MONDAY }, seen),
		words: async ({ plates }) => (await plates.get(id))?.name
	},
	{
		name: 'lesson',
		make: async ({ lessons }) => {
			const made = await lessons.create({ title: '', blocks: [] }, MONDAY);
			id = made.id;
			return made.changedAt;
		},
		write: async ({ lessons }, title, seen) =>
			lessons.save({ ...(await lessons.get(id))!, title }, MONDAY, seen),
		words: async ({ lessons }) => (await lessons.get(id))?.title
	},
	{
		name: 'session',
		make: async (store) => {
			id = 'talk';
			await store.sessions.begin(id, { ...(await newSession(store)), kind: 'gesprek' });
			return null;
		},
		write: ({ sessions }, note, seen) => sessions.updateNote(id, note, MONDAY, seen),
		words: async ({ sessions }) => (await sessions.get(id))?.note
	}
];

beforeEach(async () => {
	freshDevice();
	profileId = (await (await openStore(null)).profiles.getOrCreateDefault(MONDAY)).id;
});

describe.each(KINDS)('two tabs on one $name', ({ name, make, write, words }) => {
	it('the second writes nothing over what it has not seen, be it of the same moment', async () => {
		const [one, other] = [await openStore(null), await openStore(null)];
		const seen = await make(one);
		const kept = await write(one, 'van de een', seen);
		await expect(write(other, 'van de ander', seen)).rejects.toMatchObject({ code: 'changed' });
		expect(await words(one)).toBe('van de een');
		const next = await write(other, 'van de ander', kept);
		expect(next).toBeGreaterThan(kept);
		expect(await write(one, 'toch', 'any')).toBeGreaterThan(next);
	});

	it('the other tab hears its name when it is kept, and nothing of what it says', async () => {
		const browser = new FakeNews();
		const [one, other] = [await browser.openTab(), await browser.openTab()];
		const heard: unknown[] = [];
		other.news.listen((what) => heard.push(what));
		one.news.listen(() => heard.push('its own news'));
		await write(one, 'geheim', await make(one));
		await expect(write(one, 'te laat', 1)).rejects.toMatchObject({ code: 'changed' });
		expect(heard).toEqual([newsName(name as 'plan', id)]);
	});
});

describe('two tabs', () => {
	it('that add to one thing at once lose nothing of each other', async () => {
		const [one, other] = [await openStore(null), await openStore(null)];
		const add = (line: string) => (there: PlanRows | null) =>
			rows(`${there?.groen.body ?? ''}${line};`);
		await Promise.all([
			one.plans.change(profileId, add('een'), MONDAY),
			other.plans.change(profileId, add('ander'), MONDAY)
		]);
		const body = (await one.plans.get(profileId))!.rows.groen.body;
		expect(body.split(';').sort()).toEqual(['', 'ander', 'een']);

		await one.sessions.begin('talk', { ...(await newSession(one)), kind: 'gesprek' });
		const details = {
			kind: 'gesprek',
			intention: '',
			theme: null,
			lengthMs: 0,
			signs: {}
		} as const;
		const step = (line: string) => (meta: { details?: unknown }) => {
			const before = meta.details as { reflection: { nextStep: string } } | undefined;
			const nextStep = `${before?.reflection.nextStep ?? ''}${line};`;
			return { ...details, reflection: { ...emptyReflection(), nextStep } };
		};
		await Promise.all([
			one.sessions.changeDetails('talk', step('een'), MONDAY),
			other.sessions.changeDetails('talk', step('ander'), MONDAY)
		]);
		expect(JSON.stringify(await one.sessions.get('talk'))).toMatch(/een;ander;|ander;een;/);
	});

	it('a page that comes back is told that whatever may have changed', async () => {
		const browser = new FakeNews();
		const [one, other] = [await browser.openTab(), await browser.openTab()];
		const heard: unknown[] = [];
		one.news.listen((what) => heard.push(what));
		one.rest();
		await other.plans.keep(profileId, rows('x'), MONDAY, null);
		expect(heard).toEqual([]);
		one.wake();
		expect(heard).toEqual([null]);
	});
});

describe('erasing everything', () => {
	it('tells the other tabs before, and what they write after that is refused', async () => {
		const browser = new FakeNews();
		const [one, other] = [await browser.openTab(), await browser.openTab()];
		other.news.onErased(() => other.end());
		await one.deleteEverything();
		const late = other.games.keep({ slot: 'samen', savedAt: MONDAY, data: {} });
		await expect(late).rejects.toMatchObject({ code: 'erased' });
		expect(await countRows(one)).toBe(0);
	});

	it('is refused while somebody is recorded, in this tab or another', async () => {
		const locks = new FakeLocks();
		const [one, other] = [await openStore(locks), await openStore(locks)];
		const letGo = await one.locks.hold('talk');
		await one.sessions.begin('talk', await newSession(one));
		await one.sessions.append('talk', {
			...{ chunk: { sessionId: 'talk', index: 0, samples: [sampleAt(0)] }, marks: [] },
			...{ samples: 1, durationMs: 0 }
		});
		for (const store of [one, other])
			await expect(store.deleteEverything()).rejects.toMatchObject({ code: 'recording' });
		expect(await other.sessions.samples('talk')).toHaveLength(1);
		letGo();
		locks.freeAll();
		await other.deleteEverything();
		expect(await countRows(one)).toBe(0);
	});
});
