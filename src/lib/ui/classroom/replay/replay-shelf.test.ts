import { beforeEach, expect, it } from 'vitest';
import { NEW_CLASS, type ClassCommand, type ClassRecording } from '$lib/classroom';
import { mark, samplesOf, gesprek } from '$lib/sessions/review/record.fixture';
import type { SessionRecord } from '$lib/sessions';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { PageStore } from '../../storage/page-store.svelte';
import { ReplayShelf } from './replay-shelf.svelte';

let record: SessionRecord;
let done: ClassCommand[];
let brought: (ClassRecording | null)[];
let shelf: ReplayShelf;

beforeEach(() => {
	[done, brought] = [[], []];
	record = gesprek([{ seconds: 30, phase: 'groen' }], [mark(12, 'felt', 'bij Sanne')]);
	const sessions = { list: async () => [record.meta], record: async () => record };
	const desk = {
		state: NEW_CLASS,
		recording: null,
		do: (command: ClassCommand) => void done.push(command),
		bring: (recording: ClassRecording | null) => void brought.push(recording)
	};
	const store = { sessions, vault: { state: { open: null } } } as unknown as Store;
	shelf = new ReplayShelf(desk, new PageStore(new AppStore(async () => store)));
});

it('brings an own recording with what was felt, also one of before there were phases', async () => {
	const samples = record.samples.map(({ phase: _, ...sample }) => sample);
	record = { ...record, samples };
	await shelf.open();
	expect(shelf.own).toHaveLength(1);
	await shelf.chooseOwn(record.meta.id);
	expect(brought).toMatchObject([{ felt: [12_000], readings: { length: 30 } }]);
	expect(JSON.stringify(brought)).not.toContain('Sanne');
	expect(done.map(({ to }) => to)).toEqual(['replay', 'stage']);
	expect(shelf.unusable).toBe(false);
});

it.each([
	['is empty', []],
	[
		'is not whole',
		samplesOf([{ seconds: 4, phase: 'groen' }]).map((sample) => ({ ...sample, rate: 'fast' }))
	],
	['is broken', [{ t: 0 }, { t: 1000, phase: 'groen' }]]
])('says so of one that %s, and shows nothing of it', async (_, samples) => {
	record = { ...record, samples: samples as never };
	await shelf.chooseOwn(record.meta.id);
	expect([shelf.unusable, done, brought]).toEqual([true, [], []]);
	shelf.chooseMadeUp('quiet');
	expect(shelf.unusable).toBe(false);
});
