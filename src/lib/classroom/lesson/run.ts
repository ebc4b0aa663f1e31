/** A lesson that is being given: where it is, and how long everything took. */
import * as v from 'valibot';
import type { Slice } from '../slice';
import {
	BLOCK_KINDS,
	lessonId,
	MAX_BLOCK_MINUTES,
	MAX_BLOCK_TITLE_LENGTH,
	MAX_LESSON_BLOCKS,
	type LessonBlock
} from './block';

const epoch = v.pipe(v.number(), v.minValue(0));
const duration = v.pipe(v.number(), v.minValue(0));
const title = v.pipe(v.string(), v.maxLength(MAX_BLOCK_TITLE_LENGTH));

/** Minutes that can be given or taken at most, together. */
export const MAX_EXTRA_MINUTES = 240;

const givenBlock = v.object({
	id: lessonId,
	kind: v.picklist(BLOCK_KINDS),
	title,
	minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_BLOCK_MINUTES)),
	/** The lesson can do without it. */
	skippable: v.boolean(),
	/** The instructor leaves it out. */
	leftOut: v.boolean(),
	/** When it first began, epoch ms; `null`: not yet. */
	begunAt: v.nullable(epoch),
	/** How long it took before it was last come to, ms. */
	spent: duration
});
/** A block as far as the run needs it: its notes stay in the instructor's window. */
export type GivenBlock = v.InferOutput<typeof givenBlock>;

const runSchema = v.pipe(
	v.object({
		lesson: lessonId,
		title,
		blocks: v.pipe(v.array(givenBlock), v.minLength(1), v.maxLength(MAX_LESSON_BLOCKS)),
		/** Which block goes on; as many as there are blocks: the lesson is over. */
		at: v.pipe(v.number(), v.integer(), v.minValue(0)),
		/** Since when it goes on, or since when it is over, epoch ms. */
		since: epoch,
		/** The lesson ends so much later than planned, minutes; less than 0: earlier. */
		extra: v.pipe(
			v.number(),
			v.integer(),
			v.minValue(-MAX_EXTRA_MINUTES),
			v.maxValue(MAX_EXTRA_MINUTES)
		)
	}),
	v.check(({ at, blocks }) => at <= blocks.length, 'beyond the end'),
	v.check(({ blocks }) => new Set(blocks.map(({ id }) => id)).size === blocks.length, 'block twice')
);

/** A lesson that is being given, in every window the same. */
export type LessonRun = v.InferOutput<typeof runSchema>;

export type LessonCommand =
	| {
			do: 'begin';
			lesson: string;
			title: string;
			blocks: readonly Pick<LessonBlock, 'id' | 'kind' | 'title' | 'minutes' | 'skip'>[];
	  }
	| { do: 'next' }
	| { do: 'back' }
	| { do: 'jump'; block: string }
	/** One that is left out goes on no more; it can be taken back. */
	| { do: 'leave-out'; block: string; leftOut: boolean }
	/** The whole lesson may take longer, or must be shorter. */
	| { do: 'extra'; minutes: number }
	| { do: 'end' };

/** No lesson is given when it is `null`. */
export const lessonSlice: Slice<LessonRun | null, LessonCommand> = {
	schema: v.nullable(runSchema),
	start: null,
	apply(run, command, at) {
		if (command.do === 'begin') return begun(command, at) ?? run;
		if (run === null) return run;
		switch (command.do) {
			case 'next':
				return run.at < run.blocks.length ? moved(run, nextOf(run), at) : run;
			case 'back': {
				const before = run.blocks.findLastIndex(({ leftOut }, i) => i < run.at && !leftOut);
				return before === -1 ? run : moved(run, before, at);
			}
			case 'jump': {
				const to = run.blocks.findIndex(({ id }) => id === command.block);
				return to === -1 || to === run.at ? run : moved(run, to, at);
			}
			case 'leave-out':
				return leftOut(run, command, at);
			case 'extra': {
				const extra = run.extra + Math.trunc(command.minutes);
				return extra === run.extra || !(Math.abs(extra) <= MAX_EXTRA_MINUTES)
					? run
					: { ...run, extra };
			}
			case 'end':
				return null;
		}
	}
};

/** Which block goes on; `null` when the lesson is over. */
export function blockNow(run: LessonRun): GivenBlock | null {
	return run.blocks[run.at] ?? null;
}

/** Which comes after it; `null` when none does. */
export function blockNext(run: LessonRun): GivenBlock | null {
	return run.blocks[nextOf(run)] ?? null;
}

/** How long a block has taken, ms. @param now epoch ms */
export function spentOn(run: LessonRun, index: number, now: number): number {
	const before = run.blocks[index]?.spent ?? 0;
	return index === run.at ? before + Math.max(0, now - run.since) : before;
}

function begun(
	{ lesson, title, blocks }: Extract<LessonCommand, { do: 'begin' }>,
	at: number
): LessonRun | null {
	const run = {
		lesson,
		title,
		blocks: blocks.map(({ id, kind, title, minutes, skip }, i) => {
			const begunAt = i === 0 ? at : null;
			return {
				id,
				kind,
				title,
				minutes,
				skippable: skip !== null,
				leftOut: false,
				begunAt,
				spent: 0
			};
		}),
		at: 0,
		since: at,
		extra: 0
	};
	return v.is(runSchema, run) ? run : null;
}

function nextOf({ blocks, at }: LessonRun): number {
	const next = blocks.findIndex(({ leftOut }, i) => i > at && !leftOut);
	return next === -1 ? blocks.length : next;
}

/** Goes to another block, which is left out no more; the time of this one is kept. */
function moved(run: LessonRun, to: number, at: number): LessonRun {
	const blocks = run.blocks.map((block, i) => {
		if (i === run.at) return { ...block, spent: spentOn(run, i, at) };
		return i === to ? { ...block, leftOut: false, begunAt: block.begunAt ?? at } : block;
	});
	return { ...run, blocks, at: to, since: Math.max(at, run.since) };
}

function leftOut(
	run: LessonRun,
	{ block: id, leftOut }: Extract<LessonCommand, { do: 'leave-out' }>,
	at: number
): LessonRun {
	const index = run.blocks.findIndex((block) => block.id === id);
	if (index === -1 || run.blocks[index]!.leftOut === leftOut) return run;
	const after = index === run.at ? moved(run, nextOf(run), at) : run;
	return {
		...after,
		blocks: after.blocks.map((block, i) => (i === index ? { ...block, leftOut } : block))
	};
}
