/** Flat things in a room, seen by a camera: what is drawn for the bench and the tests of the card reader. */

/** 0 is black, 1 is white paper in full light. */
export interface Canvas {
	width: number;
	height: number;
	levels: Float32Array;
}

export interface Spot {
	x: number;
	y: number;
}

/** How bright a flat thing is at a place of it, (0, 0) top left to (1, 1); `null`: one sees through it. */
export type Texture = (u: number, v: number) => number | null;

export type Corners = readonly [Spot, Spot, Spot, Spot];

/** Looked at so often within a pixel, each way. */
const FINE = 3;

/**
 * Draws a flat thing between four corners (top left, top right, bottom right, bottom left), px.
 * @param smear how far it moves while the picture is taken, px
 */
export function drawFlat(canvas: Canvas, corners: Corners, texture: Texture, smear: Spot = { x: 0, y: 0 }) {
	const from = inverse(squareTo(corners));
	const reach = { x: Math.abs(smear.x) / 2 + 1, y: Math.abs(smear.y) / 2 + 1 };
	const xs = corners.map(({ x }) => x);
	const ys = corners.map(({ y }) => y);
	const left = Math.max(0, Math.floor(Math.min(...xs) - reach.x));
	const right = Math.min(canvas.width - 1, Math.ceil(Math.max(...xs) + reach.x));
	const top = Math.max(0, Math.floor(Math.min(...ys) - reach.y));
	const bottom = Math.min(canvas.height - 1, Math.ceil(Math.max(...ys) + reach.y));
	// A small smear is in the spots within a pixel already.
	const samples = Math.hypot(smear.x, smear.y) > 2 ? 3 : 1;
	const spots = FINE * FINE * samples;
	for (let y = top; y <= bottom; y++)
		for (let x = left; x <= right; x++) {
			let sum = 0;
			let hits = 0;
			for (let k = 0; k < spots; k++) {
				// Spots that lie side by side are far apart in time.
				const part = ((k * 4) % spots) / (spots - 1) - 0.5;
				const px = x - 0.5 + ((k % FINE) + 0.5) / FINE - smear.x * part;
				const py = y - 0.5 + ((Math.floor(k / FINE) % FINE) + 0.5) / FINE - smear.y * part;
				const w = from[6]! * px + from[7]! * py + from[8]!;
				const u = (from[0]! * px + from[1]! * py + from[2]!) / w;
				const v = (from[3]! * px + from[4]! * py + from[5]!) / w;
				if (u < 0 || v < 0 || u > 1 || v > 1) continue;
				const level = texture(u, v);
				if (level === null) continue;
				sum += level;
				hits++;
			}
			if (hits === 0) continue;
			const at = y * canvas.width + x;
			const share = hits / spots;
			canvas.levels[at] = canvas.levels[at]! * (1 - share) + (sum / hits) * share;
		}
}

/** A square to four corners, as a 3 by 3 matrix row by row. */
function squareTo([a, b, c, d]: Corners): number[] {
	const px = a.x - b.x + c.x - d.x;
	const py = a.y - b.y + c.y - d.y;
	const [x1, x2, y1, y2] = [b.x - c.x, d.x - c.x, b.y - c.y, d.y - c.y];
	const under = x1 * y2 - x2 * y1;
	const g = (px * y2 - x2 * py) / under;
	const h = (x1 * py - px * y1) / under;
	return [
		...[b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x],
		...[b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y],
		...[g, h, 1]
	];
}

function inverse([a, b, c, d, e, f, g, h, i]: number[]): number[] {
	return [
		...[e! * i! - f! * h!, c! * h! - b! * i!, b! * f! - c! * e!],
		...[f! * g! - d! * i!, a! * i! - c! * g!, c! * d! - a! * f!],
		...[d! * h! - e! * g!, b! * g! - a! * h!, a! * e! - b! * d!]
	];
}

/** Blurs a canvas. @param sigma px */
export function blurred({ width, height, levels }: Canvas, sigma: number): Canvas {
	if (sigma <= 0) return { width, height, levels: levels.slice() };
	const reach = Math.ceil(2.5 * sigma);
	const weights = Array.from({ length: 2 * reach + 1 }, (_, i) =>
		Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2))
	);
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const pass = (from: Float32Array, step: number, size: number, place: (at: number) => number) => {
		const to = new Float32Array(from.length);
		for (let at = 0; at < from.length; at++) {
			const here = place(at);
			let sum = 0;
			for (let k = -reach; k <= reach; k++) {
				const there = Math.min(size - 1, Math.max(0, here + k));
				sum += weights[k + reach]! * from[at + (there - here) * step]!;
			}
			to[at] = sum / total;
		}
		return to;
	};
	const across = pass(levels, 1, width, (at) => at % width);
	return { width, height, levels: pass(across, width, height, (at) => Math.floor(at / width)) };
}
