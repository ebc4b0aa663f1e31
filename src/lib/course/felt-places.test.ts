import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { BODY_PLACES } from '../signals/body-places';
import { answersSchema } from './answers';
import { deepened, depthOf, tapped, withDepth, withoutPlace, type FeltPlaces } from './felt-places';

const NOTHING: FeltPlaces = { places: [] };

describe('where something is felt, and how strongly', () => {
	it('goes from a little to strongly with each tap, and then away', () => {
		const depths = [];
		let felt = NOTHING;
		for (let tap = 0; tap < 4; tap += 1) {
			felt = tapped(felt, 'jaw');
			depths.push(depthOf(felt, 'jaw'));
		}
		expect(depths).toEqual([1, 2, 3, null]);
		expect(felt.places).toEqual([]);
	});

	it('stays strong when it is held on', () => {
		const felt = Array.from({ length: 9 }).reduce<FeltPlaces>(
			(one) => deepened(one, 'jaw'),
			NOTHING
		);
		expect(depthOf(felt, 'jaw')).toBe(3);
	});

	it('keeps the order in which places were said, and each once', () => {
		const felt = withDepth(withDepth(withDepth(NOTHING, 'jaw', 1), 'neck', 2), 'jaw', 3);
		expect(felt.places).toEqual(['jaw', 'neck']);
		expect(withoutPlace(felt, 'jaw')).toEqual({ places: ['neck'], depths: { neck: 2 } });
	});

	it('of what was kept without a depth none is made up; a tap gives it one', () => {
		const earlier: FeltPlaces = { places: ['chest'] };
		expect(depthOf(earlier, 'chest')).toBeNull();
		expect(depthOf(tapped(earlier, 'chest'), 'chest')).toBe(1);
	});

	it('whatever is tapped and held can be kept and read back', () => {
		const touch = fc.tuple(fc.constantFrom(...BODY_PLACES), fc.constantFrom(tapped, deepened));
		fc.assert(
			fc.property(fc.array(touch, { maxLength: 60 }), (touches) => {
				const felt = touches.reduce((one, [place, how]) => how(one, place), NOTHING);
				const answers = { where: { type: 'body-map', ...felt, words: '' } };
				expect(v.parse(answersSchema, structuredClone(answers))).toEqual(answers);
				for (const place of felt.places) expect(depthOf(felt, place)).not.toBeNull();
			})
		);
	});

	it('knows no other depths and no other places', () => {
		const kept = (depths: unknown) =>
			v.safeParse(answersSchema, {
				where: { type: 'body-map', places: ['jaw'], depths, words: '' }
			}).success;
		expect(kept({ jaw: 2 })).toBe(true);
		expect(kept({ jaw: 4 })).toBe(false);
		expect(kept({ tail: 1 })).toBe(false);
	});
});
