import { Latch } from '../dsp/latch';
import { median } from '../dsp/stats';
import type { Baseline, MotionSample } from '../types';
import { EVENT } from './constants';
import type { Measures } from './measures';

interface Row {
	t: number;
	measures: Measures;
}

/**
 * Notices that the camera was moved. Best by the background; without one, by a jump of head and
 * shoulders as one piece, which nobody makes by sitting differently. Then the places of the baseline
 * say nothing any more, until everything stands where it stood.
 */
export class CameraWatch {
	#moved = false;
	#back = new Latch(EVENT.backMs, 0);
	#rows: Row[] = [];
	/** Place of the background, shoulder widths, of the last seconds. */
	#background: { t: number; x: number; y: number }[] = [];

	/** @param sample next one of the tracker */
	feel({ t, backgroundLift, backgroundSway, restart }: MotionSample): void {
		if (restart) this.#background = [];
		const here = { t, x: backgroundSway / 100, y: backgroundLift / 100 };
		if (!Object.values(here).every(Number.isFinite)) return;
		this.#background = [...this.#background, here].filter(
			(place) => place.t >= t - EVENT.backgroundMs
		);
		const before = this.#background.filter((place) => place.t < t - (2 * EVENT.backgroundMs) / 3);
		const after = this.#background.filter((place) => place.t > t - EVENT.backgroundMs / 3);
		if (before.length === 0 || after.length === 0) return;
		const went = (axis: 'x' | 'y') =>
			median(after.map((place) => place[axis])) - median(before.map((place) => place[axis]));
		if (Math.hypot(went('x'), went('y')) > EVENT.background) this.#move();
	}

	/** @returns whether the camera stands elsewhere than in the baseline */
	look(t: number, measures: Measures, baseline: Baseline): boolean {
		this.#rows = [...this.#rows, { t, measures }].filter((row) => row.t >= t - EVENT.jumpMs);
		const first = this.#rows[0]!;
		// A background that is watched knows better.
		if (!this.#seesBackground() && isJump(first.measures, measures, baseline)) this.#move();
		if (this.#moved && this.#back.step(t, isInPlace(measures, baseline))) this.#moved = false;
		return this.#moved;
	}

	/** Places before and after cannot be compared; a moved camera stays moved. */
	restart(): void {
		this.#rows = [];
		this.#background = [];
	}

	/** Without a background to follow its place is exactly 0. */
	#seesBackground(): boolean {
		return this.#background.some(({ x, y }) => x !== 0 || y !== 0);
	}

	#move(): void {
		this.#moved = true;
		this.#back = new Latch(EVENT.backMs, 0);
		this.#background = [];
	}
}

/**
 * Head and shoulders went down far and quickly, to below where they belong, and kept their places to
 * each other. Going aside, rolling and going up are left out: people do these as one piece.
 */
function isJump(from: Measures, to: Measures, { posture, shoulderWidth }: Baseline): boolean {
	const went = (name: 'shoulderY' | 'headY') => (to[name] - from[name]) / shoulderWidth;
	const turned = (name: keyof Measures) => to[name] - from[name];
	const keptSize = Math.abs(to.shoulderWidth / from.shoulderWidth - 1) <= EVENT.rigid;
	const keptNeck = Math.abs(turned('neck')) <= EVENT.rigid;
	const turnedAsOne =
		Math.abs(turned('headTilt') - turned('shoulderTilt')) <= EVENT.rigidDegrees &&
		Math.abs(turned('headTurn')) <= EVENT.rigidDegrees;
	if (!keptSize || !keptNeck || !turnedAsOne) return false;
	const belongs = posture['shoulderY']?.centre ?? NaN;
	const below = (to.shoulderY - belongs) / shoulderWidth;
	return Math.min(went('shoulderY'), went('headY'), below) >= EVENT.jump;
}

function isInPlace(measures: Measures, { posture, shoulderWidth }: Baseline): boolean {
	const off = (name: keyof Measures) => Math.abs(measures[name] - (posture[name]?.centre ?? NaN));
	return (
		(['shoulderX', 'shoulderY', 'headX', 'headY'] as const).every(
			(name) => off(name) <= EVENT.back * shoulderWidth
		) && (['headTilt', 'shoulderTilt'] as const).every((name) => off(name) <= EVENT.backDegrees)
	);
}
