import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NUDGE_ANSWERS } from '../signals/tension/nudges';
import { TENSION_SIGNS } from '../signals/types';
import { nudgeAnswer, nudgeSigns, nudgeText } from './mark';

describe('the text of a nudge', () => {
	it('tells again which signs it pointed at, whatever they are', () => {
		fc.assert(
			fc.property(fc.subarray([...TENSION_SIGNS]), (signs) => {
				expect(nudgeSigns(nudgeText(signs))).toEqual(signs);
			})
		);
	});

	it('may name signs of a newer version, or none', () => {
		expect(nudgeSigns('breath-held telepathy shoulders-raised')).toEqual([
			'breath-held',
			'shoulders-raised'
		]);
		expect(nudgeSigns('')).toEqual([]);
	});
});

describe('the text of an answer', () => {
	it('is one of three, or nothing', () => {
		expect(NUDGE_ANSWERS.map(nudgeAnswer)).toEqual([...NUDGE_ANSWERS]);
		expect(nudgeAnswer('rightly')).toBeNull();
		expect(nudgeAnswer('')).toBeNull();
	});
});
