import type { Box } from '../../signals/geometry';
import type { GreyImage } from './grey';

/** A colour picture as a canvas gives it: red, green, blue, opacity, 0..255 each. */
export interface ColourImage {
	data: Uint8ClampedArray;
	/** px */
	width: number;
	/** px */
	height: number;
}

/** Shares of red and green when there is no light to have a colour. */
const NO_COLOUR: readonly [number, number] = [1 / 3, 1 / 3];

/**
 * Turns a colour picture into grey (the luma of ITU-R BT.601).
 *
 * @param out grey picture of the same size, overwritten
 * @returns mean grey level, 0..255
 */
export function toGrey({ data }: ColourImage, out: GreyImage): number {
	const grey = out.data;
	let sum = 0;
	for (let i = 0, at = 0; i < grey.length; i++, at += 4) {
		const level = 0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
		grey[i] = level;
		sum += level;
	}
	return sum / grey.length;
}

/** Side of the squares whose means are compared, px: within one, the noise of a sensor cancels out. */
const SQUARE = 16;
/** Every second pixel of every second line is enough for that. */
const STEP = 2;

/** Mean grey levels of the squares that a picture is divided into, row after row. */
export interface SquareMeans {
	data: Float32Array;
	/** Squares in a row, and rows. */
	columns: number;
	rows: number;
}

export function squareMeans({ data, width, height }: GreyImage): SquareMeans {
	const columns = Math.ceil(width / SQUARE);
	const rows = Math.ceil(height / SQUARE);
	const means = new Float32Array(columns * rows);
	for (let i = 0; i < means.length; i++) {
		const left = SQUARE * (i % columns);
		const top = SQUARE * Math.floor(i / columns);
		means[i] = meanOfSquare(data, width, left, top, Math.min(height, top + SQUARE));
	}
	return { data: means, columns, rows };
}

/**
 * Spread of grey levels, whatever the noise of a picture: standard deviation of the means of its squares,
 * 0..127.
 */
export function spreadOf(means: Float32Array): number {
	let [sum, squares] = [0, 0];
	for (let i = 0; i < means.length; i++) {
		sum += means[i]!;
		squares += means[i]! ** 2;
	}
	return Math.sqrt(Math.max(0, squares / means.length - (sum / means.length) ** 2));
}

function meanOfSquare(
	data: Float32Array,
	width: number,
	left: number,
	top: number,
	bottom: number
): number {
	const right = Math.min(width, left + SQUARE);
	let [count, sum] = [0, 0];
	for (let y = top; y < bottom; y += STEP) {
		for (let x = left; x < right; x += STEP, count++) sum += data[y * width + x]!;
	}
	return sum / count;
}

/**
 * Colour of what is in a box, whatever the brightness: the shares of red and green in all its light.
 *
 * @param box px; what lies outside the picture is left out
 * @returns [r / (r + g + b), g / (r + g + b)], 0..1
 */
export function torsoColour(image: ColourImage, box: Box): readonly [number, number] {
	const { data, width, height } = image;
	const left = Math.max(0, Math.round(box.x));
	const top = Math.max(0, Math.round(box.y));
	const right = Math.min(width, Math.round(box.x + box.width));
	const bottom = Math.min(height, Math.round(box.y + box.height));
	let red = 0;
	let green = 0;
	let blue = 0;
	for (let y = top; y < bottom; y++) {
		for (let x = left; x < right; x++) {
			const at = (y * width + x) * 4;
			red += data[at]!;
			green += data[at + 1]!;
			blue += data[at + 2]!;
		}
	}
	const light = red + green + blue;
	return light > 0 ? [red / light, green / light] : NO_COLOUR;
}
