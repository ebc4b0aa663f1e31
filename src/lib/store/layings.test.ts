import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { doNext, keptHistory, lay, newLaying, NEW_HISTORY, type Laying } from '../association';
import { anyLaying } from './any-laying.fixture';
import { layingFile, ownImagesOf, parseLayingFile } from './laying-file';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY } from './test-kit';

const PHOTO = 'data:image/jpeg;base64,/9j/4AAQ';

function laying(id: string, profileId: string | null, at = MONDAY): Laying {
	const of = { id, profileId, sitting: 'alone', title: 'De dichte deur', facts: '' } as const;
	const put = lay(NEW_HISTORY.board, 'a', { from: 'own', name: 'photo-1' }, 'other')!;
	return { ...newLaying(of, at), history: keptHistory(doNext(NEW_HISTORY, put)) };
}

beforeEach(freshDevice);

describe('boards', () => {
	it('are kept for one person, the last changed first; those of teams apart', async () => {
		const store = await openStore(null);
		const { id } = await store.profiles.getOrCreateDefault(MONDAY);
		const first = laying('first', id);
		const second = laying('second', id, MONDAY + 1);
		const team = laying('team', null);
		for (const one of [first, second, team]) await store.layings.create(one);
		expect(await store.layings.list(id)).toEqual([second, first]);
		expect(await store.layings.list(null)).toEqual([team]);
		await store.layings.keep({ ...first, title: 'Open', changedAt: MONDAY + 2 }, first.changedAt);
		expect((await store.layings.list(id)).map(({ title }) => title)).toEqual([
			'Open',
			'De dichte deur'
		]);
	});

	it('go when they are deleted, and no late change brings them back', async () => {
		const store = await openStore(null);
		await store.layings.create(laying('one', null));
		await store.layings.delete('one');
		await expect(store.layings.keep(laying('one', null), 'any')).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await store.layings.list(null)).toEqual([]);
	});

	it('belong to somebody who is there', async () => {
		const store = await openStore(null);
		await expect(store.layings.create(laying('one', 'nobody'))).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	it('are refused when their steps do not fit', async () => {
		const store = await openStore(null);
		const broken = laying('one', null);
		const history = { ...broken.history, done: [{ do: 'take', id: 'b' } as const] };
		await expect(store.layings.create({ ...broken, history })).rejects.toMatchObject({
			code: 'invalid'
		});
	});
});

describe('own images and plates', () => {
	it('are kept, described anew, deleted, and erased with everything', async () => {
		const store = await openStore(null);
		const image = await store.images.add({ text: 'Een hek', photo: PHOTO }, MONDAY);
		await store.images.describe(image.id, 'Een hek in de mist');
		expect(await store.images.list()).toEqual([{ ...image, text: 'Een hek in de mist' }]);
		await store.images.delete(image.id);
		await expect(store.images.describe(image.id, 'x')).rejects.toMatchObject({
			code: 'not-found'
		});
		const sheet = {
			...{ id: 'sheet', plate: 'neighbourhood', name: '', changedAt: MONDAY },
			...{ words: { 'bubble-door': 'Kom maar' }, markers: [{ id: 'a', x: 0.5, y: 0.25 }] }
		};
		await expect(store.plates.keep(sheet, null)).rejects.toMatchObject({ code: 'not-found' });
		await store.plates.create(sheet);
		await store.plates.keep({ ...sheet, name: 'Aan tafel' }, sheet.changedAt);
		expect(await store.plates.get('sheet')).toEqual({
			...{ ...sheet, name: 'Aan tafel' },
			changedAt: MONDAY + 1
		});
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
	});

	it('come back from a file under their own name; what is here stays as it is', async () => {
		const { images } = await openStore(null);
		const image = (id: string, text: string) => ({ id, text, photo: PHOTO, createdAt: MONDAY });
		await images.bringBack([image('a', 'mijn fiets')]);
		await images.bringBack([image('a', 'een ander woord'), image('b', 'de brug')]);
		const kept = (await images.list()).map(({ id, text }) => [id, text]);
		expect(kept.sort()).toEqual([
			['a', 'mijn fiets'],
			['b', 'de brug']
		]);
	});

	it('hold pictures of points only', async () => {
		const store = await openStore(null);
		const photo = 'data:image/svg+xml;base64,AAAA';
		await expect(store.images.add({ text: '', photo }, MONDAY)).rejects.toMatchObject({
			code: 'invalid'
		});
	});
});

describe('the file of a board', () => {
	it('brings any board back as it was, with its own images and no others', () => {
		fc.assert(
			fc.property(anyLaying(['me']), (one) => {
				const own = (id: string) => ({ id, text: id, photo: PHOTO, createdAt: MONDAY });
				const names = ownImagesOf(one);
				const text = layingFile(one, [...names.map(own), own('another')]);
				expect(parseLayingFile(text)).toEqual({ laying: one, images: names.map(own) });
			}),
			{ numRuns: 60 }
		);
	});

	it.each([
		['hello', 'import-not-board'],
		['{"format":"luwte-export","version":5}', 'import-is-export'],
		['{"format":"luwte-deck","version":1}', 'import-is-deck'],
		['{"format":"luwte-board","version":2}', 'import-newer'],
		['{"format":"luwte-board","version":1}', 'import-damaged']
	])('refuses %s', (text, code) => {
		expect(() => parseLayingFile(text)).toThrow(expect.objectContaining({ code }));
	});

	it('refuses steps that do not fit, and a value beyond the board', () => {
		const text = layingFile(laying('one', null), []);
		for (const [from, to] of [
			['"do": "put"', '"do": "take"'],
			['"x": 800', '"x": 80000'],
			['"at": 0', '"at": 3']
		] as const) {
			expect(text).toContain(from);
			expect(() => parseLayingFile(text.replace(from, to))).toThrow(
				expect.objectContaining({ code: 'import-damaged' })
			);
		}
	});
});
