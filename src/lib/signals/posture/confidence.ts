import { clamp, median } from '../dsp/stats';
import { Point } from '../pose-points';
import { POSTURE_FEATURES } from '../types';
import type { Landmarks, PostureFeature } from '../types';
import type { Features } from './compare';
import { CONFIDENCE_MS } from './constants';
import type { View } from './view';

type PerFeature = Readonly<Record<PostureFeature, number>>;

/** The points a feature stands on. */
const HEAD = [Point.nose, Point.leftEar, Point.rightEar];
const SHOULDERS = [Point.leftShoulder, Point.rightShoulder];
const POINTS: Readonly<Record<PostureFeature, readonly number[]>> = {
	raise: [Point.leftEar, Point.rightEar, ...SHOULDERS],
	lean: SHOULDERS,
	slump: [Point.nose, ...SHOULDERS],
	turn: [Point.nose, ...SHOULDERS],
	tilt: [...HEAD, ...SHOULDERS],
	headDrop: HEAD
};

/** Without shoulders in view the head is all that there is. */
function pointsOf(feature: PostureFeature, { shoulders }: View): readonly number[] {
	return shoulders ? POINTS[feature] : HEAD;
}

/** Makes the median of differences between normal values their standard deviation. */
const DIFFERENCE_TO_SD = 1.4826 / Math.SQRT2;

/**
 * How sure each feature is: the chance that its points are in view, times how small its jitter of the
 * last seconds is against the limit at which it would count (half when they are equal). Jitter is taken
 * from pose to pose, so that a change of position is none.
 */
export class FeatureConfidence {
	#lately: { t: number; features: Features }[] = [];
	#now: PerFeature = none();

	/** 0..1 each. */
	get now(): PerFeature {
		return this.#now;
	}

	look(t: number, landmarks: Landmarks, view: View, features: Features, limits: PerFeature): void {
		this.#lately = [...this.#lately, { t, features }].filter((row) => row.t > t - CONFIDENCE_MS);
		this.#now = perFeature((feature) => {
			const values = this.#lately.flatMap((row) => row.features[feature] ?? []);
			if (features[feature] === null) return 0;
			const points = pointsOf(feature, view);
			const visible = Math.min(...points.map((index) => landmarks[index]!.visibility));
			const jitter = jitterOf(values) / limits[feature];
			return clamp(visible, 0, 1) / (1 + jitter ** 2);
		});
	}

	restart(): void {
		this.#lately = [];
		this.#now = none();
	}
}

/** Standard deviation of the jitter between neighbours. */
function jitterOf(values: readonly number[]): number {
	const steps = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
	return steps.length === 0 ? 0 : DIFFERENCE_TO_SD * median(steps);
}

function none(): PerFeature {
	return perFeature(() => 0);
}

function perFeature(of: (feature: PostureFeature) => number): PerFeature {
	return Object.fromEntries(POSTURE_FEATURES.map((name) => [name, of(name)])) as PerFeature;
}
