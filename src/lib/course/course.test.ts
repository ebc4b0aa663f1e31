import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	answer,
	answersSchema,
	asPlayed,
	back,
	beatAt,
	FRESH,
	isLast,
	next,
	nextAfter,
	placeIn,
	resume,
	rewritten,
	sceneAhead,
	sceneBefore,
	sceneLength,
	standing,
	stepOf,
	stopsOf,
	takenAlong,
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

describe('homework', () => {
	const tasks = [
		{ id: 'feet', text: 'Feel your feet.' },
		{ id: 'voice', text: 'Hear your voice.' }
	];
	const week: Exercise = {
		...EXERCISE,
		steps: [
			{ id: 'before', type: 'reflection', title: 'Before', question: 'What?' },
			{ id: 'take', type: 'homework', title: 'Take', text: 'Choose.', tasks },
			{ id: 'after', type: 'reflection', title: 'After', question: 'What now?', recalls: 'take' }
		]
	};
	const chosen = (task: string | null) => ({ take: { type: 'homework', task } }) as const;
	const said = { type: 'reflection', words: 'x' } as const;

	it('is what she took along as long as she said nothing after it', () => {
		expect(takenAlong(week, chosen('voice'))).toEqual({ task: tasks[1], at: 1 });
		// Something before it, also when it was said later.
		expect(takenAlong(week, { ...chosen('feet'), before: said })?.task.id).toBe('feet');
		expect(takenAlong(week, { ...chosen('feet'), after: said })).toBeNull();
	});

	it('is nothing when none was chosen, or it is no longer there', () => {
		expect(takenAlong(week, {})).toBeNull();
		expect(takenAlong(week, chosen(null))).toBeNull();
		expect(takenAlong(week, chosen('gone'))).toBeNull();
	});

	it('is found again where it was left, and what was said of it', () => {
		const left = { at: 1, answers: { ...chosen('feet'), before: said } };
		expect(resume(week, left)).toEqual(left);
		expect(resume(week, { at: 2, answers: chosen('gone') })).toEqual({ at: 2, answers: {} });
	});
});

describe('facts', () => {
	/** What changes in a line; no other has it. */
	const mark = '§';
	const line = fc
		.string({ maxLength: 8 })
		.filter((text) => text.trim() !== '' && !/[\n§]/.test(text));

	it('are the lines that were written; what was said of a line stays with that line alone', () => {
		fc.assert(
			fc.property(fc.array(line, { maxLength: 6 }), fc.nat(5), (texts, at) => {
				const facts = rewritten([], texts.join('\n')).map((fact) => ({
					...fact,
					kind: 'seen' as const
				}));
				const place = at % Math.max(1, facts.length);
				const lines = facts.map(({ words }, i) => (i === place ? words + mark : words));
				const now = rewritten(facts, lines.join('\n \n'));
				expect(now.map(({ words }) => words)).toEqual(lines);
				now.forEach(({ kind }, i) => expect(kind).toBe(i === place ? null : 'seen'));
			})
		);
	});

	it('are never more than can be kept, and lose no word', () => {
		const words = Array.from({ length: 99 }, (_, i) => `line ${i}`);
		const facts = rewritten([], words.join('\n'));
		expect(v.is(answersSchema, { facts: { type: 'facts', lines: facts } })).toBe(true);
		expect(facts.map(({ words }) => words).join(' ')).toBe(words.join(' '));
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
	const keyed = (...keys: ExerciseKey[]) => ({
		done: keys.map((key, at) => ({ key, at })),
		halfDone: []
	});

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
	});

	it('leads back to what was left last', () => {
		const past = {
			done: [],
			halfDone: [
				{ key: 'm/a', at: 3, taken: null },
				{ key: 'm/b', at: 8, taken: null }
			]
		} as const;
		const there = [{ ...module, exercises: ['a', 'b'].map((id) => ({ ...EXERCISE, id })) }];
		expect(whereLeft(there, past)?.key).toBe('m/b');
		expect(whereLeft(there, nothing)).toBeNull();
		// An exercise that is no longer in the course hides none of the others.
		expect(whereLeft([{ ...module, exercises: [{ ...EXERCISE, id: 'a' }] }], past)?.key).toBe(
			'm/a'
		);
		expect(standing('m/a', past)).toEqual({ name: 'half', leftAt: 3 });
	});

	it('leads back to no exercise that waits for its homework, and to none of them next', () => {
		const task = { id: 'feet', text: 'Feel your feet.' };
		const past = {
			done: [{ key: 'm/small', at: 2 }],
			halfDone: [{ key: 'm/long', at: 8, taken: task }]
		} as const;
		expect(whereLeft([module], past)).toBeNull();
		expect(nextAfter([module], 'm/small', past)?.key).toBe('m/near');
		expect(whereToBegin([module], past)).toMatchObject({
			name: 'next',
			offered: { key: 'm/near' }
		});
		const left = { ...past, halfDone: [...past.halfDone, { key: 'm/near', at: 1, taken: null }] };
		expect(whereLeft([module], left as Past)?.key).toBe('m/near');
	});

	it('tells of every module whether she was there, and where she was last, without a number', () => {
		const others = ['o', 'p', 'q'].map((id) => ({ ...module, id }));
		const stops = (past: Past) => stopsOf([module, ...others], past).map(({ stop }) => stop);
		expect(stops(nothing)).toEqual(['new', 'new', 'new', 'new']);
		const past: Past = {
			done: [
				{ key: 'm/small', at: 5 },
				{ key: 'p/small', at: 7 },
				{ key: 'gone/small', at: 99 }
			],
			halfDone: [{ key: 'o/long', at: 9, taken: null }]
		};
		expect(stops(past)).toEqual(['been', 'last', 'been', 'new']);
	});

	it('knows where in a module she is', () => {
		expect(placeIn(module, keyed('m/small', 'o/long', 'm/small'))).toBe('begun');
		expect(placeIn(module, keyed('m/small', 'm/near'))).toBe('under-way');
		expect(placeIn(module, keyed('m/small', 'm/near', 'm/long'))).toBe('everywhere');
	});

	it('offers what fits in the time, light exercises only, new ones first', () => {
		expect(within([module], 5, nothing).map(({ key }) => key)).toEqual(['m/small']);
		const past = { done: [{ key: 'm/small', at: 1 }], halfDone: [] } as const;
		expect(within([module], 10, past).map(({ key }) => key)).toEqual(['m/long', 'm/small']);
	});

	it('leads on to the next that was never finished, round the course, and to heavy ones last', () => {
		const after = (past: Past) => nextAfter([module], 'm/long', past)?.key ?? null;
		expect(after(keyed('m/long'))).toBe('m/small');
		expect(after(keyed('m/long', 'm/small'))).toBe('m/near');
		expect(after(keyed('m/long', 'm/small', 'm/near'))).toBeNull();
		expect(nextAfter([module], 'm/gone', keyed())?.key).toBe('m/small');
	});

	it('leads to what needs others only after what one does alone', () => {
		const [small, long, near] = module.exercises;
		const pair = { ...long!, company: 'pair' as const };
		const together = { ...module, exercises: [small!, pair, { ...long!, id: 'last' }, near!] };
		const after = (...keys: ExerciseKey[]) => nextAfter([together], 'm/small', keyed(...keys))?.key;
		expect(after('m/small')).toBe('m/last');
		expect(after('m/small', 'm/last')).toBe('m/long');
		const week = {
			id: 'week',
			type: 'homework' as const,
			title: 'Week',
			text: 'Choose.',
			tasks: []
		};
		together.exercises.push({ ...small!, id: 'home', steps: [week, ...small!.steps] });
		expect(within([together], 10, nothing).map(({ key }) => key)).toEqual(['m/small', 'm/last']);
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
		expect(begin({ ...keyed('m/small'), halfDone: [{ key: 'm/near', at: 2, taken: null }] })).toBe(
			'left m/near'
		);
		expect(begin(keyed('m/small', 'm/long', 'm/near'))).toBe('all-done');
	});
});
