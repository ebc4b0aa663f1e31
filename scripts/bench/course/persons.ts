import type { Random } from '../../../src/lib/signals/prng';

/** So many sessions are looked at anew, one after the other. */
export const MOST_SESSIONS = 20;

/**
 * In how many sessions made-up people first are sure of something, looking after every session.
 * @param scenes what one scene of such people comes to, drawn from at random
 * @param isSure what is said of all so far, oldest first
 * @returns one number for each person; `Infinity`: never
 */
export function sessionsUntilSure(
	scenes: readonly number[],
	isSure: (values: readonly number[]) => boolean,
	persons: number,
	random: Random
): number[] {
	return Array.from({ length: persons }, () => {
		const values: number[] = [];
		for (let count = 1; count <= MOST_SESSIONS && scenes.length > 0; count++) {
			values.push(scenes[Math.floor(random.uniform() * scenes.length)]!);
			if (isSure(values)) return count;
		}
		return Infinity;
	});
}
