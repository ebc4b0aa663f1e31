/** Equal cells of whole pixels. */
export interface CellGrid {
	/** Size of one cell, px. */
	cellWidth: number;
	cellHeight: number;
	/** Top left pixel of every cell. */
	left: Int32Array;
	top: Int32Array;
}
