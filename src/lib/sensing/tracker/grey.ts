/** A grey picture: `data[y * width + x]`, 0..255, not rounded to whole levels. */
export interface GreyImage {
	data: Float32Array;
	/** px */
	width: number;
	/** px */
	height: number;
}

/** An empty (black) picture of `width` x `height` px. */
export function createGrey(width: number, height: number): GreyImage {
	return { data: new Float32Array(width * height), width, height };
}
