import { middle, type BodyPose, type Point2 } from './body-pose';
import type { Box } from '../../signals/geometry';

/** A face is no smaller than this, px: a profile puts one ear on the other. */
const MIN_SIZE = 20;
/** Nose to mouth, up and down, in face sizes: it stands in for the ears when the head is turned. */
const SIZE_PER_NOSE_TO_MOUTH = 1.8;

/** Head and hair: an ellipse about the ear line, in face sizes; below it begins at the mouth. */
const HEAD = { halfWidth: 0.78, above: 1.15, belowMouth: 0.62 } as const;
/** The neck, in face sizes: half its width, and how far below the mouth it goes. */
const NECK = { halfWidth: 0.42, belowMouth: 1 } as const;
/** Where the weight of a cell has fallen off, and how steeply: distances from the nose. */
const NEAR = { across: 1.25, down: 1.75, from: 0.6, over: 0.4, least: 0.2 } as const;

/**
 * A face as its ears, nose and mouth tell: what of the picture goes with the head. Measured by the
 * face itself, and not in shoulder widths: near a laptop the shoulders reach far out, or beyond the
 * picture, and half a shoulder width about the nose is all there is to see.
 *
 * Method and sizes: our lab on laptop framing (docs/breathing.md).
 */
export class Face {
	/** Ear to ear, px; the measure of everything else. */
	readonly size: number;
	/** Middle between ears and mouth, px. */
	readonly x: number;
	/** Height of the ears and of the mouth, px. */
	readonly earY: number;
	readonly mouthY: number;
	readonly nose: Point2;

	constructor({ nose, leftEar, rightEar, mouthLeft, mouthRight }: BodyPose) {
		const ears = middle(leftEar, rightEar);
		const mouth = middle(mouthLeft, mouthRight);
		const earToEar = Math.hypot(leftEar.x - rightEar.x, leftEar.y - rightEar.y);
		const upright = SIZE_PER_NOSE_TO_MOUTH * Math.abs(nose.y - mouth.y);
		this.size = Math.max(MIN_SIZE, earToEar, upright);
		this.x = (ears.x + mouth.x) / 2;
		this.earY = ears.y;
		this.mouthY = mouth.y;
		this.nose = nose;
	}

	/** Whether a place in the picture, px, moves with the head: face, hair or neck. */
	holds(x: number, y: number): boolean {
		const above = y < this.earY;
		const reach = above
			? HEAD.above * this.size
			: this.mouthY - this.earY + HEAD.belowMouth * this.size;
		const across = (x - this.x) / (HEAD.halfWidth * this.size);
		if (across ** 2 + ((y - this.earY) / reach) ** 2 < 1) return true;
		const inNeck = Math.abs(x - this.x) < NECK.halfWidth * this.size;
		return inNeck && !above && y < this.mouthY + NECK.belowMouth * this.size;
	}

	/** Whether any corner of a box, or its middle, moves with the head. */
	touches({ x, y, width, height }: Box): boolean {
		return (
			[x, x + width].some((px) => [y, y + height].some((py) => this.holds(px, py))) ||
			this.holds(x + width / 2, y + height / 2)
		);
	}

	/**
	 * How far a place may be trusted to go with the chest alone, up to 1: collar and the slope of the
	 * shoulders go partly with the head.
	 */
	farness(x: number, y: number): number {
		const across = (x - this.x) / (NEAR.across * this.size);
		const down = (y - this.nose.y) / (NEAR.down * this.size);
		const share = (Math.hypot(across, down) - NEAR.from) / NEAR.over;
		return Math.min(1, Math.max(NEAR.least, share)) ** 2;
	}
}
