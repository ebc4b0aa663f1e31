import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	answer,
	asPlayed,
	back,
	beatAt,
	doneIn,
	FRESH,
	isLast,
	next,
	nextAfter,
	resume,
	sceneAhead,
	sceneBefore,
	sceneLength,
	standing,
	stepOf,
	timedBeats,
	whereLeft,
	whereToBegin,
	within,
	type Exercise,
	type ExerciseKey,
	type Past,
	type Module
} from '.';
import { EXERCISE, SCENE } from './testing';

const [, , , thermometer] = EXERCISE.steps;

describe('an exercise', () => {
	it('goes forward to its last step and stays there, and back to its first', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), { maxLength: 40 }), (moves) => {
				let run = FRESH;
				for (const forward of moves) run = forward ? next(EXERCISE, run) : back(run);
				expect(stepOf(EXERCISE, run)).toBeDefined();
			})
		);
		let run = FRESH;
		for (let i = 0; i < 20; i++) run = next(EXERCISE, run);
		expect(isLast(EXERCISE, run)).toBe(true);
		expect(stepOf(EXERCISE, run).id).toBe('words');
	});

	it('keeps the newest answer to a step', () => {
		const once = answer(thermometer!, FRESH, { type: 'thermometer', felt: 3 });
		const twice = answer(thermometer!, once, { type: 'thermometer', felt: 6 });
		expect(twice.answers).toEqual({ felt: { type: 'thermometer', felt: 6 } });
	});

	it('takes no answer to another kind of step', () => {
		expect(() => answer(thermometer!, FRESH, { type: 'reflection', words: 'x' })).toThrow(
			RangeError
		);
		expect(() => answer(EXERCISE.steps[0]!, FRESH, { type: 'plan', words: 'x' })).toThrow(
			RangeError
		);
	});

	it('is taken up where it was left, without what is no longer asked', () => {
		const left = {
			at: 4,
			answers: {
				felt: { type: 'thermometer', felt: 2 },
				words: { type: 'thermometer', felt: 9 },
				gone: { type: 'reflection', words: 'x' }
			}
		} as const;
		expect(resume(EXERCISE, left)).toEqual({ at: 4, answers: { felt: left.answers.felt } });
	});

	it('comes to no harm from a place that is not there', () => {
		for (const at of [-3, 99, NaN, 2.5]) {
			expect(stepOf(EXERCISE, resume(EXERCISE, { at, answers: {} }))).toBeDefined();
		}
	});

	it('lets go of a choice about a sentence that was taken out', () => {
		const observing: Exercise = {
			...EXERCISE,
			steps: [
				{
					id: 'look',
					type: 'observe',
					title: 'Look',
					text: ['A door.'],
					statements: [{ id: 'open', text: 'It is open.', kind: 'seen', because: 'Yes.' }]
				}
			]
		};
		const kept = { type: 'observe', chosen: { open: 'seen' } } as const;
		const old = { type: 'observe', chosen: { closed: 'seen' } } as const;
		expect(resume(observing, { at: 0, answers: { look: kept } }).answers).toEqual({ look: kept });
		expect(resume(observing, { at: 0, answers: { look: old } }).answers).toEqual({});
	});

	it('knows which scene a comparison is about, and whether one is still to come', () => {
		expect(sceneBefore(EXERCISE, 4)?.id).toBe('scene');
		expect(sceneBefore(EXERCISE, 1)).toBeNull();
		expect(sceneAhead(EXERCISE, 1)).toBe(true);
		expect(sceneAhead(EXERCISE, 3)).toBe(false);
	});
});

describe('a scene', () => {
	it('shows each beat for as long as it takes, and the last one when it is over', () => {
		const played = asPlayed(SCENE, null);
		expect(sceneLength(played)).toBe(60_000);
		expect(timedBeats(played).map(({ from, to }) => [from, to])).toEqual([
			[0, 20_000],
			[20_000, 35_000],
			[35_000, 60_000]
		]);
		const seen = [0, 19_999, 20_000, 34_999, 35_000, 60_000, 99_000];
		expect(seen.map((t) => beatAt(played, t).beat.id)).toEqual([
			...['one', 'one', 'two', 'two', 'three', 'three', 'three']
		]);
	});
});

describe('progress', () => {
	const module = {
		id: 'm',
		exercises: [
			EXERCISE,
			{ ...EXERCISE, id: 'long', minutes: 9 },
			{ ...EXERCISE, id: 'near', heavy: 'Oh.' }
		]
	} as Module;
	const nothing = { done: [], halfDone: [] };

	it('tells what was done and when, and never how well', () => {
		const past = {
			done: [
				{ key: 'm/small', at: 5 },
				{ key: 'm/small', at: 9 }
			],
			halfDone: []
		} as const;
		expect(standing('m/small', past)).toEqual({ name: 'done', lastAt: 9, times: 2 });
		expect(standing('m/long', past)).toEqual({ name: 'new' });
		expect(doneIn(module, past)).toBe(1);
	});

	it('leads back to what was left last', () => {
		const past = {
			done: [],
			halfDone: [
				{ key: 'm/a', at: 3 },
				{ key: 'm/b', at: 8 }
			]
		} as const;
		expect(whereLeft(past)).toBe('m/b');
		expect(whereLeft(nothing)).toBeNull();
		expect(standing('m/a', past)).toEqual({ name: 'half', leftAt: 3 });
	});

	it('offers what fits in the time, light exercises only, new ones first', () => {
		expect(within([module], 5, nothing).map(({ key }) => key)).toEqual(['m/small']);
		const past = { done: [{ key: 'm/small', at: 1 }], halfDone: [] } as const;
		expect(within([module], 10, past).map(({ key }) => key)).toEqual(['m/long', 'm/small']);
	});

	const keyed = (...keys: ExerciseKey[]) => ({
		done: keys.map((key, at) => ({ key, at })),
		halfDone: []
	});

	it('leads on to the next that was never finished, round the course, and to heavy ones last', () => {
		const after = (past: Past) => nextAfter([module], 'm/long', past)?.key ?? null;
		expect(after(keyed('m/long'))).toBe('m/small');
		expect(after(keyed('m/long', 'm/small'))).toBe('m/near');
		expect(after(keyed('m/long', 'm/small', 'm/near'))).toBeNull();
		expect(nextAfter([module], 'm/gone', keyed())?.key).toBe('m/small');
	});

	it('never leads back to the one that was just done, nor to one that was finished', () => {
		const keys = ['m/small', 'm/long', 'm/near'] as const;
		fc.assert(
			fc.property(fc.constantFrom(...keys), fc.subarray([...keys]), (here, done) => {
				const next = nextAfter([module], here, keyed(...done));
				if (next) expect([here, ...done]).not.toContain(next.key);
			})
		);
	});

	it('begins with the first exercise, then where she left, then after what she did last', () => {
		const begin = (past: Past) => {
			const beginning = whereToBegin([module], past);
			return 'offered' in beginning ? `${beginning.name} ${beginning.offered.key}` : beginning.name;
		};
		expect(begin(nothing)).toBe('first');
		expect(begin(keyed('m/small'))).toBe('next m/long');
		expect(begin({ ...keyed('m/small'), halfDone: [{ key: 'm/near', at: 2 }] })).toBe(
			'left m/near'
		);
		expect(begin(keyed('m/small', 'm/long', 'm/near'))).toBe('all-done');
	});
});
