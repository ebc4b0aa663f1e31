import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Deal } from './deal';

it('deals everything once before anything comes back, and nothing twice on end', () => {
	const chances = fc.array(fc.double({ min: 0, max: 0.999_999, noNaN: true }), { minLength: 1 });
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 12 }), chances, (count, chances) => {
			let asked = 0;
			const things = Array.from({ length: count }, (_, i) => i);
			const deal = new Deal(things, () => chances[asked++ % chances.length]!);
			const dealt = Array.from({ length: 3 * count }, () => deal.next());
			for (const round of [0, 1, 2])
				expect(dealt.slice(round * count, (round + 1) * count).toSorted()).toEqual(
					things.toSorted()
				);
			expect(dealt.some((thing, i) => thing === dealt[i + 1])).toBe(false);
		})
	);
});

it('deals the only one again and again, and nothing where there is nothing', () => {
	const deal = new Deal(['boat'], () => 0.5);
	expect([deal.next(), deal.next()]).toEqual(['boat', 'boat']);
	expect(new Deal([], () => 0).next()).toBeNull();
});
