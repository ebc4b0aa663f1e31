/** A rectangle of px in a picture. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** A cell narrower or lower than this holds too little texture to follow. px */
const MIN_CELL_WIDTH = 4;
const MIN_CELL_HEIGHT = 3;

/** A box cut into equal cells of whole pixels, some of them left out. */
export interface CellGrid {
	/** Size of one cell, px. */
	cellWidth: number;
	cellHeight: number;
	/** Top left pixel of every cell that takes part. */
	left: Int32Array;
	top: Int32Array;
}

/** Left top part of `box` that the picture holds, `margin` px away from its borders. */
export function clampBox(box: Box, width: number, height: number, margin: number): Box {
	const x = Math.max(margin, box.x);
	const y = Math.max(margin, box.y);
	return {
		x,
		y,
		width: Math.min(width - margin, box.x + box.width) - x,
		height: Math.min(height - margin, box.y + box.height) - y
	};
}

/** Middle of its pixels, px. */
export function centreOf({ x, y, width, height }: Box): { x: number; y: number } {
	return { x: x + (width - 1) / 2, y: y + (height - 1) / 2 };
}

/** The pixel of a box that is nearest to a point, px. */
export function nearestIn(box: Box, point: { x: number; y: number }): { x: number; y: number } {
	return {
		x: Math.min(Math.max(point.x, box.x), box.x + box.width - 1),
		y: Math.min(Math.max(point.y, box.y), box.y + box.height - 1)
	};
}

/**
 * Cuts a box into at most `columns` x `rows` cells; fewer when the box is small.
 *
 * @param leaveOut whether this cell must not take part
 */
export function cutCells(
	box: Box,
	columns: number,
	rows: number,
	leaveOut: (cell: Box) => boolean
): CellGrid {
	const across = Math.min(columns, Math.floor(box.width / MIN_CELL_WIDTH));
	const down = Math.min(rows, Math.floor(box.height / MIN_CELL_HEIGHT));
	const cellWidth = Math.floor(box.width / across);
	const cellHeight = Math.floor(box.height / down);
	const left: number[] = [];
	const top: number[] = [];
	for (let row = 0; row < down; row++) {
		for (let column = 0; column < across; column++) {
			const x = Math.round(box.x) + column * cellWidth;
			const y = Math.round(box.y) + row * cellHeight;
			if (leaveOut({ x, y, width: cellWidth, height: cellHeight })) continue;
			left.push(x);
			top.push(y);
		}
	}
	return { cellWidth, cellHeight, left: Int32Array.from(left), top: Int32Array.from(top) };
}
