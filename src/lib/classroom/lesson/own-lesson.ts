/** Lessons that an instructor made herself: what may be kept, and how blocks are put in order. */
import * as v from 'valibot';
import { blocksSchema, lessonId, MAX_BLOCK_TITLE_LENGTH, type LessonBlock } from './block';

const moment = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Blocks and title may be empty: a lesson is kept while it is being made. */
export const ownLessonSchema = v.object({
	id: lessonId,
	title: v.pipe(v.string(), v.maxLength(MAX_BLOCK_TITLE_LENGTH)),
	blocks: blocksSchema,
	/** epoch ms */
	createdAt: moment,
	/** epoch ms */
	changedAt: moment
});
export type OwnLesson = v.InferOutput<typeof ownLessonSchema>;

/** What an instructor can make anew; the other kinds come from a lesson that is there. */
export const NEW_BLOCK_KINDS = [
	'words',
	'talk',
	'pause',
	'film',
	'body',
	'storyline',
	'replay',
	'barometer',
	'live'
] as const;
export type NewBlockKind = (typeof NEW_BLOCK_KINDS)[number];

/**
 * A block to be filled in.
 * @param about its name, and the storyline and recording that it is about at first, where it is about one
 */
export function newBlock(
	kind: NewBlockKind,
	about: { id: string; title: string; storyline: string; recording: string }
): LessonBlock {
	const { id, title, storyline, recording } = about;
	const base = {
		id,
		title,
		minutes: kind === 'pause' ? 10 : 5,
		screen: { title, lines: [] },
		notes: { say: [], watch: [], asked: [] },
		skip: null
	};
	switch (kind) {
		case 'storyline':
			return { ...base, kind, storyline };
		case 'replay':
			return { ...base, kind, recording };
		case 'barometer':
			return { ...base, kind, asked: { from: 'ready', name: 'tension' }, moment: 'before' };
		default:
			return { ...base, kind };
	}
}

/** What somebody wrote, one thing a line, as it is kept: nothing empty, not too many, none too long. */
export function linesOf(text: string, most: number, longest: number): string[] {
	return text
		.split('\n')
		.map((line) => line.trim().slice(0, longest))
		.filter((line) => line !== '')
		.slice(0, most);
}

/**
 * The same blocks with one in another place; the same list when there is no such place.
 * @param by how many places further; less than 0: towards the beginning
 */
export function blockMoved(
	blocks: readonly LessonBlock[],
	id: string,
	by: number
): readonly LessonBlock[] {
	const from = blocks.findIndex((block) => block.id === id);
	const to = from + by;
	if (from === -1 || by === 0 || to < 0 || to >= blocks.length) return blocks;
	const others = blocks.toSpliced(from, 1);
	return others.toSpliced(to, 0, blocks[from]!);
}

/** A title that nothing else bears: the second of its name becomes "… (2)". */
export function freeTitle(title: string, taken: readonly string[]): string {
	if (!taken.includes(title)) return title;
	for (let n = 2; ; n++) {
		const ending = ` (${n})`;
		const free = title.slice(0, MAX_BLOCK_TITLE_LENGTH - ending.length) + ending;
		if (!taken.includes(free)) return free;
	}
}
