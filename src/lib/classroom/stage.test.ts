import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { stageSlice } from './stage';

it('says as much as fits, however much it is given: the other window would not understand more', () => {
	const words = fc.record({
		title: fc.string({ maxLength: 400 }),
		lines: fc.array(fc.string({ maxLength: 800, size: 'max' }), { maxLength: 20 })
	});
	fc.assert(
		fc.property(words, (words) => {
			const after = stageSlice.apply(stageSlice.start, { do: 'say', words }, 0);
			expect(v.is(stageSlice.schema, after)).toBe(true);
		}),
		{ numRuns: 25 }
	);
	const fits = { title: 'Kijk mee', lines: ['Waar begint het?'] };
	expect(stageSlice.apply(stageSlice.start, { do: 'say', words: fits }, 0).words).toEqual(fits);
});
