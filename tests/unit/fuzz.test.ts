import { expect, it } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run';

/** A small part of `npm run test:fuzz`. */
it('a file that was spoilt is refused and changes nothing, or is whole after all', async () => {
	const tallies = await fuzz(200, 7);
	expect(tallies.flatMap(({ name, wrong }) => wrong.map((what) => `${name} ${what}`))).toEqual([]);
	// Both happen.
	expect(tallies.some(({ taken }) => taken > 0)).toBe(true);
	expect(tallies.every(({ refused }) => refused.size > 0)).toBe(true);
});
