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

/**
 * Cuts a box into at most `columns` x `rows` cells; fewer when the box is small.
 *
 * @param leaveOut whether a cell with this centre (px) must not take part
 */
export function cutCells(
	box: Box,
	columns: number,
	rows: number,
	leaveOut: (x: number, y: number) => boolean
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
			if (leaveOut(x + (cellWidth - 1) / 2, y + (cellHeight - 1) / 2)) continue;
			left.push(x);
			top.push(y);
		}
	}
	return { cellWidth, cellHeight, left: Int32Array.from(left), top: Int32Array.from(top) };
}
