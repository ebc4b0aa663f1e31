import { beforeEach, expect, it } from 'vitest';
import { loadLesson } from '$lib/content';
import type { Answer, ExerciseKey, HomeworkStep } from '$lib/course';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice, MONDAY } from '$lib/store/test-kit';
import { draftId, newDraft } from '$lib/ui/course/exercise-draft';
import { openExercise } from '$lib/ui/course/modules';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { MeetingPage } from './meeting-page.svelte';

let store: Store;

beforeEach(async () => {
	freshDevice();
	store = await openStore(null);
});

async function openMeeting(number: string | null) {
	const page = new MeetingPage(new PageStore(new AppStore(async () => store)));
	await page.open(number);
	return page;
}

/** What goes home from the first meeting. */
async function homeworkOfFirst(): Promise<{ key: ExerciseKey; step: HomeworkStep; at: number }> {
	const key = (await loadLesson('meeting-1', 'nl')).homework!;
	const { exercise } = (await openExercise(key))!;
	const at = exercise.steps.findIndex(({ type }) => type === 'homework');
	return { key, step: exercise.steps[at] as HomeworkStep, at };
}

/** Somebody left the exercise after she said this. */
async function leave(task: string | null) {
	const { key, step, at } = await homeworkOfFirst();
	const { id } = await store.profiles.getOrCreateDefault(MONDAY);
	const answers: Record<string, Answer> = { [step.id]: { type: 'homework', task } };
	const data = { ...newDraft(MONDAY, 'none'), at, answers };
	await store.drafts.keep({ id: draftId(id, false, key), savedAt: MONDAY, data });
}

it('begins with what was taken along from the meeting before, and no other', async () => {
	const { key, step } = await homeworkOfFirst();
	expect((await openMeeting('2')).taken).toEqual([]);
	await leave(step.tasks[1]!.id);
	const [taken] = (await openMeeting('2')).taken;
	expect([taken?.key, taken?.task]).toEqual([key, step.tasks[1]]);
	expect((await openMeeting('1')).taken).toEqual([]);
	expect((await openMeeting('3')).taken).toEqual([]);
	await leave(null);
	expect((await openMeeting('2')).taken).toEqual([]);
});

it.each([null, '', '0', '7', 'meeting-1'])('is no meeting: %s', async (number) => {
	const page = await openMeeting(number);
	expect([page.ready, page.lesson, page.plan]).toEqual([true, null, []]);
});

it('knows when each block comes, and all that the meeting names', async () => {
	const page = await openMeeting('5');
	const last = page.plan.at(-1)!;
	expect(page.plan[0]!.from).toBe(0);
	expect(last.from + last.block.minutes).toBe(page.lesson!.minutes);
	for (const { block } of page.plan)
		if (block.kind === 'exercise') expect(page.exercise(block.exercise)).not.toBeNull();
	for (const paper of page.lesson!.paper!)
		if (paper.kind === 'module') expect(page.module(paper.name)).not.toBeNull();
	expect(page.storylines).toHaveLength(
		page.plan.filter(({ block }) => block.kind === 'storyline').length
	);
});
