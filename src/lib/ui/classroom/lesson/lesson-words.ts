import type { BlockKind, EXERCISE_COMPANY, LessonBlock, LessonPace } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';

export const BLOCK_KIND_WORDS: Record<BlockKind, () => string> = {
	words: m.class_lesson_kind_words,
	film: m.class_lesson_kind_film,
	body: m.class_lesson_kind_body,
	storyline: m.class_lesson_kind_storyline,
	live: m.class_lesson_kind_live,
	replay: m.class_lesson_kind_replay,
	barometer: m.class_lesson_kind_barometer,
	exercise: m.class_lesson_kind_exercise,
	talk: m.class_lesson_kind_talk,
	pause: m.class_lesson_kind_pause
};

export const COMPANY_WORDS: Record<(typeof EXERCISE_COMPANY)[number], () => string> = {
	pairs: m.class_lesson_in_pairs,
	threes: m.class_lesson_in_threes,
	alone: m.class_lesson_alone
};

/** How long a block takes, what it is, and with whom. */
export function blockFacts(block: LessonBlock): string {
	const company = block.kind === 'exercise' ? [COMPANY_WORDS[block.company]()] : [];
	return [
		m.class_lesson_minutes({ minutes: block.minutes }),
		BLOCK_KIND_WORDS[block.kind](),
		...company
	].join(' · ');
}

/** Less than this is nothing to speak of, ms. */
const ABOUT = 60_000;

/** In whole minutes, and never less than one where there is something. @param ms duration */
export function wholeMinutes(ms: number): number {
	return ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000));
}

/** Whether the lesson ends in time, in calm words. */
export function paceWords({ over, room }: LessonPace): string {
	if (over >= ABOUT) return m.class_lesson_over({ minutes: wholeMinutes(over) });
	if (room >= ABOUT) return m.class_lesson_room({ minutes: wholeMinutes(room) });
	if (room <= -ABOUT) return m.class_lesson_short({ minutes: wholeMinutes(-room) });
	return m.class_lesson_on_time();
}

/** Whether there is reason to speak of leaving something out. */
export function isBehind({ room }: LessonPace): boolean {
	return room <= -ABOUT;
}

/** How long a block still has. */
export function blockTimeWords({ blockLeft, blockOver }: LessonPace): string {
	if (blockOver >= ABOUT) return m.class_lesson_block_over({ minutes: wholeMinutes(blockOver) });
	return m.class_lesson_block_left({ minutes: wholeMinutes(blockLeft) });
}
