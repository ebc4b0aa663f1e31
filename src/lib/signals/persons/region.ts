import type { Box } from '../geometry';
import type { PersonSeen } from '../types';
import { REGION } from './constants';

/**
 * The part of the frame that is this person's own: head to waist, and never past the middle between
 * them and a neighbour.
 */
export function regionOf(
	person: PersonSeen,
	others: readonly PersonSeen[],
	frame: { width: number; height: number }
): Box {
	const size = person.shoulderWidth;
	let left = Math.max(0, person.x - REGION.side * size);
	let right = Math.min(frame.width, person.x + REGION.side * size);
	for (const other of others) {
		// The border is nearer to the smaller of the two.
		const border = person.x + ((other.x - person.x) * size) / (size + other.shoulderWidth);
		if (other.x < person.x) left = Math.max(left, border);
		else right = Math.min(right, border);
	}
	const top = Math.max(0, person.y - REGION.above * size);
	const bottom = Math.min(frame.height, person.y + REGION.below * size);
	return { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}
