import { tick } from 'svelte';
import {
	blockMoved,
	MAX_LESSON_BLOCKS,
	minutesOf,
	newBlock,
	type LessonBlock,
	type NewBlockKind,
	type OwnLesson
} from '$lib/classroom';
import { RECORDING_IDS, STORYLINE_IDS } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { newId, newsName } from '$lib/store';
import { LessonShelf } from '$lib/ui/classroom/lesson/lesson-shelf.svelte';
import { BLOCK_KIND_WORDS } from '$lib/ui/classroom/lesson/lesson-words';
import type { PageStore } from '$lib/ui/storage/page-store.svelte';
import { Shared } from '$lib/ui/storage/shared.svelte';

/** One lesson that is being made. Every change is kept at once; there is nothing to forget. */
export class LessonEditor {
	lesson = $state.raw<OwnLesson | null>(null);
	missing = $state(false);
	/** The block whose form is open. */
	openId = $state<string | null>(null);
	/** The block that was taken away last, and where it stood. */
	gone = $state.raw<{ block: LessonBlock; index: number } | null>(null);
	/** What just happened, for who cannot see it. */
	told = $state('');
	/** Another tab changed it so many times: what is being written in is filled anew. */
	renewals = $state(0);
	readonly shelf: LessonShelf;
	readonly shared: Shared;

	/** @param storage another one only in tests */
	constructor(storage?: PageStore) {
		this.shelf = new LessonShelf(storage);
		this.shared = new Shared(this.storage, {
			name: () => this.lesson && newsName('lesson', this.lesson.id),
			read: async ({ lessons }) => {
				const found = this.lesson && (await lessons.get(this.lesson.id));
				return found && { at: found.changedAt, show: () => this.#renew(found) };
			},
			keep: () => this.lesson && this.#put(this.lesson)
		});
	}

	get storage() {
		return this.shelf.storage;
	}

	get blocks(): readonly LessonBlock[] {
		return this.lesson?.blocks ?? [];
	}

	get minutes(): number {
		return minutesOf(this.blocks);
	}

	get mayAdd(): boolean {
		return this.blocks.length < MAX_LESSON_BLOCKS;
	}

	open(id: string | null) {
		void this.shelf.open();
		return this.storage.use(async (store) => {
			this.lesson = id ? await store.lessons.get(id) : null;
			this.missing = this.lesson === null;
			if (this.lesson) this.shared.know(newsName('lesson', this.lesson.id), this.lesson.changedAt);
		});
	}

	close() {
		void this.storage.settle();
	}

	rename(title: string) {
		if (this.lesson) this.#put({ ...this.lesson, title });
	}

	/** A block of another lesson, or a new one; it is a copy from then on. */
	add(block: LessonBlock) {
		if (!this.mayAdd) return;
		const added = { ...block, id: newId() };
		this.#putBlocks([...this.blocks, added]);
		this.told = m.class_lesson_added({ title: block.title });
		return added.id;
	}

	addNew(kind: NewBlockKind) {
		const about = {
			...{ id: newId(), title: BLOCK_KIND_WORDS[kind]() },
			...{ storyline: STORYLINE_IDS[0], recording: RECORDING_IDS[0] }
		};
		this.openId = this.add(newBlock(kind, about)) ?? null;
	}

	change(block: LessonBlock) {
		this.#putBlocks(this.blocks.map((one) => (one.id === block.id ? block : one)));
	}

	/** @param by how many places further; less than 0: towards the beginning */
	async move(id: string, by: number) {
		const blocks = blockMoved(this.blocks, id, by);
		if (blocks === this.blocks) return;
		this.#putBlocks(blocks);
		const at = blocks.findIndex((block) => block.id === id);
		const title = blocks[at]!.title;
		this.told = m.class_lesson_moved({ title, number: at + 1, of: blocks.length });
		await tick();
	}

	take(block: LessonBlock) {
		this.gone = { block, index: this.blocks.indexOf(block) };
		this.#putBlocks(this.blocks.filter((one) => one !== block));
		this.told = m.class_lesson_taken_away({ title: block.title });
	}

	putBack() {
		if (!this.gone) return;
		this.#putBlocks(this.blocks.toSpliced(this.gone.index, 0, this.gone.block));
		this.told = '';
		this.gone = null;
	}

	#putBlocks(blocks: readonly LessonBlock[]) {
		if (this.lesson) this.#put({ ...this.lesson, blocks: [...blocks] });
	}

	#renew(lesson: OwnLesson) {
		this.lesson = lesson;
		this.gone = null;
		this.renewals++;
	}

	#put(lesson: OwnLesson) {
		this.lesson = lesson;
		const name = newsName('lesson', lesson.id);
		void this.shared.keep(name, ({ lessons }, seen) => lessons.save(lesson, Date.now(), seen));
	}
}
