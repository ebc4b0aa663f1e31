import type { GreyImage } from './grey';

/** The brightness part of a video frame: `data[y * stride + x]`, one byte a pixel. */
export interface LumaPlane {
	data: Uint8Array;
	/** Bytes from one line to the next. */
	stride: number;
	/** px */
	width: number;
	/** px */
	height: number;
	/** Whether black is 0 and white 255; else 16 and 235, as in most video (ITU-R BT.601). */
	fullRange: boolean;
}

/**
 * Makes a luma plane smaller: each pixel of `out` is the mean of those of the plane that it covers,
 * in whole pixels, which averages noise away too. Where the plane is the smaller one its pixels repeat.
 *
 * @param out overwritten
 * @returns mean grey level, 0..255
 */
export function shrinkLuma(plane: LumaPlane, out: GreyImage): number {
	const { data, stride, width, height, fullRange } = plane;
	const [black, gain] = fullRange ? [0, 1] : [16, 255 / 219];
	const columns = edges(width, out.width);
	const rows = edges(height, out.height);
	let total = 0;
	for (let y = 0, at = 0; y < out.height; y++) {
		const top = rows[y]!;
		const bottom = Math.max(top + 1, rows[y + 1]!);
		for (let x = 0; x < out.width; x++, at++) {
			const left = columns[x]!;
			const right = Math.max(left + 1, columns[x + 1]!);
			let sum = 0;
			for (let row = top; row < bottom; row++)
				for (let i = row * stride + left; i < row * stride + right; i++) sum += data[i]!;
			const mean = sum / ((bottom - top) * (right - left));
			const level = Math.min(255, Math.max(0, (mean - black) * gain));
			out.data[at] = level;
			total += level;
		}
	}
	return total / out.data.length;
}

/** Where each of `parts` begins in a length of `size`, and where the last ends. */
function edges(size: number, parts: number): Int32Array {
	return Int32Array.from({ length: parts + 1 }, (_, i) => Math.floor((i * size) / parts));
}
