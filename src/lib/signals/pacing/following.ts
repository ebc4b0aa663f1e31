import { analyticPhase } from './analytic-phase';
import {
	FOLLOW_BAND,
	FOLLOW_CYCLES,
	FOLLOW_EDGE_MS,
	FOLLOW_HOLE_MS,
	FOLLOW_RATE,
	FOLLOW_SEEN,
	FOLLOW_SHORTEST_MS,
	FOLLOW_STEP_MS,
	FOLLOW_WORDS
} from './constants';
import { cycleMs, pacerAt, type PacerPattern } from './pacer';

/** A point of the breathing curve on the clock of the pacer. */
export interface CurveAt {
	/** ms since the start of the pacer */
	t: number;
	/** In is up; any unit. */
	value: number;
}

/**
 * How well a breath kept step with the pacer: the phase locking value (Lachaux et al., Human Brain
 * Mapping 1999), here over the time of one practice. The length of the mean of e^(i * difference of
 * phase): 1 when the breath always stands at the same distance from the pacer, also at a steady lag;
 * near 0 when it goes its own way.
 * @param points in order of time; where nothing was seen there are none
 * @param lengthMs length of the practice, ms
 * @returns 0..1; `null` when too little was seen to say
 */
export function following(
	pattern: PacerPattern,
	points: readonly CurveAt[],
	lengthMs: number
): number | null {
	let x = 0;
	let y = 0;
	let count = 0;
	for (const stretch of stretches(points)) {
		const { start, values } = evenly(stretch);
		const pacer = values.map((_, n) => pacerAt(pattern, start + n * FOLLOW_STEP_MS).fill);
		const breathPhase = analyticPhase(values, FOLLOW_RATE, FOLLOW_BAND);
		// The same way for both: what the method does to the shape of a breath drops out.
		const pacerPhase = analyticPhase(pacer, FOLLOW_RATE, FOLLOW_BAND);
		const edge = FOLLOW_EDGE_MS / FOLLOW_STEP_MS;
		for (let n = edge; n < values.length - edge; n++) {
			const difference = breathPhase[n]! - pacerPhase[n]!;
			x += Math.cos(difference);
			y += Math.sin(difference);
			count++;
		}
	}
	const seenMs = count * FOLLOW_STEP_MS;
	if (seenMs < FOLLOW_CYCLES * cycleMs(pattern) || seenMs < FOLLOW_SEEN * lengthMs) return null;
	return Math.min(1, Math.hypot(x, y) / count);
}

export type FollowWord = 'mostly' | 'partly' | 'own-way';

/** What the number is called on screen, where it is never a number. */
export function followWord(value: number): FollowWord {
	if (value >= FOLLOW_WORDS.mostly) return 'mostly';
	return value >= FOLLOW_WORDS.partly ? 'partly' : 'own-way';
}

/** The curve without its holes; what is too short to have a phase is left out. */
function stretches(points: readonly CurveAt[]): CurveAt[][] {
	const all: CurveAt[][] = [];
	for (const point of points) {
		const last = all.at(-1);
		if (last && point.t - last.at(-1)!.t <= FOLLOW_HOLE_MS) last.push(point);
		else all.push([point]);
	}
	return all.filter((stretch) => stretch.at(-1)!.t - stretch[0]!.t >= FOLLOW_SHORTEST_MS);
}

/** On an even grid, along straight lines between the points. */
function evenly(points: readonly CurveAt[]): { start: number; values: number[] } {
	const start = points[0]!.t;
	const length = Math.floor((points.at(-1)!.t - start) / FOLLOW_STEP_MS) + 1;
	let at = 0;
	const values = Array.from({ length }, (_, n) => {
		const t = start + n * FOLLOW_STEP_MS;
		while (at < points.length - 2 && points[at + 1]!.t <= t) at++;
		const [a, b] = [points[at]!, points[at + 1]!];
		return a.value + ((b.value - a.value) * (t - a.t)) / (b.t - a.t);
	});
	return { start, values };
}
