import type { PersonSeen } from '../types';
import { NEARER, PICTURE_MS } from './constants';

/** Between two looks nobody knows whether somebody moved, ms. */
const BETWEEN_LOOKS_MS = 2000;

/** Not a pixel of it moved for a while: a poster, or a screen that stands still. */
export function isPicture({ stillMs = 0 }: PersonSeen): boolean {
	return stillMs >= PICTURE_MS;
}

/** Nobody sits so still for so long; whether it is she is for her to say. */
export function isRatherPicture({ stillMs = 0 }: PersonSeen): boolean {
	return stillMs >= 3 * PICTURE_MS;
}

/** It has hung there, without a move, since so long ago (ms). */
export function hasNeverMoved({ stillMs = 0 }: PersonSeen, sinceMs: number): boolean {
	return stillMs >= sinceMs - BETWEEN_LOOKS_MS;
}

/**
 * Who is in view, and what is only a picture of somebody. Where nothing moves at all nobody can tell: who
 * sits alone and very still is a person.
 * @param person somebody who has been seen to move
 */
export function toLiving(
	persons: readonly PersonSeen[],
	person: PersonSeen | null
): {
	living: readonly PersonSeen[];
	pictures: readonly PersonSeen[];
} {
	const lives = (one: PersonSeen) => one === person || !isPicture(one);
	if (!persons.some(lives)) return { living: persons, pictures: [] };
	return { living: persons.filter(lives), pictures: persons.filter((one) => !lives(one)) };
}

/** Who sits far nearer than all others; `null` when that is not clear. */
export function nearest(persons: readonly PersonSeen[]): PersonSeen | null {
	const [first, second] = [...persons].sort((a, b) => b.shoulderWidth - a.shoulderWidth);
	if (first === undefined) return null;
	return second && first.shoulderWidth < NEARER * second.shoulderWidth ? null : first;
}
