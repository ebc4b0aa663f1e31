import { minutesOf, type LessonBlock, type OwnLesson } from '$lib/classroom';
import { isLessonId, LESSON_IDS, loadLesson, type Lesson } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Store } from '$lib/store';
import { PageStore } from '../../storage/page-store.svelte';

/** A lesson that can be given, whoever made it. */
export interface GivableLesson {
	id: string;
	title: string;
	blocks: readonly LessonBlock[];
}

/** All lessons: those that come with Luwte, and those that were made on this device. */
export class LessonShelf {
	/** Empty while they are fetched. */
	ready = $state.raw<Lesson[]>([]);
	/** The last changed first; `null` while looking, or when the store cannot be read. */
	own = $state.raw<OwnLesson[] | null>(null);
	readonly storage: PageStore;

	/** @param storage another one only in tests */
	constructor(storage = new PageStore()) {
		this.storage = storage;
	}

	async open() {
		// What comes with Luwte can be given also where the browser keeps nothing.
		this.ready = await Promise.all(LESSON_IDS.map((id) => loadLesson(id, getLocale())));
		await this.storage.use((store) => this.refresh(store));
	}

	async refresh(store: Store) {
		this.own = await store.lessons.list();
	}

	/** `null` when there is none of that name. */
	async find(id: string): Promise<GivableLesson | null> {
		if (isLessonId(id)) return loadLesson(id, getLocale());
		let own: OwnLesson | null = null;
		await this.storage.use(async (store) => void (own = await store.lessons.get(id)));
		return own && named(own);
	}
}

/** An own lesson as it is called on screen. */
export function named(lesson: OwnLesson): OwnLesson {
	return { ...lesson, title: lesson.title.trim() || m.class_lesson_untitled() };
}

/** A lesson with its length, as it is offered. */
export function lessonLabel({ title, blocks }: GivableLesson): string {
	return m.class_lesson_with_minutes({ title, minutes: minutesOf(blocks) });
}
