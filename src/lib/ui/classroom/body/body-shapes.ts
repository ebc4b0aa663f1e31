/** Where each part of the drawing is, as attributes of its elements. The middle of the shoulders is at 0, 0. */
import type { DrawnBody } from './drawn-body';

/** What a drawing has to hold, each as `data-body="…"`. */
export const DRAWN_PARTS = [
	'trunk',
	'arms',
	'head',
	'cloth',
	'neck',
	'seams',
	'front',
	'left-arm',
	'left-sleeve',
	'left-hand',
	'right-arm',
	'right-sleeve',
	'right-hand',
	'hair',
	'left-ear',
	'right-ear',
	'left-eye',
	'right-eye',
	'brows',
	'nose',
	'mouth',
	'lips'
] as const;
export type DrawnPart = (typeof DRAWN_PARTS)[number];

export type BodyShapes = Record<DrawnPart, Readonly<Record<string, string>>>;

interface Point {
	x: number;
	y: number;
}

/** A body turns and grows about its seat, so far below the shoulders. */
const SEAT_Y = 286;
const HEAD_Y = -126;
/** A body that looks twice as large would have come down by this much. */
const LEANT_DROP = 350;
/** The right elbow while the hand is at the face. */
const RAISED_ELBOW = { x: -142, y: 148 };
/** The outer side of a shoulder, and how far within it the middle of the arm is. */
const SHOULDER = 126;
const ARM_IN = 28;
/** Lengths of the upper arm and the forearm. */
const UPPER_ARM = 150;
const FOREARM = 146;
/** Depth of what lies in front of the axis that it turns about. */
const DEPTH = { chest: 40, cheeks: 30, nose: 44, ear: -12 } as const;

/** @param body as it is now */
export function bodyShapes(body: DrawnBody): BodyShapes {
	const turned = turning(body.turn);
	// Who leans forward comes nearer and lower.
	const y = body.y + LEANT_DROP * (body.size - 1) + SEAT_Y;
	const whole = `translate(${n(body.x)} ${n(y)}) scale(${n(body.size)}) translate(0 ${-SEAT_Y})`;
	const { head } = body;
	return {
		trunk: { transform: whole },
		arms: { transform: whole },
		head: {
			transform: `${whole} translate(${n(head.x + 16 * body.turn)} ${n(HEAD_Y + head.y)}) scale(${n(head.size)})`
		},
		...trunkShapes(body, turned),
		...armShapes(body, turned),
		...headShapes(body, turned)
	};
}

/** Where a point of the body is seen when it has turned: so far to the side, and so far to the front. */
type Turned = (x: number, depth: number) => number;

function turning(sine: number): Turned {
	const cosine = Math.sqrt(1 - sine * sine);
	return (x, depth) => x * cosine + depth * sine;
}

function trunkShapes({ shoulders, chest, wide, turn, head }: DrawnBody, at: Turned) {
	const neck = -18 - 0.75 * shoulders;
	const top = 26 - shoulders;
	const arm = 108 - 0.6 * chest;
	const side = (sign: 1 | -1) => ({
		neck: n(at(36 * sign, 0)),
		slope: n(at(74 * sign, 0)),
		shoulder: n(at((SHOULDER + 0.5 * wide) * sign, 0)),
		chest: n(at((118 + wide) * sign, 0)),
		waist: n(at((102 + 0.7 * wide) * sign, 0)),
		hip: n(at(112 * sign, 0))
	});
	const [l, r] = [side(-1), side(1)];
	const cloth =
		`M${l.neck} ${n(neck)}C${l.slope} ${n(neck + 14)} ${l.shoulder} ${n(top - 14)} ${l.shoulder} ${n(top + 22)}` +
		`C${l.shoulder} ${n(arm - 20)} ${l.chest} ${n(arm)} ${l.chest} ${n(arm + 24)}S${l.waist} 190 ${l.waist} 226S${l.hip} 270 ${l.hip} 306` +
		`H${r.hip}C${r.hip} 270 ${r.waist} 262 ${r.waist} 226S${r.chest} ${n(arm + 60)} ${r.chest} ${n(arm + 24)}` +
		`C${r.chest} ${n(arm)} ${r.shoulder} ${n(arm - 20)} ${r.shoulder} ${n(top + 22)}` +
		`C${r.shoulder} ${n(top - 14)} ${r.slope} ${n(neck + 14)} ${r.neck} ${n(neck)}`;
	const collar = `Q${n(at(0, DEPTH.chest * 0.5))} ${n(neck + 42)} ${l.neck} ${n(neck)}Z`;
	const headX = head.x + 16 * turn;
	return {
		cloth: { d: cloth + collar },
		neck: {
			d: `M${n(0.3 * headX)} ${n(neck + 14)}L${n(0.8 * headX)} ${n(HEAD_Y + head.y + 58)}`
		},
		seams: { d: [0, 1, 2].map((i) => seam(i, chest, wide, at)).join('') },
		// The collar turns with the neck, and what lies lower with the chest.
		front: {
			transform: `matrix(${n(at(1, 0))} 0 ${n(0.15 * turn)} 1 ${n(12 * turn)} ${n(-0.9 * chest - 0.5 * (shoulders - chest))})`
		}
	};
}

/** A line across the chest: it goes up and bows as the chest fills, the lower the less. */
function seam(i: number, chest: number, wide: number, at: Turned): string {
	const share = 1 - 0.3 * i;
	const y = 84 + 52 * i - share * chest;
	const half = 104 - 4 * i + share * wide;
	const bow = 10 + 0.5 * share * chest;
	return `M${n(at(-half, 0))} ${n(y)}Q${n(at(0, DEPTH.chest))} ${n(y + bow)} ${n(at(half, 0))} ${n(y)}`;
}

function armShapes({ shoulders, wide, hand, fidget, head, turn }: DrawnBody, at: Turned) {
	const y = 47 - shoulders;
	// An arm stays as thick when the shoulders turn: its outer side stays on theirs.
	const shoulder = SHOULDER + 0.5 * wide;
	const left = { x: at(shoulder, 0) - ARM_IN, y };
	const right = { x: at(-shoulder, 0) + ARM_IN, y };
	const lap = (sign: 1 | -1): Point => ({
		x: at(36 * sign, 0.4 * DEPTH.chest) + fidget.x * sign,
		y: 240 + fidget.y * sign
	});
	const chin = { x: head.x + 16 * turn - 30 + 40 * turn, y: HEAD_Y + head.y + 78 };
	const raised = between(lap(-1), chin, hand);
	// On its way up a hand goes outside the chest, not through it.
	raised.x -= 50 * Math.sin(Math.PI * hand);
	const elbow = between(elbowOf(right, lap(-1), -1), RAISED_ELBOW, hand);
	const ofLeft = armOf(left, elbowOf(left, lap(1), 1), lap(1), 1);
	const ofRight = armOf(right, elbow, raised, -1);
	return {
		'left-arm': ofLeft.arm,
		'left-sleeve': ofLeft.sleeve,
		'left-hand': ofLeft.hand,
		'right-arm': ofRight.arm,
		'right-sleeve': ofRight.sleeve,
		'right-hand': ofRight.hand
	};
}

/** @param sign of the side of the body that it is on */
function armOf(shoulder: Point, elbow: Point, hand: Point, sign: 1 | -1) {
	const cuff = between(elbow, hand, 0.84);
	const angle = (180 * Math.atan2(hand.y - elbow.y, hand.x - elbow.x)) / Math.PI;
	const line = (from: Point, to: Point) => ({ d: `M${p(from)}L${p(elbow)}L${p(to)}` });
	return {
		arm: line(shoulder, cuff),
		// At the cuff there is a line, and none at the shoulder.
		sleeve: line(between(shoulder, elbow, -0.015), between(cuff, elbow, 0.06)),
		hand: { transform: `translate(${p(hand)}) rotate(${n(angle)}) scale(1 ${-sign})` }
	};
}

/** Where two bones meet between a shoulder and a hand: outside, away from the body. */
function elbowOf(shoulder: Point, hand: Point, sign: 1 | -1): Point {
	const [dx, dy] = [hand.x - shoulder.x, hand.y - shoulder.y];
	const reach = Math.min(Math.hypot(dx, dy), UPPER_ARM + FOREARM - 1);
	const along = (UPPER_ARM ** 2 - FOREARM ** 2 + reach ** 2) / (2 * reach);
	const off = Math.sqrt(Math.max(0, UPPER_ARM ** 2 - along ** 2));
	const [ux, uy] = [dx / reach, dy / reach];
	return {
		x: shoulder.x + ux * along + sign * uy * off,
		y: shoulder.y + uy * along - sign * ux * off
	};
}

function headShapes({ turn, mouth, laugh, eyes }: DrawnBody, at: Turned) {
	const eye = (sign: 1 | -1) => ({
		cx: n(at(25 * sign, DEPTH.cheeks)),
		cy: '-4',
		rx: n(5 * (1 - 0.3 * Math.max(0, sign * turn))),
		ry: n(Math.max(1, 7 * eyes * (1 - 0.6 * laugh)))
	});
	const ear = (sign: 1 | -1) => ({
		cx: n(at(62 * sign, DEPTH.ear)),
		// The ear of the far side is behind the head.
		opacity: sign * turn > 0.2 ? '0' : '1'
	});
	const brow = (sign: 1 | -1) => {
		const [from, to] = [at(15 * sign, DEPTH.cheeks), at(38 * sign, DEPTH.cheeks - 6)];
		return `M${n(from)} -23Q${n((from + to) / 2)} ${n(-28 - 4 * laugh)} ${n(to)} -22`;
	};
	const nose = at(0, DEPTH.nose);
	const half = 18 + 6 * laugh - 5 * mouth;
	const [from, to] = [at(-half, DEPTH.cheeks), at(half, DEPTH.cheeks)];
	const middle = (from + to) / 2;
	const corner = 40 - 5 * laugh;
	const upper = 41 + 3 * laugh - 5 * mouth;
	const lower = upper + 2 + 36 * mouth + 8 * laugh;
	return {
		// It goes along, but hangs over no edge of the face.
		hair: { transform: `translate(${n(6 * turn)} 0) scale(${n(1 - 0.09 * Math.abs(turn))} 1)` },
		'left-ear': ear(1),
		'right-ear': ear(-1),
		'left-eye': eye(1),
		'right-eye': eye(-1),
		brows: { d: brow(-1) + brow(1) },
		nose: {
			d: `M${n(at(-1, DEPTH.cheeks))} -2Q${n(nose - 2)} 12 ${n(nose + 3 + 4 * turn)} 19Q${n(nose - 3)} 24 ${n(nose - 8)} 21`
		},
		mouth: {
			d: `M${n(from)} ${n(corner)}Q${n(middle)} ${n(upper)} ${n(to)} ${n(corner)}Q${n(middle)} ${n(lower)} ${n(from)} ${n(corner)}Z`
		},
		lips: { d: `M${n(from)} ${n(corner)}Q${n(middle)} ${n(upper)} ${n(to)} ${n(corner)}` }
	};
}

function between(a: Point, b: Point, share: number): Point {
	return { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
}

function p({ x, y }: Point): string {
	return `${n(x)} ${n(y)}`;
}

/** A tenth of a unit is finer than a pixel of any beamer; scales need more. */
function n(value: number): string {
	return String(Math.round(value * 1000) / 1000);
}
