import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LessonBlock } from '../classroom/lesson';
import { anyLesson } from './any-lesson.fixture';
import { exportAll } from './export-json.fixture';
import { bringIn } from './copy/copy-kit.fixture';
import { lessonFile, parseLessonFile, readLessonFile } from './lesson-file';
import { MAX_LESSON_FILE_BYTES } from './limits';
import { openStore } from './open';
import { countRows, freshDevice, MONDAY } from './test-kit';

const BLOCK: LessonBlock = {
	...{ id: 'a', kind: 'talk', title: 'Kring', minutes: 10 },
	...{ screen: { title: 'Hoe was het?', lines: [] }, skip: null },
	notes: { say: ['Wie wil, vertelt.'], watch: [], asked: [] }
};

beforeEach(freshDevice);

describe('own lessons', () => {
	it('are kept, the last changed first, deleted, and erased with everything', async () => {
		const store = await openStore(null);
		const first = await store.lessons.create({ title: 'Eerste', blocks: [BLOCK] }, MONDAY);
		const second = await store.lessons.create({ title: 'Tweede', blocks: [] }, MONDAY + 1);
		expect(await store.lessons.list()).toEqual([second, first]);
		await store.lessons.save({ ...first, title: 'Anders' }, MONDAY + 2, first.changedAt);
		expect((await store.lessons.list()).map(({ title }) => title)).toEqual(['Anders', 'Tweede']);
		await store.lessons.delete(first.id);
		await expect(store.lessons.save(first, MONDAY, 'any')).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await store.lessons.get(first.id)).toBeNull();
		await store.deleteEverything();
		expect(await countRows(store)).toBe(0);
	});

	it('of one name get a number behind it; without a name they get none', async () => {
		const { lessons } = await openStore(null);
		for (const title of ['Les', 'Les', 'Les', '', ''])
			await lessons.create({ title, blocks: [] }, MONDAY);
		const titles = (await lessons.list()).map(({ title }) => title);
		expect(titles.sort()).toEqual(['', '', 'Les', 'Les (2)', 'Les (3)']);
	});

	it('are refused when they could not be opened again', async () => {
		const { lessons } = await openStore(null);
		for (const blocks of [[BLOCK, BLOCK], [{ ...BLOCK, minutes: 0 }]])
			await expect(
				(async () => lessons.create({ title: '', blocks }, MONDAY))()
			).rejects.toMatchObject({ code: 'invalid' });
	});

	it('come along in the file with everything, once', async () => {
		const old = await openStore(null);
		const lesson = await old.lessons.create({ title: 'Les', blocks: [BLOCK] }, MONDAY);
		const everything = await exportAll(old, MONDAY);
		freshDevice();
		const store = await openStore(null);
		expect(await bringIn(store, everything)).toEqual({ added: 1, skipped: 0 });
		expect(await bringIn(store, everything)).toEqual({ added: 0, skipped: 1 });
		expect(await store.lessons.list()).toEqual([lesson]);
	});
});

describe('the file of a lesson', () => {
	it('brings any lesson back as it was', () => {
		fc.assert(
			fc.property(anyLesson, (lesson) => {
				const { title, blocks } = lesson;
				expect(parseLessonFile(lessonFile(lesson))).toEqual({ title, blocks });
			}),
			{ numRuns: 50 }
		);
	});

	const whole = lessonFile({
		...{ id: 'x', title: 'Les', blocks: [BLOCK] },
		...{ createdAt: MONDAY, changedAt: MONDAY }
	});

	it.each([
		['hello', 'import-not-lesson'],
		['{"format":"something","version":1}', 'import-not-lesson'],
		['{"format":"luwte-export","version":5}', 'import-is-export'],
		['{"format":"luwte-deck","version":1}', 'import-is-deck'],
		['{"format":"luwte-lesson","version":2}', 'import-newer'],
		['{"format":"luwte-lesson","version":1}', 'import-damaged'],
		[whole.slice(0, 80), 'import-damaged'],
		[whole.replace('"minutes": 10', '"minutes": -10'), 'import-damaged'],
		[whole.replace('"talk"', '"quiz"'), 'import-damaged'],
		[whole.replace('"talk"', '"constructor"'), 'import-damaged'],
		[whole.replace('"skip"', '"__proto__": { "minutes": 3 }, "skip"'), 'import-damaged'],
		[whole.replace('"title": "Les"', '"title": { "toString": 1 }'), 'import-damaged'],
		[whole.replace('"lines": []', '"lines": [{}]'), 'import-damaged'],
		[whole.replace('"blocks": [', '"blocks": [null, '), 'import-damaged']
	])('refuses %s', (text, code) => {
		expect(() => parseLessonFile(text)).toThrow(expect.objectContaining({ code }));
	});

	it('is not read when it is huge', async () => {
		const file = new Blob(['x']);
		vi.spyOn(file, 'size', 'get').mockReturnValue(MAX_LESSON_FILE_BYTES + 1);
		await expect(readLessonFile(file)).rejects.toMatchObject({ code: 'import-too-large' });
	});
});
