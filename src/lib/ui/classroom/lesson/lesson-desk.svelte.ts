import {
	commandsFor,
	isGone,
	lessonPace,
	MAX_STAGE_LINES,
	type LessonBlock,
	type LessonCommand,
	type LessonPace,
	type LessonRun,
	type Stock
} from '$lib/classroom';
import { isStorylineId } from '$lib/content';
import { isMadeUpRecording, madeUpRecording } from '$lib/content/load-recording';
import { m } from '$lib/paraglide/messages';
import { formatHourMinute } from '../../format';
import type { PresenterDesk } from '../presenter-desk.svelte';
import { LessonShelf, type GivableLesson } from './lesson-shelf.svelte';

/** A lesson in the instructor's window: it follows the run, and lays each block on the class's screen. */
export class LessonDesk {
	/** With its notes; `null` while none is given, or when it is nowhere to be found. */
	lesson = $state.raw<GivableLesson | null>(null);
	/** The lesson that is given was deleted meanwhile: its notes are gone. */
	missing = $state(false);
	/** epoch ms */
	now = $state(Date.now());
	readonly shelf: LessonShelf;
	readonly #desk: PresenterDesk;
	/** Which run and block lies on the screen already. */
	#laid: string | null;

	/** @param shelf another one only in tests */
	constructor(desk: PresenterDesk, shelf = new LessonShelf()) {
		this.#desk = desk;
		this.shelf = shelf;
		this.#laid = placeOf(desk.state.lesson);
	}

	get run(): LessonRun | null {
		return this.#desk.state.lesson;
	}

	get pace(): LessonPace | null {
		return this.run && lessonPace(this.run, this.now);
	}

	/** The block that goes on, with its notes. */
	get block(): LessonBlock | null {
		return this.blockOf(this.run?.blocks[this.run.at]?.id);
	}

	/** What this block is about does not come with this version of Luwte. */
	get gone(): boolean {
		return this.block !== null && isGone(this.block, STOCK);
	}

	blockOf(id: string | undefined): LessonBlock | null {
		return this.lesson?.blocks.find((block) => block.id === id) ?? null;
	}

	do(command: LessonCommand) {
		this.tick();
		this.#desk.do({ to: 'lesson', ...command });
	}

	begin(lesson: GivableLesson) {
		const { id, title, blocks } = lesson;
		this.lesson = lesson;
		this.missing = false;
		this.do({ do: 'begin', lesson: id, title, blocks });
	}

	/** Another block may have begun, here or by a key on the screen of the class. */
	async follow(run: LessonRun | null) {
		if (run && this.lesson?.id !== run.lesson) {
			const found = await this.shelf.find(run.lesson);
			this.lesson = found;
			this.missing = found === null;
		}
		this.tick();
		const place = placeOf(run);
		if (place === this.#laid || this.run !== run) return;
		this.#laid = place;
		if (run && this.block) this.#lay(run, this.block);
	}

	/** The words of a block, also where something else belongs on the screen. */
	sayWords(block: LessonBlock) {
		this.#desk.do({ to: 'stage', do: 'say', words: block.screen });
	}

	tick() {
		this.now = Date.now();
	}

	#lay(run: LessonRun, block: LessonBlock) {
		const again = run.blocks[run.at]?.begunAt !== run.since;
		for (const command of commandsFor(block, this.#desk.state, again, STOCK))
			this.#desk.do(command);
		if (block.kind === 'pause') this.#sayUntil(run, block);
	}

	/** A break says when it is over. */
	#sayUntil(run: LessonRun, { screen, minutes }: LessonBlock) {
		const time = formatHourMinute(run.since + minutes * 60_000);
		// When it is over is said last, and is never what has no room.
		const lines = [...screen.lines.slice(0, MAX_STAGE_LINES - 1), m.class_lesson_until({ time })];
		this.#desk.do({ to: 'stage', do: 'say', words: { ...screen, lines } });
	}
}

const STOCK: Stock = {
	lengthOf: (recording) =>
		isMadeUpRecording(recording) ? madeUpRecording(recording).length : null,
	hasStoryline: isStorylineId
};

/** The same for as long as the same block goes on. */
function placeOf(run: LessonRun | null): string | null {
	return run && `${run.lesson} ${run.at} ${run.since}`;
}
