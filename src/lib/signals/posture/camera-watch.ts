import { Latch } from '../dsp/latch';
import type { Baseline, MotionSample } from '../types';
import { EVENT } from './constants';
import type { Measures } from './measures';
import { movedBaseline, PictureWatch } from './picture-shift';

interface Row {
	t: number;
	measures: Measures;
}

/**
 * Notices that the camera was moved, or that it pans and zooms by itself. Best by the background; without
 * one, by a jump of head and shoulders as one piece, which nobody makes by sitting differently. Then the
 * places of the baseline say nothing any more, until everything stands where it stood, or where the
 * background says that the camera put it: then the baseline goes with the picture.
 */
export class CameraWatch {
	#picture = new PictureWatch();
	#moved = false;
	#back = newBack();
	#rows: Row[] = [];

	/** @param sample next one of the tracker */
	feel(sample: MotionSample): void {
		this.#picture.feel(sample);
	}

	/**
	 * @param follow takes the baseline as it looks in the moved picture
	 * @returns whether the camera stands elsewhere than in the baseline
	 */
	look(
		t: number,
		measures: Measures,
		baseline: Baseline,
		follow: (baseline: Baseline) => void
	): boolean {
		this.#rows = [...this.#rows, { t, measures }].filter((row) => row.t >= t - EVENT.jumpMs);
		const first = this.#rows[0]!;
		const picture = this.#picture;
		// A background that is watched knows better.
		const jumped = !picture.seesBackground && isJump(first.measures, measures, baseline);
		if (jumped || (!this.#moved && picture.hasMoved)) {
			this.#moved = true;
			this.#back = newBack();
		}
		if (this.#moved) this.#lookBack(t, measures, baseline, follow);
		return this.#moved;
	}

	/** Places before and after cannot be compared; a moved camera stays moved. */
	restart(): void {
		this.#rows = [];
		this.#picture.restart();
	}

	#lookBack(
		t: number,
		measures: Measures,
		baseline: Baseline,
		follow: (baseline: Baseline) => void
	): void {
		const shift = this.#picture.isWhole ? this.#picture.shift : null;
		const moved = shift && movedBaseline(baseline, shift);
		const asItWas = offPlace(measures, baseline);
		const withPicture = moved ? offPlace(measures, moved) : Infinity;
		const isBack = Math.min(asItWas, withPicture) <= 1;
		const rests = this.#picture.rests || !this.#picture.seesBackground;
		if (!this.#back.step(t, isBack && rests)) return;
		// A lamp or a passer-by taken for a background moves nobody: what fits best is true.
		if (moved && withPicture < asItWas) follow(moved);
		this.#moved = false;
		this.#picture.settle();
	}
}

function newBack(): Latch {
	return new Latch(EVENT.backMs, 0);
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

/**
 * How far what is in view stands from where the baseline has it, in units of what is still "in place":
 * the largest of places, slopes and size. `Infinity` when no place is known.
 */
function offPlace(measures: Measures, { posture, shoulderWidth }: Baseline): number {
	const centre = (name: keyof Measures) => posture[name]?.centre ?? NaN;
	const off = (name: keyof Measures) => Math.abs(measures[name] - centre(name));
	const known = (values: readonly number[]) => values.filter(Number.isFinite);
	const places = known(
		(['shoulderX', 'shoulderY', 'headX', 'headY'] as const).map(
			(name) => off(name) / shoulderWidth / EVENT.back
		)
	);
	const slopes = known(
		(['headTilt', 'shoulderTilt'] as const).map((name) => off(name) / EVENT.backDegrees)
	);
	// Turning and nodding make sizes smaller: the one that differs least tells the distance.
	const sizes = known(
		(['shoulderWidth', 'earDistance', 'faceHeight'] as const).map(
			(name) => off(name) / centre(name) / EVENT.backSize
		)
	);
	if (places.length === 0) return Infinity;
	return Math.max(...places, ...slopes, Math.min(...sizes, Infinity));
}
