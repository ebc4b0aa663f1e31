import type { PicturePoint } from './quads';

export interface Line {
	/** A point of it. */
	at: PicturePoint;
	/** Its direction, length 1. */
	along: PicturePoint;
}

export function lineFrom(from: PicturePoint, to: PicturePoint): Line {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	return { at: from, along: { x: (to.x - from.x) / length, y: (to.y - from.y) / length } };
}

/** Where two lines meet; `null` when they run about alongside each other. */
export function crossing(a: Line, b: Line): PicturePoint | null {
	const turn = a.along.x * b.along.y - a.along.y * b.along.x;
	if (Math.abs(turn) < 0.2) return null;
	const t = ((b.at.x - a.at.x) * b.along.y - (b.at.y - a.at.y) * b.along.x) / turn;
	return { x: a.at.x + a.along.x * t, y: a.at.y + a.along.y * t };
}
