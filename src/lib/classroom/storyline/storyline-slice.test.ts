import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
	isGuessing,
	MAX_GUESSES,
	MAX_HANDS,
	STORYLINE_PHASES,
	storylineSlice,
	type StorylineCommand,
	type StorylineState
} from './storyline-slice';

const after = (...commands: StorylineCommand[]) =>
	commands.reduce<StorylineState | null>(
		(state, command) => storylineSlice.apply(state, command, 0),
		storylineSlice.start
	);
const CHOSEN: StorylineCommand = { do: 'choose', id: 'door' };
const guess = (second: number, hands = 1): StorylineCommand => ({ do: 'guess', second, hands });
const phase = (phase: StorylineState['phase']): StorylineCommand => ({ do: 'phase', phase });

const command: fc.Arbitrary<StorylineCommand> = fc.oneof(
	fc.constantFrom<StorylineCommand>(
		CHOSEN,
		{ do: 'again' },
		{ do: 'leave' },
		{ do: 'stops', stops: false },
		{ do: 'ask', stop: 'wait' },
		...STORYLINE_PHASES.map(phase)
	),
	fc.tuple(fc.nat(200), fc.integer({ min: -120, max: 120 })).map(([at, hands]) => guess(at, hands))
);

describe('a storyline before a class', () => {
	it('counts hands at moments, in order of time, and takes them back', () => {
		const state = after(CHOSEN, guess(40, 3), guess(31), guess(40), guess(50), guess(50, -1));
		expect(state!.guesses).toEqual([
			{ second: 31, hands: 1 },
			{ second: 40, hands: 4 }
		]);
	});

	it('takes no guess any more once the curve was on the screen, also when it is shown again', () => {
		const before = after(CHOSEN, guess(40), phase('curve'));
		const again = [{ do: 'again' } as const, guess(12)].reduce<StorylineState | null>(
			(state, command) => storylineSlice.apply(state, command, 0),
			before
		);
		expect(again).toMatchObject({
			phase: 'watch',
			showing: 2,
			guesses: [{ second: 40, hands: 1 }]
		});
		expect(isGuessing(again!)).toBe(false);
	});

	it('can be looked at once more before anybody guesses', () => {
		expect(isGuessing(after(CHOSEN, phase('guess'), { do: 'again' })!)).toBe(true);
	});

	it('takes a question off the screen when something else begins', () => {
		expect(after(CHOSEN, { do: 'ask', stop: 'wait' }, phase('guess'))!.asking).toBeNull();
	});

	it('keeps how it is wished to stop for the next one', () => {
		expect(
			after(CHOSEN, { do: 'stops', stops: false }, { do: 'choose', id: 'letter' })
		).toMatchObject({ id: 'letter', stops: false, guesses: [] });
	});

	it('is always something that another window understands, whatever is done', () => {
		fc.assert(
			fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
				const state = after(...commands);
				expect(v.parse(storylineSlice.schema, structuredClone(state))).toEqual(state);
				if (!state) return;
				expect(state.guesses.length).toBeLessThanOrEqual(MAX_GUESSES);
				const seconds = state.guesses.map(({ second }) => second);
				expect(seconds).toEqual([...new Set(seconds)].sort((a, b) => a - b));
				for (const { hands } of state.guesses) {
					expect(hands).toBeGreaterThanOrEqual(1);
					expect(hands).toBeLessThanOrEqual(MAX_HANDS);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
