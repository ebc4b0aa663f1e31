import fc from 'fast-check';
import { keptHistory, newLaying, SITTINGS, type Laying } from '../association';
import { anyWhims, handed } from '../association/testing';

/** A board that somebody worked on, as it is kept. */
export function anyLaying(profileIds: readonly string[]): fc.Arbitrary<Laying> {
	return fc
		.record({
			id: fc.stringMatching(/^[a-z0-9-]{8,20}$/),
			profileId: fc.option(fc.constantFrom(...profileIds)),
			sitting: fc.constantFrom(...SITTINGS),
			title: fc.string({ maxLength: 40 }),
			facts: fc.string({ maxLength: 40 }),
			at: fc.integer({ min: 0, max: 4e12 }),
			whims: anyWhims
		})
		.map(({ whims, at, ...of }) => {
			const history = keptHistory(handed(whims));
			return { ...newLaying(of, at), history: JSON.parse(JSON.stringify(history)) };
		});
}
