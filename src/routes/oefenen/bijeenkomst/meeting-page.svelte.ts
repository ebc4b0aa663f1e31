import { startsOf, type LessonBlock } from '$lib/classroom';
import {
	isStorylineId,
	loadHandouts,
	loadLesson,
	loadStoryline,
	MEETING_IDS,
	type Handouts,
	type Lesson,
	type Storyline
} from '$lib/content';
import {
	takenAlong,
	type Exercise,
	type ExerciseKey,
	type HomeworkTask,
	type Module,
	type Offered
} from '$lib/course';
import { getLocale } from '$lib/paraglide/runtime';
import type { Store } from '$lib/store';
import { draftId, readDraft } from '$lib/ui/course/exercise-draft';
import { findExercise, openExercise, openModule } from '$lib/ui/course/modules';
import { ProfileState } from '$lib/ui/person/profile.svelte';
import { PageStore } from '$lib/ui/storage/page-store.svelte';

/** A meeting with all that it names, for whoever gives it and whoever comes. */
export class MeetingPage {
	readonly storage: PageStore;
	lesson = $state.raw<Lesson | null>(null);
	modules = $state.raw<readonly Module[]>([]);
	sheets = $state.raw<Handouts | null>(null);
	/** Those that the class sees, in order. */
	storylines = $state.raw<readonly Storyline[]>([]);
	/** What she took along from the meeting before, and has not come back to yet: one thing, or none. */
	taken = $state.raw<readonly { key: ExerciseKey; exercise: Exercise; task: HomeworkTask }[]>([]);
	/** Everything that comes with Luwte is there. */
	ready = $state(false);

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
	}

	/** @param number of the meeting, as the address gives it */
	async open(number: string | null) {
		const at = MEETING_IDS.findIndex((_, i) => String(i + 1) === number);
		const lesson = at === -1 ? null : await loadLesson(MEETING_IDS[at]!, getLocale());
		if (lesson) await this.#openAllOf(lesson);
		this.lesson = lesson;
		this.ready = true;
		const before = MEETING_IDS[at - 1];
		const homework = before && (await loadLesson(before, getLocale())).homework;
		this.taken = [];
		if (homework) await this.storage.use((store) => this.#lookFor(homework, store));
	}

	close() {
		void this.storage.settle();
	}

	/** Its blocks, and when each begins: minutes since the meeting did. */
	get plan(): { block: LessonBlock; from: number }[] {
		const blocks = this.lesson?.blocks ?? [];
		const starts = startsOf(blocks);
		return blocks.map((block, i) => ({ block, from: starts[i]! }));
	}

	/** `null` when it is not in this version of Luwte. */
	exercise(key: ExerciseKey): Offered | null {
		return findExercise(this.modules, key);
	}

	module(id: string): Module | null {
		return this.modules.find((module) => module.id === id) ?? null;
	}

	async #openAllOf(lesson: Lesson) {
		const stories = lesson.blocks.flatMap((block) =>
			block.kind === 'storyline' && isStorylineId(block.storyline) ? [block.storyline] : []
		);
		const [modules, sheets, storylines] = await Promise.all([
			Promise.all(modulesOf(lesson).map(openModule)),
			loadHandouts(getLocale()),
			Promise.all(stories.map((id) => loadStoryline(id, getLocale())))
		]);
		this.modules = modules.filter((module) => module !== null);
		this.sheets = sheets;
		this.storylines = storylines;
	}

	async #lookFor(homework: ExerciseKey, store: Store) {
		const profile = new ProfileState();
		await profile.load(store);
		if (!profile.current) return;
		const kept = await store.drafts.get(draftId(profile.current.id, false, homework));
		const draft = readDraft(kept?.data);
		const found = draft && (await openExercise(homework));
		const task = found && takenAlong(found.exercise, draft.answers)?.task;
		this.taken = task ? [{ key: homework, exercise: found.exercise, task }] : [];
	}
}

/** Names of all modules that something in it is of. */
function modulesOf({ modules, blocks, paper = [], homework }: Lesson): string[] {
	const exercises = blocks.flatMap((block) => (block.kind === 'exercise' ? [block.exercise] : []));
	const named = [...exercises, ...paper.map(({ name }) => name), ...(homework ? [homework] : [])];
	return [...new Set([...modules, ...named.map((name) => name.split('/')[0]!)])];
}
