import { POSTURE_FEATURES } from '../types';
import type { Baseline, PostureFeature } from '../types';
import { FLOORS, MOVEMENT, SPREADS } from './constants';
import type { Measure, Measures } from './measures';

/** `null`: not known. */
export type Features = Readonly<Record<PostureFeature, number | null>>;

/** From where on a difference counts. */
export type Limits = Readonly<Record<PostureFeature, number>>;

/** The raw measures whose spread a feature inherits. */
const SOURCES: Readonly<Record<PostureFeature, readonly Measure[]>> = {
	raise: ['shoulderY', 'neck'],
	lean: ['shoulderWidth'],
	slump: ['shoulderY', 'headY'],
	turn: ['headTurn', 'torsoTurn'],
	tilt: ['headTilt', 'shoulderTilt'],
	headDrop: ['headPitch']
};
/** These are in frame widths, all others in the unit of their feature. */
const IN_FRAME_WIDTHS: readonly Measure[] = ['shoulderWidth', 'shoulderY', 'headY'];

/**
 * Differences from one's own baseline. Raise, lean and slump in baseline shoulder widths (lean: by how
 * much the body looks larger); turn and tilt in degrees, to the person's own left positive; headDrop
 * in degrees, down positive. A feature is `null` when the baseline lacks its measure (made by an older
 * version).
 * @param raise as found by `RaiseFinder`, shoulder widths
 * @returns `null` when nothing can be compared
 */
export function compare(measures: Measures, baseline: Baseline, raise: number): Features | null {
	const base = (name: Measure) => baseline.posture[name]?.centre ?? NaN;
	const up = (name: 'shoulderY' | 'headY') =>
		(base(name) - measures[name]) / baseline.shoulderWidth;
	const change = (name: Measure) => measures[name] - base(name);

	const lean = leanOf(measures, base);
	const differences: Record<PostureFeature, number> = {
		raise,
		lean,
		slump: beyond(agreed(-up('shoulderY'), -up('headY')), lean),
		turn: (change('headTurn') + change('torsoTurn')) / 2,
		tilt: (change('headTilt') + change('shoulderTilt')) / 2,
		headDrop: change('headPitch')
	};
	const known = POSTURE_FEATURES.map((feature) => {
		const value = differences[feature];
		return [feature, Number.isFinite(value) ? value : null] as const;
	});
	if (known.every(([, value]) => value === null)) return null;
	return Object.fromEntries(known) as Record<PostureFeature, number | null>;
}

/**
 * How much a feature must differ from the baseline before it counts, in the feature's own unit: a
 * fixed floor, or more for somebody who moved about during the calm minute.
 */
export function limits(baseline: Baseline): Limits {
	const entries = POSTURE_FEATURES.map((feature) => [feature, limitOf(feature, baseline)] as const);
	return Object.fromEntries(entries) as Record<PostureFeature, number>;
}

/** Movement above `fidgeting` and below `veryStill` counts, shoulder widths per second. */
export function movementLimits(baseline: Baseline): { fidgeting: number; veryStill: number } {
	const { centre, spread } = baseline.movement;
	return {
		fidgeting: Math.max(
			MOVEMENT.fidgetFloor,
			MOVEMENT.fidgetTimes * centre,
			centre + SPREADS * spread
		),
		veryStill: MOVEMENT.stillShare * centre
	};
}

function limitOf(feature: PostureFeature, baseline: Baseline): number {
	const spreads = SOURCES[feature].map((name) => {
		const unit = IN_FRAME_WIDTHS.includes(name) ? baseline.shoulderWidth : 1;
		return (baseline.posture[name]?.spread ?? 0) / unit;
	});
	return Math.max(FLOORS[feature], SPREADS * Math.max(...spreads));
}

/**
 * Turning makes a width look smaller and nodding a height, but neither makes anything larger: the
 * cue that shrank least tells the distance.
 */
function leanOf(measures: Measures, base: (name: Measure) => number): number {
	const cues = (['shoulderWidth', 'earDistance', 'faceHeight'] as const).map(
		(name) => measures[name] / base(name) - 1
	);
	return Math.max(...cues);
}

/** The smaller of two cues that point the same way; 0 when they contradict each other. */
function agreed(a: number, b: number): number {
	if (a * b <= 0) return 0;
	return Math.sign(a) * Math.min(Math.abs(a), Math.abs(b));
}

/**
 * What is left of sinking after the part that coming nearer could explain: a point one shoulder
 * width from the middle of the picture moves by as much as the size grows.
 */
function beyond(sinking: number, lean: number): number {
	return Math.sign(sinking) * Math.max(0, Math.abs(sinking) - Math.abs(lean));
}
