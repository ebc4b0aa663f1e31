import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { boardAt } from '$lib/association';
import { AppStore } from '$lib/store/app-store';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { OpenLaying } from './open-laying.svelte';

beforeEach(freshDevice);
// The images that boards ask for on the way are there before the tests are over.
afterAll(() => new ImageShelf('nl', new PageStore(new AppStore())).load());

/** A page of its own on this device, as in another tab. */
const page = () => new OpenLaying(new PageStore(new AppStore()));

async function begun(sitting: 'alone' | 'team' = 'alone'): Promise<OpenLaying> {
	const open = page();
	await open.begin(sitting);
	return open;
}

/** A board with one image, kept. */
async function kept(): Promise<OpenLaying> {
	const open = await begun();
	open.desk!.lay({ from: 'luwte', name: 'open-bird-cage' }, 'me');
	await open.storage.settle();
	return open;
}

async function all({ storage }: OpenLaying) {
	let found = 0;
	await storage.use(async ({ layings, profiles }) => {
		const people = await profiles.list();
		const lists = await Promise.all(
			[null, ...people.map(({ id }) => id)].map((id) => layings.list(id))
		);
		found = lists.flat().length;
	});
	return found;
}

describe('a new board', () => {
	it('leaves nothing behind when nothing is laid', async () => {
		const open = await begun();
		open.close();
		expect(open.isKept).toBe(false);
		expect(await all(open)).toBe(0);
	});

	it('is kept from the first image on, and opens as it was left', async () => {
		const open = await kept();
		open.desk!.lay({ from: 'symbols', name: 'house' });
		open.desk!.undo();
		open.change({ knows: 'Dat het mag wachten.' });
		await open.storage.settle();
		const later = page();
		await later.open(open.laying!.id);
		expect(later.whole).toEqual(open.whole);
		expect(later.desk!.canRedo).toBe(true);
	});

	it('bears the name of who laid it, and that of a team nobody’s', async () => {
		expect((await begun()).laying!.profileId).not.toBeNull();
		expect((await begun('team')).laying!.profileId).toBeNull();
	});

	it('takes up the facts of a conversation once, and keeps them', async () => {
		const data = { facts: 'De deur bleef dicht.' };
		await page().storage.use(({ drafts }) => drafts.keep({ id: 'stuck', savedAt: MONDAY, data }));
		const open = await begun();
		await open.storage.settle();
		expect(open.laying!.facts).toBe(data.facts);
		const later = page();
		await later.open(open.laying!.id);
		expect(later.laying!.facts).toBe(data.facts);
		expect((await begun()).laying!.facts).toBe('');
	});

	it('is not troubled by what is no note of facts', async () => {
		await page().storage.use(({ drafts }) =>
			drafts.keep({ id: 'stuck', savedAt: MONDAY, data: { facts: 7 } })
		);
		expect((await begun()).laying!.facts).toBe('');
	});
});

describe('one thing that is changed', () => {
	it('is compared with a board that was there, also when what came before is taken back', async () => {
		const open = await kept();
		const { desk } = open;
		desk!.lay({ from: 'symbols', name: 'house' });
		open.change({ before: 2 });
		desk!.undo();
		expect(open.laying!.before).toBe(1);
		desk!.redo();
		expect(boardAt(desk!.history, open.laying!.before!).pieces).toHaveLength(1);
	});

	it('leaves the mark where it is while the change itself is taken back', async () => {
		const open = await kept();
		open.change({ before: 1 });
		open.desk!.lay({ from: 'symbols', name: 'house' });
		open.desk!.undo();
		expect(open.laying!.before).toBe(1);
	});
});

describe('a board in two tabs', () => {
	it('goes on in one with what was done in the other, be it within the same moment', async () => {
		const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
		const one = await kept();
		const other = page();
		await other.open(one.laying!.id);
		other.change({ knows: 'Iets nieuws.' });
		await other.storage.settle();
		await one.shared.heard(null);
		clock.mockRestore();
		expect(one.whole).toEqual(other.whole);
	});

	it('stays as it is where nothing was done elsewhere', async () => {
		const one = await kept();
		const { desk } = one;
		await one.shared.heard(null);
		expect(one.desk).toBe(desk);
	});

	it('does not come back when it was thrown away in the other', async () => {
		const one = await kept();
		const { id } = one.laying!;
		await page().storage.use(({ layings }) => layings.delete(id));
		one.change({ knows: 'Te laat.' });
		await one.storage.settle();
		expect(one.storage.fault?.code).toBe('not-found');
		expect(one.gone).toBe(true);
		expect(await all(one)).toBe(0);
	});

	it('that was thrown away in the other is told of, and kept as a new one if wanted', async () => {
		const one = await kept();
		const { id } = one.laying!;
		await page().storage.use(({ layings }) => layings.delete(id));
		await one.shared.heard(null);
		expect(one.gone).toBe(true);
		one.change({ knows: 'Toch bewaren.' });
		await one.storage.settle();
		one.keepAnew();
		await one.storage.settle();
		expect([one.gone, one.storage.fault]).toEqual([false, null]);
		expect(one.laying!.id).not.toBe(id);
		const later = page();
		await later.open(one.laying!.id);
		expect(later.whole).toEqual(one.whole);
	});
});

it('says so when a board is not there', async () => {
	const open = page();
	await open.open('nergens');
	expect(open.missing).toBe(true);
	expect(open.laying).toBeNull();
});
