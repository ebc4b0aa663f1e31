import { shoulderMiddle, shoulderWidth, type BodyPose, type Point2 } from './body-pose';
import type { CellGrid } from './cell-grid';
import { shoulderContour } from './contour';
import { Face } from './face';
import { gradientEnergy } from './gradient';
import type { GreyImage } from './grey';
import { AFFINE, SIMILARITY, WIDENING, type MotionModel } from './motion-model';

/** Where to hold one part of the body. Lengths in px of a picture 640 px wide. */
export interface Placement {
	grid: CellGrid;
	model: MotionModel;
	/** Centre of the motion model, px. Outside its cells a model extrapolates, so it lies among them. */
	centre: Point2;
	/** How far each cell may be trusted to show this part only, up to 1. */
	trust: Float64Array;
}

/** Distance kept from the border, px: gradients and blur need neighbours. */
const MARGIN = 4;
/** Size of a cell, px; of the smaller ones where little can be seen. */
export const CELL = { width: 24, height: 16 } as const;
const SMALL_CELL = { width: 16, height: 12 } as const;
/** A cell with less gradient energy than this holds no texture, (grey levels / px)^2 per px. */
const MIN_TEXTURE = 60 / (CELL.width * CELL.height);
/** Fewest cells for six numbers of motion, and for three: some must be there to be outvoted. */
const CELLS_FOR_AFFINE = 8;
const CELLS_FOR_WIDENING = 4;
const MIN_HEAD_CELLS = 4;
/** Where the chest is looked for, in shoulder widths from the middle between the shoulders. */
const TORSO = { aside: 0.75, above: 0.6, below: 0.6 } as const;
/** The part of a face that is stiff, in face sizes from the nose. */
const STIFF = { aside: 0.42, above: 0.55, below: 0.35 } as const;
/** A face whose stiff part is narrower than this gets small cells, px. */
const SMALL_FACE = 36;
/** Cells of a face lie this far apart at most, px; on a small one they overlap. */
const HEAD_STEP = { x: 36, y: 32, most: 3 } as const;

interface CellSize {
	width: number;
	height: number;
}

/**
 * Chest, shoulders and collar: cells wherever clothing has texture, from the edge of the clothing down
 * to the bottom of the picture, clear of all that goes with the head. Nothing asks where the shoulders
 * are: what can be followed is followed. Fewer and smaller cells where little is in view, and then a
 * simpler motion.
 *
 * @param image blurred picture
 * @returns null when there is too little texture to follow
 */
export function placeTorso(image: GreyImage, pose: BodyPose): Placement | null {
	const face = new Face(pose);
	let cells = torsoCells(image, pose, face, CELL);
	let size: CellSize = CELL;
	if (cells.length < CELLS_FOR_AFFINE) {
		const small = torsoCells(image, pose, face, SMALL_CELL);
		if (small.length > cells.length) [cells, size] = [small, SMALL_CELL];
	}
	if (cells.length < CELLS_FOR_WIDENING) return null;
	const grid = gridOf(cells, size);
	const middleOf = ({ x, y }: Point2) => ({ x: x + size.width / 2, y: y + size.height / 2 });
	return {
		grid,
		model: cells.length < CELLS_FOR_AFFINE ? WIDENING : AFFINE,
		centre: centreOf(cells.map(middleOf)),
		trust: Float64Array.from(cells.map(middleOf), ({ x, y }) => face.farness(x, y))
	};
}

function torsoCells(image: GreyImage, pose: BodyPose, face: Face, size: CellSize): Point2[] {
	const { width, height } = image;
	const unit = shoulderWidth(pose);
	const middle = shoulderMiddle(pose);
	const contour = shoulderContour(pose, face, height);
	const left = Math.max(MARGIN, middle.x - TORSO.aside * unit);
	const right = Math.min(width - MARGIN, middle.x + TORSO.aside * unit) - size.width;
	const top = Math.max(MARGIN, middle.y - TORSO.above * unit);
	const bottom = Math.min(height - MARGIN - size.height, middle.y + TORSO.below * unit);
	const cells: Point2[] = [];
	for (let y = Math.trunc(bottom); y >= top; y -= size.height) {
		for (let x = Math.trunc(left); x <= right; x += size.width) {
			const cell = { x, y, ...size };
			if (y + size.height < contour(x + size.width / 2)) continue;
			if (face.touches(cell) || !hasTexture(image, { x, y }, size)) continue;
			cells.push({ x, y });
		}
	}
	return cells;
}

/**
 * The stiff part of the face: brows, nose and cheeks.
 * @returns null when too little of it is in the picture
 */
export function placeHead({ width, height }: GreyImage, pose: BodyPose): Placement | null {
	const { size, nose } = new Face(pose);
	const cell = 2 * STIFF.aside * size < SMALL_FACE ? SMALL_CELL : CELL;
	const left = Math.max(MARGIN, nose.x - STIFF.aside * size);
	const right = Math.min(width - MARGIN, nose.x + STIFF.aside * size) - cell.width;
	const top = Math.max(MARGIN, nose.y - STIFF.above * size);
	const bottom = Math.min(height - MARGIN, nose.y + STIFF.below * size) - cell.height;
	const stepX = stepWithin(right - left, HEAD_STEP.x);
	const stepY = stepWithin(bottom - top, HEAD_STEP.y);
	const cells: Point2[] = [];
	for (let y = top; y <= bottom; y += stepY)
		for (let x = left; x <= right; x += stepX) cells.push({ x: Math.trunc(x), y: Math.trunc(y) });
	if (cells.length < MIN_HEAD_CELLS) return null;
	return { grid: gridOf(cells, cell), model: SIMILARITY, centre: nose, trust: full(cells) };
}

/** Whether a cell holds something to follow. */
export function hasTexture(
	image: GreyImage,
	{ x, y }: Point2,
	{ width, height }: CellSize
): boolean {
	return gradientEnergy(image, { x, y, width, height }) >= MIN_TEXTURE * width * height;
}

/** Steps that fill a length with at least three cells, and not more than `largest` apart. */
function stepWithin(length: number, largest: number): number {
	return Math.max(1, Math.min(largest, length / (HEAD_STEP.most - 1)));
}

/** Cells of one size, by their top left pixels. */
export function gridOf(cells: readonly Point2[], { width, height }: CellSize): CellGrid {
	return {
		cellWidth: width,
		cellHeight: height,
		left: Int32Array.from(cells, ({ x }) => x),
		top: Int32Array.from(cells, ({ y }) => y)
	};
}

function centreOf(points: readonly Point2[]): Point2 {
	const sum = points.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }));
	return { x: sum.x / points.length, y: sum.y / points.length };
}

/** Every cell is trusted alike. */
export function full(cells: readonly Point2[]): Float64Array {
	return new Float64Array(cells.length).fill(1);
}
