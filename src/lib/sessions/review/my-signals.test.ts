import { describe, expect, it } from 'vitest';
import type { ExerciseDetails } from '../exercise';
import type { FeltComparison } from './felt/comparison';
import { mySignals } from './my-signals';

describe('my signals', () => {
	const map = (places: ('jaw' | 'chest')[], words: string): ExerciseDetails => ({
		kind: 'exercise',
		module: 'm',
		exercise: 'small',
		answers: { map: { type: 'body-map', places, words } },
		measuredScene: null
	});

	it('counts places, keeps each word once, and reads the trend from old to new', () => {
		const compared = (noticingMs: number): FeltComparison => ({
			length: 60_000,
			body: 'rise',
			rises: [
				{ signal: 'breath-faster', onset: 10_000, range: [8000, 12_000], height: 5, over: null }
			],
			sight: [],
			moments: [],
			noticed: null,
			noticingMs,
			feltOnly: [],
			feltUnseen: [],
			measuredOnly: [],
			agreement: null
		});
		const found = mySignals([
			{ details: map(['jaw', 'chest'], 'strak'), comparison: compared(2000) },
			{ details: map(['jaw'], 'strak '), comparison: compared(6000) },
			{ details: map([], ''), comparison: null }
		]);
		expect(found.places).toEqual([
			{ place: 'jaw', count: 2 },
			{ place: 'chest', count: 1 }
		]);
		expect(found.words).toEqual(['strak']);
		expect(found.first).toEqual([{ signal: 'breath-faster', count: 2 }]);
		expect(found.noticing).toMatchObject({ count: 2, middle: 4 });
	});
});
