/** Where in a picture dark squares are that may be cards, by js-aruco2. */
import aruco from 'js-aruco2/src/cv.js';

const { CV } = aruco;

/** Brightness, one byte a pixel. */
export interface LumaImage {
	data: Uint8Array;
	/** px */
	width: number;
	/** px */
	height: number;
}

/** px; the middle of the first pixel is (0, 0). */
export interface PicturePoint {
	x: number;
	y: number;
}
/** Corners one after the other, clockwise as one sees them. */
export type Quad = readonly [PicturePoint, PicturePoint, PicturePoint, PicturePoint];

/**
 * What is dark: darker than what lies so near (px), by so many grey levels. Every picture is looked at in
 * another way, in turn: one finds cards in poor light, one does not take a thumb beside the frame for a part
 * of it, one finds what is blurred.
 */
const WAYS = [
	{ radius: 2, darkerBy: 7 },
	{ radius: 2, darkerBy: 20 },
	{ radius: 5, darkerBy: 9 }
] as const;
/** Below this a cell of a card is not wider than a pixel and a half, px. */
const SHORTEST_SIDE_PX = 11;
/** A corner may lie this far from the edge that was followed, as a share of its length. */
const ROUNDED_BY = 0.05;

/** Finds squares; keeps what it works in, because a picture is large. */
export class QuadFinder {
	#dark: LumaImage = { data: new Uint8Array(0), width: 0, height: 0 };
	#work = new Int32Array(0);
	#looks = 0;

	/** All that may be the frame of a card; most of it, in a class room, is none. */
	find(image: LumaImage): Quad[] {
		const { width, height } = image;
		if (this.#dark.width !== width || this.#dark.height !== height) {
			this.#dark = { data: new Uint8Array(width * height), width, height };
			this.#work = new Int32Array((width + 2) * (height + 2));
		}
		const { radius, darkerBy } = WAYS[this.#looks++ % WAYS.length]!;
		CV.adaptiveThreshold(image, this.#dark, radius, darkerBy);
		return CV.findContours(this.#dark, this.#work).flatMap((contour) => {
			// A frame is black on white: its outer edge is the outer edge of something dark.
			if (contour.hole || contour.length < 4 * SHORTEST_SIDE_PX * 0.75) return [];
			const corners = CV.approxPolyDP(contour, contour.length * ROUNDED_BY);
			if (corners.length !== 4 || !CV.isContourConvex(corners)) return [];
			if (CV.minEdgeLength(corners) < SHORTEST_SIDE_PX) return [];
			return [clockwise(corners)];
		});
	}
}

function clockwise([a, b, c, d]: PicturePoint[]): Quad {
	const turn = (b!.x - a!.x) * (c!.y - a!.y) - (b!.y - a!.y) * (c!.x - a!.x);
	return turn < 0 ? [a!, d!, c!, b!] : [a!, b!, c!, d!];
}
