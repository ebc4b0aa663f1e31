/** Whether a square is one of our cards, and which side of it is up. */
import aruco from 'js-aruco2/src/cv.js';
import { CARD_CELLS, CARD_COUNT, isWhiteCell } from '../../classroom/barometer/card-face';
import { CLASS_ANSWERS, type ClassAnswer } from '../../classroom/barometer/tally';
import { median } from '../../signals/dsp/stats';
import { levelAt } from './level-at';
import type { LumaImage, PicturePoint, Quad } from './quads';

const { CV } = aruco;

/** A card in one picture. */
export interface SeenCard {
	/** Its middle, px. */
	x: number;
	y: number;
	/** Its longest side, px. */
	size: number;
	/** What could be read of it; `null`: it is a card, and that is all. */
	read: { number: number; answer: ClassAnswer } | null;
}

/** White and black differ at least by so many grey levels. */
const LEAST_CONTRAST = 18;
/** So many places of the frame may look white (a shine), and so many around it dark. */
const MOST_ODD_IN_FRAME = 2;
/** Beside them a hand may hide a corner, and so many places to either side of it. */
const HIDDEN = 2;
const MOST_ODD_AROUND = 6;
/** Cells that may differ from the card that it is taken for; any two cards differ in 8. */
const MOST_WRONG_CELLS = 2;
/** All cells, each as much as it is clear, agree with the card at least so much; 1 is wholly. */
const LEAST_AGREEMENT = 0.84;
/** What differs more from every card is no card: a poster, a checked shirt. */
const MOST_UNLIKE = 4;
/** A card that is turned further from upright is between two answers, degrees. */
const MOST_TURNED = 33;

/** Cells in a row, the frame too. */
const ROW = CARD_CELLS + 2;
/** The white around a card is looked at so far from the frame, in its sides. */
const AROUND = 0.55 / ROW;
/** A cell is looked at in nine spots, so far apart, in sides of the frame. */
const SPREAD = 0.22 / ROW;

/** A card in a square of which side `top`, clockwise from the first, is the card's own top. */
interface Face {
	number: number;
	top: number;
	/** White is 1, black -1, row by row. */
	cells: Int8Array;
}

const FACES = Array.from({ length: CARD_COUNT }, (_, i) =>
	CLASS_ANSWERS.map((top): Face => ({ number: i + 1, top, cells: faceCells(i + 1, top) }))
).flat();

/** What is in a square of a picture; `null` when it is no card at all. */
export function readQuad(image: LumaImage, quad: Quad): SeenCard | null {
	const look = looker(image, quad);
	const around = edgePlaces(-AROUND).map(([u, v]) => look(u, v));
	const frame = edgePlaces(0.5 / ROW).map(([u, v]) => lookAround(look, u, v));
	const white = median(around);
	const black = median(frame);
	const between = (white + black) / 2;
	if (white - black < LEAST_CONTRAST) return null;
	if (oddBesideCorner(frame.map((level) => level > between)) > MOST_ODD_IN_FRAME) return null;
	if (around.filter((level) => level < between).length > MOST_ODD_AROUND) return null;

	const clear = (white - black) / 2;
	const cells = Array.from({ length: CARD_CELLS ** 2 }, (_, i) => {
		const [row, column] = [Math.floor(i / CARD_CELLS), i % CARD_CELLS];
		const level = lookAround(look, (column + 1.5) / ROW, (row + 1.5) / ROW);
		return Math.max(-1, Math.min(1, (level - between) / clear));
	});
	const { face, wrong, agreement } = nearestFace(cells);
	if (wrong > MOST_UNLIKE) return null;
	const isSure = wrong <= MOST_WRONG_CELLS && agreement >= LEAST_AGREEMENT;
	const up = sideUp(quad);
	const read =
		isSure && up !== null
			? { number: face.number, answer: CLASS_ANSWERS[(up - face.top + 4) % 4]! }
			: null;
	return { ...placeOf(quad), read };
}

type Look = (u: number, v: number) => number;

/** The brightness at a place in a square, whose corners are (0, 0) to (1, 1). */
function looker(image: LumaImage, quad: Quad): Look {
	const m = CV.square2quad(quad);
	return (u, v) => {
		const w = m[6] * u + m[7] * v + m[8];
		return levelAt(image, (m[0] * u + m[1] * v + m[2]) / w, (m[3] * u + m[4] * v + m[5]) / w);
	};
}

function lookAround(look: Look, u: number, v: number): number {
	let sum = 0;
	for (let row = -1; row <= 1; row++)
		for (let column = -1; column <= 1; column++) sum += look(u + column * SPREAD, v + row * SPREAD);
	return sum / 9;
}

/** Places along all four sides, so far inside them: clockwise from the first corner, one a cell. */
function edgePlaces(inside: number): [u: number, v: number][] {
	const side = Array.from({ length: ROW - 1 }, (_, i) => (i + 0.5) / ROW);
	return [
		...side.map((share): [number, number] => [share, inside]),
		...side.map((share): [number, number] => [1 - inside, share]),
		...side.map((share): [number, number] => [1 - share, 1 - inside]),
		...side.map((share): [number, number] => [inside, 1 - share])
	];
}

/** How many places of the frame are odd, without those at the corner where most are: a hand may hide one. */
function oddBesideCorner(isOdd: readonly boolean[]): number {
	const odd = (place: number) => Number(isOdd[(place + isOdd.length) % isOdd.length]);
	const atCorners = [0, 1, 2, 3].map((side) => {
		let sum = 0;
		for (let i = -HIDDEN; i <= HIDDEN; i++) sum += odd(side * (ROW - 1) + i);
		return sum;
	});
	return isOdd.filter(Boolean).length - Math.max(...atCorners);
}

/** The card that these cells are most like, and how much. */
function nearestFace(cells: readonly number[]) {
	let face = FACES[0]!;
	let most = -Infinity;
	for (const one of FACES) {
		let sum = 0;
		for (let i = 0; i < cells.length; i++) sum += cells[i]! * one.cells[i]!;
		if (sum > most) [face, most] = [one, sum];
	}
	const clearness = cells.reduce((sum, cell) => sum + Math.abs(cell), 0);
	const wrong = cells.filter((cell, i) => cell * face.cells[i]! <= 0).length;
	return { face, wrong, agreement: most / clearness };
}

/** Which side of a square is up, clockwise from the first; `null` when it stands on a corner. */
function sideUp(quad: Quad): number | null {
	const middle = (i: number): PicturePoint => ({
		x: (quad[i % 4]!.x + quad[(i + 1) % 4]!.x) / 2,
		y: (quad[i % 4]!.y + quad[(i + 1) % 4]!.y) / 2
	});
	for (let side = 0; side < 4; side++) {
		const [to, from] = [middle(side), middle(side + 2)];
		const turned = Math.atan2(to.x - from.x, from.y - to.y);
		if (Math.abs(turned) <= (MOST_TURNED * Math.PI) / 180) return side;
	}
	return null;
}

function placeOf(quad: Quad) {
	const sides = quad.map((from, i) => {
		const to = quad[(i + 1) % 4]!;
		return Math.hypot(to.x - from.x, to.y - from.y);
	});
	return {
		x: quad.reduce((sum, { x }) => sum + x, 0) / 4,
		y: quad.reduce((sum, { y }) => sum + y, 0) / 4,
		size: Math.max(...sides)
	};
}

function faceCells(card: number, top: number): Int8Array {
	return Int8Array.from({ length: CARD_CELLS ** 2 }, (_, i) => {
		let [row, column] = [Math.floor(i / CARD_CELLS), i % CARD_CELLS];
		// What lies at the right of the square is the card's top, and so on.
		for (let turns = 0; turns < top; turns++) [row, column] = [CARD_CELLS - 1 - column, row];
		return isWhiteCell(card, row, column) ? 1 : -1;
	});
}
