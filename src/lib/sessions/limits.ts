/**
 * What counts as time, and how long a text may be. The texts are held when writing too, so that every
 * export can be imported again. Of answers in the course and in a reflection: `course/answers.ts`.
 */

/** A sample is kept of each slot of this length (4 Hz), ms. */
export const SAMPLE_SLOT_MS = 250;

/** A longer step between two readings, or two pictures, is a pause and no practice time, ms. */
const PAUSE_MS = 1_000;

/**
 * A longer silence between two kept samples was not measured (hidden tab, sleep): it is no measured
 * time, and a line that is drawn breaks there. ms
 */
export const SILENCE_MS = 2_000;

/** Longest texts, UTF-16 units. */
export const MAX_NAME_LENGTH = 200;
export const MAX_SHORT_LENGTH = 300;
export const MAX_MARK_LENGTH = 2_000;
export const MAX_NOTE_LENGTH = 20_000;

/** Whether so long a step while measuring is a pause: a hidden tab or a sleeping laptop. @param step ms */
export function isPause(step: number): boolean {
	return step > PAUSE_MS;
}
