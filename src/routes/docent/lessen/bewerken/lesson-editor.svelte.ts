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
import { newId } from '$lib/store';
import { LessonShelf } from '$lib/ui/classroom/lesson/lesson-shelf.svelte';
import { BLOCK_KIND_WORDS } from '$lib/ui/classroom/lesson/lesson-words';

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
	readonly shelf = new LessonShelf();

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

	#put(lesson: OwnLesson) {
		this.lesson = lesson;
		void this.storage.keep(lesson.id, (store) => store.lessons.save(lesson, Date.now()));
	}
}
