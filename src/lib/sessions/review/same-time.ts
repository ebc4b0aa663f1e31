/** Nearer than this is at the same time, as far as a camera and a thumb can tell, ms. */
const SAME_TIME_MS = 2000;

/** Whether a mark so long after a rise, or before it, was as good as with it. @param after ms */
export function isSameTime(after: number): boolean {
	return Math.abs(after) <= SAME_TIME_MS;
}
