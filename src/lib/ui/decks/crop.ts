import type { Size } from './photo-size';

/** Part of a photo, px of the photo. */
export interface CropArea extends Size {
	x: number;
	y: number;
}

/** How a photo lies behind its square frame: so much larger, and so far shifted, px of the frame. */
export interface CropPlace {
	k: number;
	x: number;
	y: number;
}

/** Closer than this a photo is no more than coarse dots on a card; times what fills the frame. */
const CLOSEST = 5;

/** From the whole photo in the frame to its details. @param frame side of the frame, px */
export function cropScales({ width, height }: Size, frame: number) {
	const fills = frame / Math.min(width, height);
	return { whole: frame / Math.max(width, height), fills, most: CLOSEST * fills };
}

/** What of the photo shows in the frame. Where the frame is wider than the photo, all of the photo's width does. */
export function cropArea({ width, height }: Size, { k, x, y }: CropPlace, frame: number): CropArea {
	const across = part(width, -x / k, frame / k);
	const down = part(height, -y / k, frame / k);
	return { x: across.from, y: down.from, width: across.length, height: down.length };
}

function part(whole: number, start: number, length: number) {
	const from = Math.min(Math.max(0, start), whole - 1);
	const to = Math.min(whole, Math.max(start + length, from + 1));
	return { from, length: to - from };
}
