import { expect, it } from 'vitest';
import { feltMarks } from './felt-marks';

const scene = {
	type: 'scene' as const,
	marks: [
		{ t: 2000, strength: 4, way: 'hold' as const },
		{ t: 5000, strength: 0, way: 'hold' as const }
	],
	lengthMs: 60_000
};

it('puts what was felt on the clock of the session, and leaves out where a hold was let go', () => {
	const marks = feltMarks({ a: scene }, { restFrom: 0, from: 30_000 });
	expect(marks).toEqual([{ t: 32_000, kind: 'felt', text: '' }]);
});

it('counts from the scene itself when nothing was measured', () => {
	expect(feltMarks({ a: scene }, null).map(({ t }) => t)).toEqual([2000]);
});

it('takes no marks from other answers', () => {
	expect(feltMarks({ b: { type: 'thermometer', felt: 3 } }, null)).toEqual([]);
});
