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
