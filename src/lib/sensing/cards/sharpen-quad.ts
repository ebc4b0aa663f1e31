/** The edges of a square to a part of a pixel: what was followed from pixel to pixel is too rough for small cards. */
import { levelAt } from './level-at';
import { crossing, type Line } from './lines';
import type { LumaImage, PicturePoint, Quad } from './quads';

/** So many places along a side are looked at. */
const PLACES = 9;
/** Near its corners a side is rounded by blur: this share of it is left out at either end. */
const CORNER = 0.14;
/** An edge is looked for so far to either side, px or share of a side, whichever is more. */
const REACH_PX = 2.5;
const REACH_SHARE = 0.06;
const STEP_PX = 0.5;

/**
 * The same quad with its corners where lines through its edges meet.
 * @returns `null` when there is no such edge around it: dark inside, bright outside
 */
export function sharpenQuad(image: LumaImage, quad: Quad): Quad | null {
	const lines = quad.map((from, i) => edgeLine(image, from, quad[(i + 1) % 4]!));
	const corners = lines.map((line, i) => {
		const before = lines[(i + 3) % 4];
		return line && before ? crossing(before, line) : null;
	});
	if (corners.some((corner, i) => !corner || !isNear(corner, quad, i))) return null;
	return corners as never;
}

/** The line where the picture goes from dark to bright, along a side with the inside on its right. */
function edgeLine(image: LumaImage, from: PicturePoint, to: PicturePoint): Line | null {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const along = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
	// Clockwise on a screen: outside lies to the left.
	const out = { x: along.y, y: -along.x };
	const reach = Math.max(REACH_PX, REACH_SHARE * length);
	const found: PicturePoint[] = [];
	for (let i = 0; i < PLACES; i++) {
		const share = CORNER + ((1 - 2 * CORNER) * i) / (PLACES - 1);
		const x = from.x + along.x * share * length;
		const y = from.y + along.y * share * length;
		const offset = steepest(image, x, y, out, reach);
		if (offset !== null) found.push({ x: x + out.x * offset, y: y + out.y * offset });
	}
	return found.length < PLACES - 3 ? null : lineThrough(found, along);
}

/** How far out the picture brightens most, px; `null` when it hardly does. */
function steepest(
	image: LumaImage,
	x: number,
	y: number,
	out: PicturePoint,
	reach: number
): number | null {
	const steps = Math.round((2 * reach) / STEP_PX);
	let best = 0;
	let bestAt = 0;
	const slopes: number[] = [];
	for (let i = 0; i <= steps; i++) {
		const s = -reach + i * STEP_PX;
		const outer = levelAt(image, x + out.x * (s + 0.75), y + out.y * (s + 0.75));
		const inner = levelAt(image, x + out.x * (s - 0.75), y + out.y * (s - 0.75));
		slopes.push(outer - inner);
		if (outer - inner > best) [best, bestAt] = [outer - inner, i];
	}
	if (best < WEAKEST_EDGE) return null;
	const previous = slopes[bestAt - 1] ?? best;
	const next = slopes[bestAt + 1] ?? best;
	const bend = previous - 2 * best + next;
	const part = bend < 0 ? (previous - next) / (2 * bend) : 0;
	return -reach + (bestAt + Math.max(-0.5, Math.min(0.5, part))) * STEP_PX;
}

/** Grey levels over a pixel and a half. */
const WEAKEST_EDGE = 6;

/** Through most of the points: the three that lie farthest off are left out. */
function lineThrough(points: PicturePoint[], along: PicturePoint): Line {
	const whole = fit(points, along);
	const off = (p: PicturePoint) =>
		Math.abs((p.x - whole.at.x) * whole.along.y - (p.y - whole.at.y) * whole.along.x);
	return fit(
		[...points].sort((a, b) => off(a) - off(b)).slice(0, Math.max(4, points.length - 3)),
		along
	);
}

/** Least squares across the line. */
function fit(points: PicturePoint[], along: PicturePoint): Line {
	const n = points.length;
	const x = points.reduce((sum, p) => sum + p.x, 0) / n;
	const y = points.reduce((sum, p) => sum + p.y, 0) / n;
	let [xx, xy, yy] = [0, 0, 0];
	for (const p of points) {
		xx += (p.x - x) ** 2;
		yy += (p.y - y) ** 2;
		xy += (p.x - x) * (p.y - y);
	}
	const angle = Math.atan2(2 * xy, xx - yy) / 2;
	const direction = { x: Math.cos(angle), y: Math.sin(angle) };
	const back = direction.x * along.x + direction.y * along.y < 0 ? -1 : 1;
	return { at: { x, y }, along: { x: direction.x * back, y: direction.y * back } };
}

/** A corner that went far is another edge's. */
function isNear(corner: PicturePoint, quad: Quad, i: number): boolean {
	const old = quad[i]!;
	const next = quad[(i + 1) % 4]!;
	const side = Math.hypot(next.x - old.x, next.y - old.y);
	return Math.hypot(corner.x - old.x, corner.y - old.y) < Math.max(4, 0.2 * side);
}
