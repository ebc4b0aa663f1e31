import { describe, expect, it } from 'vitest';
import type { Answer } from '../../course/answers';
import { EXERCISE } from '../../course/testing';
import type { Exercise } from '../../course/types';
import type { BodyPlace } from '../../signals/body-places';
import type { SignalRise } from './felt/body-rises';
import { comparisonWith } from './felt/comparison.fixture';
import { isSilent, mySignals, type SaidInExercise } from './my-signals';

function said(
	answers: Record<string, Answer>,
	parts: Partial<SaidInExercise> = {}
): SaidInExercise {
	const details = { module: 'm', exercise: 'small', answers };
	return { details, exercise: EXERCISE, comparison: null, ...parts };
}

const map = (places: BodyPlace[], words: string): Record<string, Answer> => ({
	map: { type: 'body-map', places, words }
});
const taps = (...seconds: number[]): Record<string, Answer> => ({
	scene: {
		type: 'scene',
		marks: seconds.map((second) => ({ t: 1000 * second, strength: 6, way: 'tap' })),
		lengthMs: 60_000
	}
});

describe('my signals', () => {
	it('counts places, keeps each word once, and reads the trend from old to new', () => {
		const rises: SignalRise[] = [
			{ signal: 'breath-faster', onset: 10_000, range: [8000, 12_000], height: 5, over: null }
		];
		const compared = (noticingMs: number) => comparisonWith({ body: 'rise', rises, noticingMs });
		const found = mySignals([
			said(map(['jaw', 'chest'], 'strak'), { comparison: compared(2000) }),
			said(map(['jaw'], 'strak '), { comparison: compared(6000) }),
			said(map([], ''))
		]);
		expect(found.places).toEqual([
			{ place: 'jaw', count: 2, strongest: null },
			{ place: 'chest', count: 1, strongest: null }
		]);
		expect(found.words).toEqual(['strak']);
		expect(found.first).toEqual([{ signal: 'breath-faster', count: 2 }]);
		expect(found.noticing).toMatchObject({ count: 2, middle: 4 });
	});

	it('keeps how strongly a place was felt at most, where that was said', () => {
		const deep = said({
			map: { type: 'body-map', places: ['jaw'], depths: { jaw: 3 }, words: '' }
		});
		const { places } = mySignals([said(map(['jaw'], '')), deep]);
		expect(places).toEqual([{ place: 'jaw', count: 2, strongest: 3 }]);
	});

	it('fills from the first tap, without a camera and before the exercise is finished', () => {
		const found = mySignals([said(taps(22))]);
		expect(found.felt).toEqual([{ key: 'm/small', count: 1, first: 22_000, way: null }]);
		expect(isSilent(found)).toBe(false);
	});

	it('adds up what was marked in one exercise, and tells of the last time', () => {
		const { felt } = mySignals([said(taps(30, 50)), said(taps(12)), said(taps())]);
		expect(felt).toEqual([{ key: 'm/small', count: 3, first: 30_000, way: null }]);
	});

	it('says nothing before there is something to say', () => {
		expect(isSilent(mySignals([]))).toBe(true);
		expect(isSilent(mySignals([said(taps()), said(map([], ' '))]))).toBe(true);
	});

	it('leaves out what was said of somebody else', () => {
		const exercise: Exercise = {
			...EXERCISE,
			steps: [{ id: 'map', type: 'body-map', title: '', text: '', about: 'other' }]
		};
		const found = mySignals([said(map(['jaw'], 'rood gezicht'), { exercise })]);
		expect(found.places).toEqual([]);
		expect(found.words).toEqual([]);
	});
});
