/** Where in a picture dark squares are that may be cards, by js-aruco2. */
import aruco from 'js-aruco2/src/cv.js';
import { crossing, lineFrom } from './lines';

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

/** What is dark: darker than what lies so near (px), by so many grey levels. */
export interface LookingWay {
	radius: number;
	darkerBy: number;
	/** Whether noise is taken out first; the smallest cells go with it. */
	smooth: boolean;
}
/** Below this a cell of a card is not wider than a pixel and a half, px. */
const SHORTEST_SIDE_PX = 11;
/** A corner may lie this far from the edge that was followed, as a share of its length. */
const ROUNDED_BY = 0.05;
/** The same when a corner is missing: what hides it must not be taken for one. */
const CLOSELY = 0.025;
/** So many corners the edge then has: three, and those of what hides the fourth. */
const MOST_CORNERS = 7;

/** Finds squares; keeps what it works in, because a picture is large. */
export class QuadFinder {
	#dark: LumaImage = { data: new Uint8Array(0), width: 0, height: 0 };
	#work = new Int32Array(0);

	/** All that may be the frame of a card; most of it, in a class room, is none. */
	find(image: LumaImage, { radius, darkerBy }: LookingWay): Quad[] {
		const { width, height } = image;
		if (this.#dark.width !== width || this.#dark.height !== height) {
			this.#dark = { data: new Uint8Array(width * height), width, height };
			this.#work = new Int32Array((width + 2) * (height + 2));
		}
		CV.adaptiveThreshold(image, this.#dark, radius, darkerBy);
		return CV.findContours(this.#dark, this.#work).flatMap((contour) => {
			// A frame is black on white: its outer edge is the outer edge of something dark.
			if (contour.hole || contour.length < 4 * SHORTEST_SIDE_PX * 0.75) return [];
			const whole = CV.approxPolyDP(contour, contour.length * ROUNDED_BY);
			const close = CV.approxPolyDP(contour, contour.length * CLOSELY);
			return [whole, withCutCorner(close)].flatMap((corners) => {
				if (corners?.length !== 4 || !CV.isContourConvex(corners)) return [];
				return CV.minEdgeLength(corners) < SHORTEST_SIDE_PX ? [] : [clockwise(corners)];
			});
		});
	}
}

/**
 * A square of which something hides a corner: its four longest sides in a row meet in three corners, and the
 * fourth is where the first and the last of them would meet.
 * @returns its corners; `null` when that is not what these are
 */
function withCutCorner(polygon: PicturePoint[]): PicturePoint[] | null {
	const count = polygon.length;
	if (count < 5 || count > MOST_CORNERS) return null;
	const at = (i: number) => polygon[i % count]!;
	const length = (i: number) => Math.hypot(at(i + 1).x - at(i).x, at(i + 1).y - at(i).y);
	const inFour = (i: number) => length(i) + length(i + 1) + length(i + 2) + length(i + 3);
	const starts = polygon.map((_, i) => i);
	const start = starts.reduce((best, i) => (inFour(i) > inFour(best) ? i : best));
	const hidden = crossing(
		lineFrom(at(start + 1), at(start)),
		lineFrom(at(start + 3), at(start + 4))
	);
	return hidden && [at(start + 1), at(start + 2), at(start + 3), hidden];
}

function clockwise([a, b, c, d]: PicturePoint[]): Quad {
	const turn = (b!.x - a!.x) * (c!.y - a!.y) - (b!.y - a!.y) * (c!.x - a!.x);
	return turn < 0 ? [a!, d!, c!, b!] : [a!, b!, c!, d!];
}
