import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../course/answers';
import { comparisonWith } from './felt/comparison.fixture';
import { learnt } from './learnt';

const rise = {
	signal: 'shoulders-raised',
	onset: 10_000,
	range: [8000, 12_000] as [number, number],
	height: 5,
	over: null
} as const;
const scene: Answer = {
	type: 'scene',
	marks: [
		{ t: 22_000, strength: 6, way: 'tap' },
		{ t: 41_000, strength: 6, way: 'tap' }
	],
	lengthMs: 60_000
};

describe('what she knows after an exercise', () => {
	it('is what rose first and when she noticed, when something rose', () => {
		const found = learnt(
			[scene],
			comparisonWith({ body: 'rise', rises: [rise], noticingMs: 7000 })
		);
		expect(found).toEqual([{ key: 'rose', signal: 'shoulders-raised', after: 7000 }]);
	});

	it('is what she marked herself, without a camera', () => {
		expect(
			learnt([scene, { type: 'thermometer', felt: 4 }], comparisonWith({ body: 'none' }))
		).toEqual([
			{ key: 'marked', count: 2, first: 22_000 },
			{ key: 'tension', felt: 4 }
		]);
	});

	it('is where it was strongest', () => {
		const map: Answer = {
			type: 'body-map',
			places: ['jaw', 'chest', 'neck'],
			depths: { jaw: 1, chest: 3, neck: 3 },
			words: ''
		};
		expect(learnt([map], null)).toEqual([{ key: 'places', places: ['chest', 'neck'] }]);
		const { depths: _, ...earlier } = map;
		expect(learnt([earlier], null)).toEqual([{ key: 'places', places: ['jaw', 'chest', 'neck'] }]);
	});

	it('is nothing when nothing was said and nothing rose, and never more than two things', () => {
		expect(learnt([], comparisonWith({}))).toEqual([]);
		expect(learnt([{ type: 'body-map', places: [], words: '' }], null)).toEqual([]);
		const answers = fc.subarray<Answer>([
			scene,
			{ type: 'thermometer', felt: 4 },
			{ type: 'body-map', places: ['jaw'], words: '' },
			{ type: 'reflection', words: 'stil' }
		]);
		fc.assert(
			fc.property(answers, fc.boolean(), (own, rose) => {
				const found = learnt(own, comparisonWith(rose ? { rises: [rise] } : {}));
				expect(found.length).toBeLessThanOrEqual(2);
				// Of the body only what was seen to rise.
				expect(found.some(({ key }) => key === 'rose')).toBe(rose);
			})
		);
	});
});
