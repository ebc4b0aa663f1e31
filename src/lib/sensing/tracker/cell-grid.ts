/** A rectangle of px in a picture. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Equal cells of whole pixels. */
export interface CellGrid {
	/** Size of one cell, px. */
	cellWidth: number;
	cellHeight: number;
	/** Top left pixel of every cell. */
	left: Int32Array;
	top: Int32Array;
}
