import { POSTURE_FEATURES } from '../types';
import type { Baseline, PostureFeature } from '../types';
import { FLOORS, MAX_FACING_DEGREES, MOVEMENT, SPREADS } from './constants';
import { MEASURES } from './measures';
import type { Measure, Measures } from './measures';

/** `null`: not known. */
export type Features = Readonly<Record<PostureFeature, number | null>>;

/** From where on a difference counts. */
export type Limits = Readonly<Record<PostureFeature, number>>;

/** The raw measures whose spread a feature inherits; those that the baseline lacks have none. */
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
 * in degrees, down positive. A feature is `null` when what it needs is not in view, now or in the calm
 * minute. With the shoulders out of view, lean is told by the size of the head alone, and the body counts
 * as neither turned nor tilted: the head must then turn as far as it had to with them in view.
 * @param raise as found by `RaiseFinder`, shoulder widths; `NaN` when not known
 * @returns `null` when the baseline holds nothing to compare with
 */
export function compare(measures: Measures, baseline: Baseline, raise: number): Features | null {
	const base = (name: Measure) => baseline.posture[name]?.centre ?? NaN;
	const up = (name: 'shoulderY' | 'headY') =>
		(base(name) - measures[name]) / baseline.shoulderWidth;
	const change = (name: Measure) => measures[name] - base(name);

	const lean = leanOf(measures, base);
	const halves = (head: Measure, body: Measure) => {
		const [ofHead, ofBody] = [change(head), change(body)];
		return Number.isFinite(ofBody) ? (ofHead + ofBody) / 2 : ofHead / 2;
	};
	const differences: Record<PostureFeature, number> = {
		raise,
		lean,
		slump: beyond(agreed(-up('shoulderY'), -up('headY')), lean),
		turn: halves('headTurn', 'torsoTurn'),
		tilt: halves('headTilt', 'shoulderTilt'),
		headDrop: change('headPitch')
	};
	if (MEASURES.every((name) => baseline.posture[name] === undefined)) return null;
	const known = POSTURE_FEATURES.map((feature) => {
		const value = differences[feature];
		return [feature, Number.isFinite(value) ? value : null] as const;
	});
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
 * By how much the body looks larger. Turning makes a width look smaller and nodding a height: the cue that
 * shrank least tells how far it went back. Nearer it is only when two cues say so: raised brows, speech or
 * looking up make a face higher by 7 %. A head alone that is turned far does not tell whether it went back.
 */
function leanOf(measures: Measures, base: (name: Measure) => number): number {
	const grown = (name: Measure) => measures[name] / base(name) - 1;
	const ears = grown('earDistance');
	const straightened = facing(base('headTurn')) / facing(measures.headTurn);
	const cues = [grown('shoulderWidth'), (1 + ears) * straightened - 1, grown('faceHeight')]
		.filter(Number.isFinite)
		.sort((a, b) => b - a);
	const [most = NaN, second = most] = cues;
	if (most >= 0) return Math.max(0, second);
	const headAlone = !Number.isFinite(grown('shoulderWidth'));
	return headAlone && Math.abs(measures.headTurn) > MAX_FACING_DEGREES ? NaN : most;
}

/** Share of the distance of the ears that a head turned so far shows. */
function facing(turn: number): number {
	return Math.cos((Math.min(Math.abs(turn), MAX_FACING_DEGREES) * Math.PI) / 180);
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
