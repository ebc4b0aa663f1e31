import type { Box } from '../../signals/geometry';
import type { GreyImage } from './grey';

/**
 * Slope of the picture at one pixel by the Sobel operator over 8, grey levels per px, border
 * repeated. Written to `out[0]` (to the right) and `out[1]` (down).
 */
export function gradient(image: GreyImage, x: number, y: number, out: Float64Array): void {
	const { data, width, height } = image;
	const left = Math.max(x - 1, 0);
	const right = Math.min(x + 1, width - 1);
	const above = Math.max(y - 1, 0) * width;
	const here = y * width;
	const below = Math.min(y + 1, height - 1) * width;

	const topLeft = data[above + left]!;
	const topRight = data[above + right]!;
	const bottomLeft = data[below + left]!;
	const bottomRight = data[below + right]!;
	out[0] =
		(topRight +
			bottomRight -
			topLeft -
			bottomLeft +
			2 * (data[here + right]! - data[here + left]!)) /
		8;
	out[1] =
		(bottomLeft + bottomRight - topLeft - topRight + 2 * (data[below + x]! - data[above + x]!)) / 8;
}

/** Sum of the squared slopes in a box of whole pixels, (grey levels / px)^2: how much there is to follow. */
export function gradientEnergy(image: GreyImage, { x, y, width, height }: Box): number {
	const slope = new Float64Array(2);
	let sum = 0;
	for (let row = y; row < y + height; row++) {
		for (let column = x; column < x + width; column++) {
			gradient(image, column, row, slope);
			sum += slope[0]! ** 2 + slope[1]! ** 2;
		}
	}
	return sum;
}
