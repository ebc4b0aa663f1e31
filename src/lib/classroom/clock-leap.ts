/**
 * The windows of a class agree because they look at one clock: that of the device. When that is set to another
 * time, or the device has slept, what goes on must go on where it was.
 */
import type { ClassState } from './class-state';

/** The two clocks of a device never differ by so much from one look to the next, unless one of them leapt. ms */
const LEAP_MS = 2_000;

/** Tells when the clock on the wall leapt. */
export class LeapWatch {
	#ahead: number | null = null;

	/**
	 * @param wall what the clock on the wall says, epoch ms
	 * @param steady what a clock says that nobody sets, ms
	 * @returns by how much the first leapt since the last look, ms; 0 when it did not
	 */
	look(wall: number, steady: number): number {
		const ahead = wall - steady;
		const leap = ahead - (this.#ahead ?? ahead);
		this.#ahead = ahead;
		return Math.abs(leap) < LEAP_MS ? 0 : leap;
	}
}

/** What a class is busy with when the clock has leapt by so much, ms: nothing of it has moved. */
export function afterLeap(state: ClassState, ms: number): ClassState {
	const { body, film, replay, lesson } = state;
	const moved = <Moment extends number | null>(moment: Moment) =>
		(moment === null ? null : Math.max(0, moment + ms)) as Moment;
	return {
		...state,
		body: body && { ...body, startedAt: moved(body.startedAt), stoodAt: moved(body.stoodAt) },
		film: { ...film, since: moved(film.since) },
		replay: replay && { ...replay, since: moved(replay.since) },
		lesson: lesson && {
			...lesson,
			since: moved(lesson.since),
			blocks: lesson.blocks.map((block) => ({ ...block, begunAt: moved(block.begunAt) }))
		}
	};
}
