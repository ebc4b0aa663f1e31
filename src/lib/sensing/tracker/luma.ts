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
 * in whole pixels, which averages noise away too. A plane that is the smaller one is spread out smoothly:
 * repeated pixels have edges of their own, which stand still where the picture moves.
 *
 * @param out overwritten
 * @returns mean grey level, 0..255
 */
export function shrinkLuma(plane: LumaPlane, out: GreyImage): number {
	if (plane.width < out.width) return spreadLuma(plane, out);
	const { data, stride, width, height } = plane;
	const { black, gain } = rangeOf(plane);
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

/** Between the middles of pixels the level goes straight from one to the other. */
function spreadLuma(plane: LumaPlane, out: GreyImage): number {
	const { data, stride } = plane;
	const { black, gain } = rangeOf(plane);
	const columns = between(plane.width, out.width);
	const rows = between(plane.height, out.height);
	let total = 0;
	for (let y = 0, at = 0; y < out.height; y++) {
		const upper = rows.first[y]! * stride;
		const lower = rows.second[y]! * stride;
		const down = rows.share[y]!;
		for (let x = 0; x < out.width; x++, at++) {
			const left = columns.first[x]!;
			const right = columns.second[x]!;
			const across = columns.share[x]!;
			const above = data[upper + left]! * (1 - across) + data[upper + right]! * across;
			const below = data[lower + left]! * (1 - across) + data[lower + right]! * across;
			const mean = above + (below - above) * down;
			const level = Math.min(255, Math.max(0, (mean - black) * gain));
			out.data[at] = level;
			total += level;
		}
	}
	return total / out.data.length;
}

/** What is black in a plane, and how many grey levels each step of it is. */
export function rangeOf({ fullRange }: Pick<LumaPlane, 'fullRange'>) {
	return fullRange ? { black: 0, gain: 1 } : { black: 16, gain: 255 / 219 };
}

/** For each of `parts` of a length of `size` pixels: the two pixels it lies between, and how far on its way. */
function between(size: number, parts: number) {
	const at = Float64Array.from({ length: parts }, (_, i) =>
		Math.min(size - 1, Math.max(0, ((i + 0.5) * size) / parts - 0.5))
	);
	return {
		first: Int32Array.from(at),
		second: Int32Array.from(at, (place) => Math.min(size - 1, Math.floor(place) + 1)),
		share: at.map((place) => place - Math.floor(place))
	};
}

/** Where each of `parts` begins in a length of `size`, and where the last ends. */
function edges(size: number, parts: number): Int32Array {
	return Int32Array.from({ length: parts + 1 }, (_, i) => Math.floor((i * size) / parts));
}
