import { distance, shouldersOf } from '../geometry';
import { Point } from '../pose-points';
import { BLANK, MIN_VISIBILITY } from '../quality/constants';
import type { Landmarks, MotionSample, Observation } from '../types';
import { mean, median } from '../dsp/stats';
import { OUTSIDE_MARGIN, SPEED_SPAN_MS, WINDOW_MS } from './constants';

/** On which side a shoulder is outside the picture, as the person says left and right. */
export type Side = 'left' | 'right' | 'both';

/** How somebody sits before the camera: medians over the last seconds. */
export interface FramingSeen {
	/** Width of the shoulders, and of the face from ear to ear, as shares of the width of the picture. */
	shoulderShare: number;
	faceShare: number;
	/** Height of the shoulders and of the nose: 0 is the top of the picture, 1 the bottom. */
	shoulderLine: number;
	noseLine: number;
	/** Torso in the picture below the shoulder line, shoulder widths. */
	below: number;
	/** Chance that the shoulder that is seen worse is in view, 0..1. */
	visibility: number;
	/** Which shoulder is outside the picture; `null`: neither. */
	outside: Side | null;
	/** The picture is higher than it is wide, as of a tablet that stands upright. */
	upright: boolean;
	/** Mean luminance, 0..255. */
	brightness: number;
	/** Cells of the chest that are held; 0 when nothing can be followed. */
	cells: number;
	/** Mean speeds of head and background, shoulder widths per second; `null`: not followed. */
	headSpeed: number | null;
	cameraSpeed: number | null;
}

interface Seen {
	t: number;
	shoulderShare: number;
	faceShare: number;
	shoulderLine: number;
	noseLine: number;
	below: number;
	visibility: number;
	/** How far each shoulder is outside, share of the width; negative inside. */
	leftOut: number;
	rightOut: number;
}

/** The last seconds of what was seen, and the framing that they show. */
export class FramingWindow {
	#seen: Seen[] = [];
	#motion: MotionSample[] = [];
	#upright = false;
	#light: { t: number; level: number }[] = [];

	/** Takes in one frame. @returns whether a person was seen on it; `null` when nobody looked */
	push({ t, width, height, brightness, contrast, pose, motion }: Observation): boolean | null {
		// A picture of nothing, between others, says nothing of the light in the room.
		if (contrast >= BLANK.enter) this.#light.push({ t, level: brightness });
		this.#upright = height > width;
		if (motion !== null) {
			if (motion.restart) this.#motion = [];
			this.#motion.push(motion);
		}
		const seen = pose === null ? null : look(t, pose.landmarks, width, height);
		if (seen !== null) this.#seen.push(seen);
		const recent = <T extends { t: number }>(list: T[]) =>
			list.filter((entry) => entry.t > t - WINDOW_MS);
		this.#seen = recent(this.#seen);
		this.#motion = recent(this.#motion);
		this.#light = recent(this.#light);
		return pose === null ? null : seen !== null;
	}

	clear(): void {
		this.#seen = [];
		this.#motion = [];
		this.#light = [];
	}

	/** `null` while nobody has been seen. */
	get framing(): FramingSeen | null {
		if (this.#seen.length === 0) return null;
		const of = (name: keyof Seen) => median(this.#seen.map((seen) => seen[name]));
		return {
			shoulderShare: of('shoulderShare'),
			faceShare: of('faceShare'),
			shoulderLine: of('shoulderLine'),
			noseLine: of('noseLine'),
			below: of('below'),
			visibility: of('visibility'),
			upright: this.#upright,
			outside: outside(of('leftOut') > OUTSIDE_MARGIN, of('rightOut') > OUTSIDE_MARGIN),
			brightness: this.#light.length === 0 ? 0 : median(this.#light.map(({ level }) => level)),
			cells: this.#motion.length === 0 ? 0 : median(this.#motion.map(({ cells }) => cells)),
			headSpeed: speed(this.#motion, 'headSway', 'headLift'),
			cameraSpeed: speed(this.#motion, 'backgroundSway', 'backgroundLift')
		};
	}
}

/** What one pose says; `null` when it shows no person. */
function look(t: number, landmarks: Landmarks | null, width: number, height: number): Seen | null {
	const shoulders = shouldersOf(landmarks);
	if (landmarks === null || shoulders === null) return null;
	const nose = landmarks[Point.nose]!;
	const left = landmarks[Point.leftShoulder]!;
	const right = landmarks[Point.rightShoulder]!;
	const visible = [nose, left, right].some(({ visibility }) => visibility >= MIN_VISIBILITY);
	if (!visible) return null;
	const out = ({ x }: { x: number }) => Math.max(-x, x - width) / width;
	return {
		t,
		shoulderShare: shoulders.width / width,
		faceShare: distance(landmarks[Point.leftEar]!, landmarks[Point.rightEar]!) / width,
		shoulderLine: shoulders.y / height,
		noseLine: nose.y / height,
		below: (height - shoulders.y) / shoulders.width,
		visibility: Math.min(left.visibility, right.visibility),
		leftOut: out(left),
		rightOut: out(right)
	};
}

function outside(left: boolean, right: boolean): Side | null {
	if (left && right) return 'both';
	return left ? 'left' : right ? 'right' : null;
}

/** Mean speed of a point of the tracker, shoulder widths per second. */
function speed(
	samples: readonly MotionSample[],
	x: 'headSway' | 'backgroundSway',
	y: 'headLift' | 'backgroundLift'
): number | null {
	const speeds: number[] = [];
	let from = samples[0];
	for (const sample of samples) {
		if (from === undefined || sample.t - from.t < SPEED_SPAN_MS) continue;
		const way = Math.hypot(sample[x] - from[x], sample[y] - from[y]) / 100;
		speeds.push((1000 * way) / (sample.t - from.t));
		from = sample;
	}
	return speeds.length === 0 ? null : mean(speeds);
}
