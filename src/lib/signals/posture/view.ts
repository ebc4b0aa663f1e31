import { Latch } from '../dsp/latch';
import { distance, midpoint } from '../geometry';
import { Point } from '../pose-points';
import type { Landmark, Landmarks } from '../types';
import { VIEW } from './constants';

/** Which parts of the body the picture really holds. */
export interface View {
	/** Nose, ears, eyes and mouth. */
	head: boolean;
	/** Both shoulders: of one alone neither width nor slope is known. */
	shoulders: boolean;
	/** So much below the shoulders that folded arms would be seen. */
	chest: boolean;
}

export const WHOLE_VIEW: View = { head: true, shoulders: true, chest: true };

interface Frame {
	/** px */
	width: number;
	height: number;
}

const HEAD = [
	Point.nose,
	Point.leftEye,
	Point.rightEye,
	Point.leftEar,
	Point.rightEar,
	Point.mouthLeft,
	Point.mouthRight
];
const SHOULDERS = [Point.leftShoulder, Point.rightShoulder];

/**
 * Pose gives every point a place, also one beyond the edge of the picture: that place is a guess, and a
 * guess must not become a posture. A part counts as seen when all its points lie inside with a chance of
 * their own; a change must last, so that a shoulder on the edge does not flicker.
 */
export class ViewWatch {
	#latches: Record<keyof View, Latch> | null = null;

	/**
	 * @param t ms
	 * @param landmarks complete and finite, px
	 */
	step(t: number, landmarks: Landmarks, frame: Frame): View {
		const enter = viewOf(landmarks, frame, VIEW.enter);
		const stay = viewOf(landmarks, frame, VIEW.stay);
		// The first look decides at once.
		const latch = (on: boolean) => new Latch(VIEW.lastsMs, VIEW.lastsMs, on);
		const latches = (this.#latches ??= {
			head: latch(enter.head),
			shoulders: latch(enter.shoulders),
			chest: latch(enter.chest)
		});
		return {
			head: latches.head.step(t, enter.head, stay.head),
			shoulders: latches.shoulders.step(t, enter.shoulders, stay.shoulders),
			chest: latches.chest.step(t, enter.chest, stay.chest)
		};
	}

	restart(): void {
		this.#latches = null;
	}
}

interface Bounds {
	/** Share of the width and the height of the picture. */
	margin: number;
	/** Shoulder widths. */
	chest: number;
}

function viewOf(landmarks: Landmarks, frame: Frame, bounds: Bounds): View {
	const seen = (index: number) => isInside(landmarks[index]!, frame, bounds.margin);
	const shoulders = SHOULDERS.every(seen);
	const [left, right] = SHOULDERS.map((index) => landmarks[index]!) as [Landmark, Landmark];
	const below = (frame.height - midpoint(left, right).y) / distance(left, right);
	return { head: HEAD.every(seen), shoulders, chest: shoulders && below >= bounds.chest };
}

function isInside({ x, y, visibility }: Landmark, { width, height }: Frame, margin: number) {
	return (
		visibility >= VIEW.visibility &&
		x >= margin * width &&
		x <= (1 - margin) * width &&
		y >= margin * height &&
		y <= (1 - margin) * height
	);
}
