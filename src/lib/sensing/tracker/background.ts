import { shoulderWidth, type BodyPose, type Point2 } from './body-pose';
import { shoulderContour } from './contour';
import { Face } from './face';
import type { GreyImage } from './grey';
import { SIMILARITY } from './motion-model';
import { CELL, full, gridOf, hasTexture, type Placement } from './placement';

/** A camera moves as one: few cells on a wide raster tell it. px */
const RASTER = { margin: 8, stepX: 48, stepY: 32, minCells: 6 } as const;
/** How far from head and body the background begins, in face sizes and shoulder widths. */
const CLEAR = { across: 1.15, above: 1.7, below: 0.8, contour: 0.12 } as const;

/**
 * What stands behind the person: cells with texture all over the picture, clear of head and body. They
 * move only when the camera does, or when it pans and zooms in its own picture.
 * @param image blurred picture
 * @returns null when the person, or a blank wall, leaves too little of it
 */
export function placeBackground(image: GreyImage, pose: BodyPose): Placement | null {
	const { width, height } = image;
	const face = new Face(pose);
	const unit = shoulderWidth(pose);
	const contour = shoulderContour(pose, face, height);
	const byPerson = (x: number, y: number) => {
		const across = (x - face.x) / (CLEAR.across * face.size);
		const up = (y - face.earY) / (CLEAR.above * face.size);
		const underHead = Math.abs(x - face.x) < CLEAR.below * face.size && y > face.earY;
		const lowest = contour(x) - CLEAR.contour * unit;
		return across ** 2 + up ** 2 < 1 || underHead || y + CELL.height / 2 > lowest;
	};
	const cells: Point2[] = [];
	const { margin, stepX, stepY } = RASTER;
	for (let y = margin; y < height - CELL.height - margin; y += stepY)
		for (let x = margin; x < width - CELL.width - margin; x += stepX) {
			if (byPerson(x + CELL.width / 2, y + CELL.height / 2)) continue;
			if (hasTexture(image, { x, y }, CELL)) cells.push({ x, y });
		}
	if (cells.length < RASTER.minCells) return null;
	const centre = { x: width / 2, y: height / 2 };
	return { grid: gridOf(cells, CELL), model: SIMILARITY, centre, trust: full(cells) };
}
