import type { OwnLesson } from '$lib/classroom';
import type { Lesson } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { lessonFile, readLessonFile, type NewLesson } from '$lib/store';
import { LessonShelf, named } from '$lib/ui/classroom/lesson/lesson-shelf.svelte';
import { download } from '$lib/ui/download';

/** All lessons: to give, to copy, to change, and to share as a file. */
export class LessonsPage {
	/** Title of the lesson that was taken from a file. */
	taken = $state<string | null>(null);
	readonly shelf: LessonShelf;

	/** @param shelf another one only in tests */
	constructor(shelf = new LessonShelf()) {
		this.shelf = shelf;
	}

	/** Returns the name of the new lesson, or `null` when it could not be kept. */
	start(): Promise<string | null> {
		return this.#add({ title: m.class_lesson_new_title(), blocks: [] });
	}

	/** Returns the name of the new lesson, or `null` when it could not be kept. */
	copy({ title, blocks }: Lesson): Promise<string | null> {
		return this.#add({ title, blocks });
	}

	remove = (lesson: OwnLesson) =>
		this.shelf.storage.use(async (store) => {
			await store.lessons.delete(lesson.id);
			await this.shelf.refresh(store);
		});

	save(lesson: OwnLesson) {
		download(`luwte-${named(lesson).title}`, 'data', lessonFile(lesson));
	}

	/** All or nothing: a file that is not whole changes nothing. */
	take(file: File) {
		return this.shelf.storage.use(async (store) => {
			this.taken = null;
			const lesson = await store.lessons.create(await readLessonFile(file), Date.now());
			await this.shelf.refresh(store);
			this.taken = named(lesson).title;
		});
	}

	async #add(lesson: NewLesson): Promise<string | null> {
		let id: string | null = null;
		await this.shelf.storage.use(async (store) => {
			id = (await store.lessons.create(lesson, Date.now())).id;
		});
		return id;
	}
}
