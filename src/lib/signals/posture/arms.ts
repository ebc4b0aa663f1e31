import { distance, midpoint } from '../geometry';
import { Point } from '../pose-points';
import type { ArmsReading, Landmark, Landmarks } from '../types';
import { ARMS } from './constants';
import type { View } from './view';

export const NO_ARMS: ArmsReading = { handToFace: null, crossed: null };

const HANDS = {
	left: [Point.leftWrist, Point.leftIndex, Point.leftThumb, Point.leftPinky],
	right: [Point.rightWrist, Point.rightIndex, Point.rightThumb, Point.rightPinky]
} as const;

/**
 * Where hands and forearms are. Only of points that are surely in the picture: what hangs below its
 * edge is not known, which is something else than "not at the face".
 * @param landmarks complete and finite, px
 * @param view which of head and shoulders is no guess
 * @param unit shoulder width, px
 */
export function armsOf(
	landmarks: Landmarks,
	frame: { width: number; height: number },
	view: View,
	unit: number
): ArmsReading {
	const at = (index: number) => landmarks[index]!;
	const inView = ({ x, y, visibility }: Landmark) =>
		visibility >= ARMS.visibility && x >= 0 && x < frame.width && y >= 0 && y < frame.height;
	return {
		handToFace: view.head ? handToFace(at, inView, unit) : null,
		crossed: view.shoulders ? crossing(at, inView, unit) : null
	};
}

type At = (index: number) => Landmark;
type InView = (landmark: Landmark) => boolean;

function handToFace(at: At, inView: InView, unit: number): number | null {
	const eyes = midpoint(at(Point.leftEye), at(Point.rightEye));
	const mouth = midpoint(at(Point.mouthLeft), at(Point.mouthRight));
	const face = { x: (eyes.x + mouth.x) / 2, y: (eyes.y + mouth.y) / 2 };
	// A hand is in view when its wrist and most of it are: a single point is easily imagined.
	const hands = [HANDS.left, HANDS.right]
		.map((hand) => hand.map(at))
		.filter((hand) => hand.every(inView));
	if (hands.length === 0) return null;
	return Math.min(...hands.flat().map((point) => distance(point, face) / unit));
}

/** Crossed arms have each hand on the other side, at the height of the chest, elbows outside. */
function crossing(at: At, inView: InView, unit: number): number | null {
	const names = [Point.leftWrist, Point.rightWrist, Point.leftElbow, Point.rightElbow] as const;
	const [left, right, leftElbow, rightElbow] = names.map(at) as [
		Landmark,
		Landmark,
		Landmark,
		Landmark
	];
	if (![left, right, leftElbow, rightElbow].every(inView)) return null;
	const shoulders = midpoint(at(Point.leftShoulder), at(Point.rightShoulder));
	const toLeft = at(Point.leftShoulder).x < at(Point.rightShoulder).x ? -1 : 1;
	const side = ({ x }: Landmark) => (toLeft * (x - shoulders.x)) / unit;
	const below = ({ y }: Landmark) => (y - shoulders.y) / unit;
	const atChest = [left, right].every(
		(wrist) => below(wrist) >= ARMS.chest.from && below(wrist) <= ARMS.chest.to
	);
	const level = Math.abs(below(left) - below(right)) <= ARMS.maxHeightDifference;
	const elbowsOutside = side(leftElbow) > side(right) && side(rightElbow) < side(left);
	if (!atChest || !level || !elbowsOutside) return 0;
	return Math.max(0, side(right) - side(left));
}
