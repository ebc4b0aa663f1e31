import type { MotionModel } from './motion-model';
import { AFFINE, SIMILARITY } from './motion-model';
import { centreOf, clampBox, cutCells, nearestIn, type Box, type CellGrid } from './cell-grid';

/** px in the picture that is tracked, not mirrored. */
export interface Point2 {
	x: number;
	y: number;
}

/** Where pose sees the body. */
export interface BodyPose {
	nose: Point2;
	/** The person's own left. */
	leftShoulder: Point2;
	rightShoulder: Point2;
	/** Corners of the mouth, while pose sees them. */
	mouthLeft?: Point2;
	mouthRight?: Point2;
}

/** Where to hold one part of the body. */
export interface Placement {
	grid: CellGrid;
	model: MotionModel;
	/** Centre of the motion model, px. */
	centre: Point2;
}

/** Distance kept from the border, px: gradients and blur need neighbours. */
const MARGIN = 3;
/** Smallest height and width of a region worth holding, shoulder widths. */
const MIN_SIZE = 0.15;
/** Fewest cells: the six numbers of the torso need some to be outvoted. */
const MIN_TORSO_CELLS = 8;
const MIN_HEAD_CELLS = 4;
/** A camera moves as one: few and small cells tell it. Sizes in px of the picture. */
const BACKGROUND = { columns: 12, rows: 9, cellWidth: 14, cellHeight: 12, minCells: 6 } as const;

/** Shoulder width of a pose, px. */
export function shoulderWidth({ leftShoulder, rightShoulder }: BodyPose): number {
	return Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
}

/** Midpoint of the shoulders, px. */
export function shoulderMiddle({ leftShoulder, rightShoulder }: BodyPose): Point2 {
	return {
		x: (leftShoulder.x + rightShoulder.x) / 2,
		y: (leftShoulder.y + rightShoulder.y) / 2
	};
}

/**
 * Chest and shoulders: 8 x 5 cells, 1.3 shoulder widths across, from 0.3 above the shoulder line to
 * 0.6 below, as far as the picture goes. Cells that touch the surroundings of the head are left out:
 * the collar and the neck partly move with it.
 *
 * @param width,height size of the picture, px
 * @returns null when too little of it is in the picture
 */
export function placeTorso(pose: BodyPose, width: number, height: number): Placement | null {
	const unit = shoulderWidth(pose);
	const centre = shoulderMiddle(pose);
	const box = clampBox(
		{
			x: centre.x - 0.65 * unit,
			y: centre.y - 0.3 * unit,
			width: 1.3 * unit,
			height: 0.9 * unit
		},
		width,
		// Four px from the bottom, as the method was tuned: a chest is usually cut off there.
		height - 1,
		MARGIN
	);
	if (box.height < MIN_SIZE * unit || box.width < MIN_SIZE * unit) return null;
	// Even a corner of neck in a cell at the edge carries part of the head's motion into the chest.
	const byHead = (cell: Box) => {
		const { x, y } = nearestIn(cell, pose.nose);
		return ((x - pose.nose.x) / (0.5 * unit)) ** 2 + ((y - pose.nose.y) / (0.72 * unit)) ** 2 < 1;
	};
	const grid = cutCells(box, 8, 5, byHead);
	return grid.left.length < MIN_TORSO_CELLS ? null : { grid, model: AFFINE, centre };
}

/**
 * Face: 3 x 3 cells around the nose, half a shoulder width across and as high.
 *
 * @param width,height size of the picture, px
 * @returns null when too little of it is in the picture
 */
export function placeHead(pose: BodyPose, width: number, height: number): Placement | null {
	const unit = shoulderWidth(pose);
	const centre = pose.nose;
	const box = clampBox(
		{
			x: centre.x - 0.25 * unit,
			y: centre.y - 0.3 * unit,
			width: 0.5 * unit,
			height: 0.5 * unit
		},
		width,
		height,
		MARGIN
	);
	if (box.height < MIN_SIZE * unit || box.width < MIN_SIZE * unit) return null;
	const grid = cutCells(box, 3, 3, () => false);
	return grid.left.length < MIN_HEAD_CELLS ? null : { grid, model: SIMILARITY, centre };
}

/**
 * What stands behind the person: small cells all over the picture, away from head, torso and arms. They
 * move only when the camera does.
 *
 * @param width,height size of the picture, px
 * @returns null when the person leaves too little of it
 */
export function placeBackground(pose: BodyPose, width: number, height: number): Placement | null {
	const unit = shoulderWidth(pose);
	const middle = shoulderMiddle(pose);
	const byPerson = (cell: Box) => {
		const { x, y } = centreOf(cell);
		return (
			(y > pose.nose.y - 0.75 * unit && Math.abs(x - middle.x) < 0.95 * unit) ||
			(y > middle.y - 0.25 * unit && Math.abs(x - middle.x) < 1.2 * unit)
		);
	};
	const box = clampBox({ x: 0, y: 0, width, height }, width, height, MARGIN);
	const { left, top } = cutCells(box, BACKGROUND.columns, BACKGROUND.rows, byPerson);
	const grid = { cellWidth: BACKGROUND.cellWidth, cellHeight: BACKGROUND.cellHeight, left, top };
	const centre = { x: width / 2, y: height / 2 };
	return left.length < BACKGROUND.minCells ? null : { grid, model: SIMILARITY, centre };
}

/** The same pose after the shoulders and the head moved, px. */
export function movePose(pose: BodyPose, torso: Point2, head: Point2): BodyPose {
	const { mouthLeft, mouthRight } = pose;
	return {
		nose: add(pose.nose, head),
		leftShoulder: add(pose.leftShoulder, torso),
		rightShoulder: add(pose.rightShoulder, torso),
		...(mouthLeft && { mouthLeft: add(mouthLeft, head) }),
		...(mouthRight && { mouthRight: add(mouthRight, head) })
	};
}

function add(one: Point2, other: Point2): Point2 {
	return { x: one.x + other.x, y: one.y + other.y };
}
