import { Point } from '../../../src/lib/signals/pose-points';
import { mean, quantile } from '../../../src/lib/signals/dsp/stats';
import type { PoseRun } from './run-poses';

/** Points that tell the framing and the posture apart; those of a group are taken together. */
export const GROUPS = {
	shoulder: [Point.leftShoulder, Point.rightShoulder],
	ear: [Point.leftEar, Point.rightEar],
	nose: [Point.nose],
	mouth: [Point.mouthLeft, Point.mouthRight]
} as const;
export type Group = keyof typeof GROUPS;

/** What a body at rest does within so long is nearly a straight line; the rest is jitter, ms. */
const STRETCH_MS = 2000;
/** Fewer poses than this make no stretch: a line goes through nearly everything. */
const FEWEST = 8;
/** The model finds its place at first, ms. */
const SETTLE_MS = 3000;

/** Jitter along one axis and the other, px. */
export interface Jitter {
	x: number;
	y: number;
}

export interface Steadiness {
	jitter: Record<Group, Jitter>;
	/** Duration of a look, ms. */
	ms: { median: number; p95: number };
}

/** How steady a model's points stand on a body at rest; NaN where it found nobody for long enough. */
export function steadinessOf({ poses, ms }: PoseRun): Steadiness {
	const stretches = stretchesOf(poses.filter(({ t }) => t >= SETTLE_MS));
	const along = (points: readonly number[], axis: 'x' | 'y') =>
		mean(
			points.map((point) => {
				const spreads = stretches.map((stretch) =>
					spreadAboutLine(stretch.map(({ t, landmarks }) => [t, landmarks[point]![axis]] as const))
				);
				return spreads.length === 0 ? NaN : quantile(spreads, 0.5);
			})
		);
	const jitter = Object.fromEntries(
		Object.entries(GROUPS).map(([name, points]) => [
			name,
			{ x: along(points, 'x'), y: along(points, 'y') }
		])
	) as Record<Group, Jitter>;
	return { jitter, ms: { median: quantile(ms, 0.5), p95: quantile(ms, 0.95) } };
}

function stretchesOf(poses: PoseRun['poses']): PoseRun['poses'][] {
	const stretches = new Map<number, PoseRun['poses']>();
	for (const pose of poses) {
		const at = Math.floor(pose.t / STRETCH_MS);
		stretches.set(at, [...(stretches.get(at) ?? []), pose]);
	}
	return [...stretches.values()].filter(({ length }) => length >= FEWEST);
}

/** Standard deviation about the straight line that fits best. */
export function spreadAboutLine(points: readonly (readonly [t: number, value: number])[]): number {
	const t0 = mean(points.map(([t]) => t));
	const v0 = mean(points.map(([, value]) => value));
	const sum = (of: (t: number, value: number) => number) =>
		points.reduce((total, [t, value]) => total + of(t - t0, value - v0), 0);
	const slope = sum((t, value) => t * value) / sum((t) => t * t);
	return Math.sqrt(sum((t, value) => (value - slope * t) ** 2) / (points.length - 2));
}

/** A model must have at most this share of the jitter, for less than so many times the time. */
const CLEARLY = { jitter: 0.5, ms: 2 } as const;

/** Whether a model is clearly better than the one in use, judged by the shoulders. */
export function isClearlyBetter(model: Steadiness, used: Steadiness): boolean {
	const shoulders = ({ jitter }: Steadiness) => Math.hypot(jitter.shoulder.x, jitter.shoulder.y);
	return (
		shoulders(model) <= CLEARLY.jitter * shoulders(used) &&
		model.ms.median < CLEARLY.ms * used.ms.median
	);
}

/** Means over clips. */
export function meanSteadiness(all: readonly Steadiness[]): Steadiness {
	const of = (pick: (one: Steadiness) => number) => mean(all.map(pick));
	const jitter = Object.fromEntries(
		(Object.keys(GROUPS) as Group[]).map((name) => [
			name,
			{ x: of((one) => one.jitter[name].x), y: of((one) => one.jitter[name].y) }
		])
	) as Record<Group, Jitter>;
	return { jitter, ms: { median: of(({ ms }) => ms.median), p95: of(({ ms }) => ms.p95) } };
}
