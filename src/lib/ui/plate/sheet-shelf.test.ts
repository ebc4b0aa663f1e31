import { beforeEach, expect, it } from 'vitest';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice } from '$lib/store/test-kit';
import { PageStore } from '../storage/page-store.svelte';
import { SheetShelf } from './sheet-shelf.svelte';

let store: Store;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
});

const shelf = () => new SheetShelf('neighbourhood', new PageStore(new AppStore(async () => store)));

/** What somebody finds who opens the plate afterwards. */
async function later(before: SheetShelf) {
	await before.storage.settle();
	expect(before.storage.fault).toBeNull();
	const after = shelf();
	await after.load();
	return after;
}

it('words, shapes and a name come back when they are asked for, and not before', async () => {
	const before = shelf();
	before.write('bubble-bench', 'Kom je zitten?');
	before.put('star', { x: 0.5, y: 0.25 });
	before.put('star', { x: 0.75, y: 0.25 });
	before.put('moon', { x: 0, y: 1 });
	before.rename('maandag');
	const after = await later(before);
	expect(after.isEmpty).toBe(true);
	expect(after.kept.map(({ name }) => name)).toEqual(['maandag']);
	after.open(after.kept[0]!.id);
	expect(after.sheet).toMatchObject({
		words: { 'bubble-bench': 'Kom je zitten?' },
		markers: [
			{ id: 'star', x: 0.75, y: 0.25 },
			{ id: 'moon', x: 0, y: 1 }
		]
	});
});

it('who only looked leaves nothing behind', async () => {
	const before = shelf();
	before.write('bubble-bench', 'Hallo');
	before.write('bubble-bench', '');
	before.put('star', { x: 0.5, y: 0.5 });
	before.takeOff('star');
	expect((await later(before)).kept).toEqual([]);
});

it('another sheet leaves the first as it was', async () => {
	const before = shelf();
	before.write('box-sign', 'Eerste');
	before.startEmpty();
	expect(before.isEmpty).toBe(true);
	before.write('box-sign', 'Tweede');
	const after = await later(before);
	expect(after.kept.map(({ words }) => words['box-sign']).sort()).toEqual(['Eerste', 'Tweede']);
});

it('what is cleared or thrown away is gone', async () => {
	const before = shelf();
	before.write('box-sign', 'Eerste');
	before.clear();
	expect(before.isEmpty).toBe(true);
	before.startEmpty();
	before.write('box-sign', 'Tweede');
	const { id } = before.sheet;
	before.startEmpty();
	before.write('box-sign', 'Derde');
	before.delete(id);
	expect(before.sheet.words['box-sign']).toBe('Derde');
	before.delete(before.sheet.id);
	expect(before.isEmpty).toBe(true);
	expect((await later(before)).kept).toEqual([]);
});

it('a sheet that was deleted in another tab does not come back by writing on it', async () => {
	const before = shelf();
	before.write('box-sign', 'Eerste');
	await before.storage.settle();
	await store.plates.delete(before.sheet.id);
	before.write('box-sign', 'Tweede');
	await before.storage.settle();
	expect(before.storage.fault?.code).toBe('not-found');
	expect(await store.plates.list()).toEqual([]);
});
