import { centreOf, clampBox, cutCells, type Box } from './cell-grid';
import type { GreyImage } from './grey';
import { SIMILARITY } from './motion-model';
import { shoulderMiddle, shoulderWidth, type BodyPose, type Placement } from './placement';

/** A camera moves as one: few and small cells tell it. Sizes in px of the picture. */
const GRID = { columns: 12, rows: 9, cellWidth: 14, cellHeight: 12, minCells: 6 } as const;
/** Distance kept from the border, px: gradients and blur need neighbours. */
const MARGIN = 3;
/** Mean squared step between neighbouring pixels, (grey levels / px)^2: a blank wall has only the noise
 * of the sensor (under 0.2 after averaging and blur) and would say that nothing ever moves. */
const MIN_TEXTURE = 0.5;

/** Where the person may be, shoulder widths: half widths about the middle, and reach above nose and
 * shoulder line. */
interface Outline {
	head: number;
	aboveNose: number;
	body: number;
	aboveShoulders: number;
}
/** With room for arms and for leaning aside. */
const ROOMY: Outline = { head: 0.95, aboveNose: 0.75, body: 1.2, aboveShoulders: 0.25 };
/** Close around the head, for a face that fills the picture: the wall beside it is all there is. A head
 * is about 0.25 to either side. */
const CLOSE: Outline = { head: 0.42, aboveNose: 0.75, body: 1.2, aboveShoulders: 0.3 };

/**
 * What stands behind the person: small cells all over the picture, away from head, torso and arms. They
 * move only when the camera does, or when it pans and zooms in its own picture.
 *
 * @param image blurred picture
 * @returns null when the person, or a blank wall, leaves too little of it
 */
export function placeBackground(pose: BodyPose, image: GreyImage): Placement | null {
	return placeOutside(pose, image, ROOMY) ?? placeOutside(pose, image, CLOSE);
}

function placeOutside(pose: BodyPose, image: GreyImage, outline: Outline): Placement | null {
	const { width, height } = image;
	const unit = shoulderWidth(pose);
	const middle = shoulderMiddle(pose);
	const byPerson = (cell: Box) => {
		const { x, y } = centreOf(cell);
		return (
			(y > pose.nose.y - outline.aboveNose * unit &&
				Math.abs(x - headMiddle(pose, outline)) < outline.head * unit) ||
			(y > middle.y - outline.aboveShoulders * unit && Math.abs(x - middle.x) < outline.body * unit)
		);
	};
	const box = clampBox({ x: 0, y: 0, width, height }, width, height, MARGIN);
	const cut = cutCells(box, GRID.columns, GRID.rows, byPerson);
	const places = Array.from(cut.left, (left, i) => ({ x: left, y: cut.top[i]! }));
	const textured = places.filter(({ x, y }) => textureAt(image, x, y) >= MIN_TEXTURE);
	if (textured.length < GRID.minCells) return null;
	return {
		grid: {
			cellWidth: GRID.cellWidth,
			cellHeight: GRID.cellHeight,
			left: Int32Array.from(textured, ({ x }) => x),
			top: Int32Array.from(textured, ({ y }) => y)
		},
		model: SIMILARITY,
		centre: { x: width / 2, y: height / 2 }
	};
}

/** Close by, the head is where the nose is; a roomy outline stands about the body. */
function headMiddle(pose: BodyPose, outline: Outline): number {
	return outline === CLOSE ? pose.nose.x : shoulderMiddle(pose).x;
}

/** Mean squared step to the right and down in the cell at `left`, `top`, (grey levels / px)^2. */
function textureAt({ data, width }: GreyImage, left: number, top: number): number {
	let sum = 0;
	for (let y = top; y < top + GRID.cellHeight - 1; y++) {
		for (let x = left; x < left + GRID.cellWidth - 1; x++) {
			const here = data[y * width + x]!;
			sum += (data[y * width + x + 1]! - here) ** 2 + (data[(y + 1) * width + x]! - here) ** 2;
		}
	}
	return sum / ((GRID.cellHeight - 1) * (GRID.cellWidth - 1));
}
