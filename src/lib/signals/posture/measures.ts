import { distance, midpoint } from '../geometry';
import { Point } from '../pose-points';
import type { Landmark, Landmarks } from '../types';
import { HEAD_SHARES, NOSE_REACH } from './constants';
import { WHOLE_VIEW } from './view';
import type { View } from './view';

/** Names of the raw measures, as kept in a baseline. */
export const MEASURES = [
	'shoulderWidth',
	'earDistance',
	'faceHeight',
	'shoulderX',
	'shoulderY',
	'headX',
	'headY',
	'neck',
	'headTurn',
	'torsoTurn',
	'headTilt',
	'shoulderTilt',
	'headPitch'
] as const;
export type Measure = (typeof MEASURES)[number];

/**
 * Raw measures of one pose. Sizes and places (`shoulderWidth` to `headY`) are shares of the frame
 * width, so that the resolution does not matter; x to the right, y down. `neck` is the height of the
 * ears above the shoulders in shoulder widths. Angles are degrees; turning to the person's own left,
 * leaning over to the own left and looking down are positive. `NaN`: what it needs is not in view.
 */
export type Measures = Readonly<Record<Measure, number>>;

/** Measures that change when the picture itself grows or moves: all of them are shares of its width. */
export const SIZES: readonly Measure[] = ['shoulderWidth', 'earDistance', 'faceHeight'];
export const PLACED_POINTS: readonly Measure[] = ['shoulderX', 'shoulderY', 'headX', 'headY'];
export const IN_PICTURE: readonly Measure[] = [...SIZES, ...PLACED_POINTS];

/** What each measure needs to be in view; the neck needs both. */
const OF_HEAD: readonly Measure[] = [
	'earDistance',
	'faceHeight',
	'headX',
	'headY',
	'neck',
	'headTurn',
	'headTilt',
	'headPitch'
];
const OF_SHOULDERS: readonly Measure[] = [
	'shoulderWidth',
	'shoulderX',
	'shoulderY',
	'neck',
	'torsoTurn',
	'shoulderTilt'
];

/**
 * @param landmarks complete and finite, px
 * @param frameWidth px
 * @param view which of it is no guess
 */
export function measuresOf(
	landmarks: Landmarks,
	frameWidth: number,
	view: View = WHOLE_VIEW
): Measures {
	const measures = allMeasuresOf(landmarks, frameWidth);
	const isKnown = (name: Measure) =>
		(view.head || !OF_HEAD.includes(name)) && (view.shoulders || !OF_SHOULDERS.includes(name));
	const known = MEASURES.map((name) => [name, isKnown(name) ? measures[name] : NaN] as const);
	return Object.fromEntries(known) as Measures;
}

/**
 * Shoulder width, as a share of the frame width; by the size of the head while the shoulders are not in
 * view. Turning and nodding make a size of the head smaller, so the larger one counts. `NaN` without
 * head or shoulders.
 */
export function unitOf({ shoulderWidth, earDistance, faceHeight }: Measures): number {
	if (Number.isFinite(shoulderWidth)) return shoulderWidth;
	return Math.max(earDistance / HEAD_SHARES.ears, faceHeight / HEAD_SHARES.face);
}

function allMeasuresOf(landmarks: Landmarks, frameWidth: number): Measures {
	const at = (index: number) => landmarks[index]!;
	const leftShoulder = at(Point.leftShoulder);
	const rightShoulder = at(Point.rightShoulder);
	const leftEar = at(Point.leftEar);
	const rightEar = at(Point.rightEar);
	const shoulders = midpoint(leftShoulder, rightShoulder);
	const ears = midpoint(leftEar, rightEar);
	const shoulderWidth = distance(leftShoulder, rightShoulder);
	const eyes = midpoint(at(Point.leftEye), at(Point.rightEye));
	const mouth = midpoint(at(Point.mouthLeft), at(Point.mouthRight));
	return {
		shoulderWidth: shoulderWidth / frameWidth,
		earDistance: distance(leftEar, rightEar) / frameWidth,
		faceHeight: distance(eyes, mouth) / frameWidth,
		shoulderX: shoulders.x / frameWidth,
		shoulderY: shoulders.y / frameWidth,
		headX: ears.x / frameWidth,
		headY: ears.y / frameWidth,
		neck: (shoulders.y - ears.y) / shoulderWidth,
		headTurn: headTurn(at(Point.nose), leftEar, rightEar),
		// The shoulder that goes away from the camera has the larger z.
		torsoTurn: degrees(
			Math.atan2(leftShoulder.z - rightShoulder.z, Math.abs(leftShoulder.x - rightShoulder.x))
		),
		headTilt: slope(leftEar, rightEar),
		shoulderTilt: slope(leftShoulder, rightShoulder),
		headPitch: headPitch(at(Point.nose), leftEar, rightEar)
	};
}

/** The nose stands before the line through the ears, so turning moves it away from their middle. */
function headTurn(nose: Landmark, leftEar: Landmark, rightEar: Landmark): number {
	const offset = nose.x - (leftEar.x + rightEar.x) / 2;
	const reach = (NOSE_REACH * distance(leftEar, rightEar)) / 2;
	return degrees(Math.atan2(offset, reach));
}

/**
 * Looking down brings the nose below the line through the ears. Measured in the head's own frame, and
 * by the ear distance of a head that looks straight ahead, so that neither tilting nor turning counts.
 */
function headPitch(nose: Landmark, leftEar: Landmark, rightEar: Landmark): number {
	const ears = midpoint(leftEar, rightEar);
	const across = distance(leftEar, rightEar);
	const roll = Math.atan2(leftEar.y - rightEar.y, Math.abs(leftEar.x - rightEar.x));
	// In a picture of a back the ears have changed sides, and so has the slope.
	const side = leftEar.x < rightEar.x ? -1 : 1;
	const along = (nose.x - ears.x) * Math.cos(roll) + side * (nose.y - ears.y) * Math.sin(roll);
	const below = (nose.y - ears.y) * Math.cos(roll) - side * (nose.x - ears.x) * Math.sin(roll);
	const reach = (NOSE_REACH / 2) * Math.hypot(across, (2 * along) / NOSE_REACH);
	return degrees(Math.atan2(below, reach));
}

/** How much lower the left point stands: 0 when level, also for someone with their back to us. */
function slope(left: Landmark, right: Landmark): number {
	return degrees(Math.atan2(left.y - right.y, Math.abs(left.x - right.x)));
}

function degrees(radians: number): number {
	return (radians * 180) / Math.PI;
}
