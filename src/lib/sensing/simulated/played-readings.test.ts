import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyTime, direct, NEW_CLASS, type ClassState, type PlayedChange } from '../../classroom';
import type { Observation, Reading } from '../../signals/types';
import { PlayedReadings, playedReadings } from './played-readings';

/** In the place of the estimator: what it says hangs on all that it was ever shown, in order. */
function* remembering() {
	yield;
	let seen = 0;
	return {
		step({ t, motion }: Observation): Reading {
			seen = (seen * 31 + t + (motion?.lift ?? 0)) % 1e6;
			return {
				t,
				breathing: { rate: null, curve: { t, value: seen }, unsure: null },
				posture: { features: null, movement: null, unsure: null, words: [] },
				tension: { phase: null, because: [] }
			} as unknown as Reading;
		}
	};
}

const SEED = 5;
/** A short story: shoulders, then a hand that comes and goes. */
const STORY: PlayedChange[] = [
	{ change: 'shoulders-up', from: 2000, until: 9000, strength: 1, over: 700 },
	{ change: 'hand-to-face', from: 4000, until: 7000, strength: 1, over: 700 }
];
const START = 1_000_000;

/** What happens in the instructor's window, and how long it takes until the next thing does. */
const happening = fc.tuple(
	fc.constantFrom('look', 'look', 'stand-still', 'go-on', 'rest', 'sigh', 'covered'),
	fc.integer({ min: 1, max: 2500 })
);

describe('what is read of a body', () => {
	it('is the same however often it was looked at, with pauses, and as when nobody watched', () => {
		fc.assert(
			fc.property(fc.array(happening, { minLength: 1, maxLength: 12 }), (happenings) => {
				const watched = new PlayedReadings(SEED, remembering);
				let now = START;
				let state: ClassState = direct(
					NEW_CLASS,
					{ to: 'body', do: 'sit', seed: SEED, changes: STORY },
					now
				);
				const look = (turns = Infinity) => {
					const { changes } = state.body!;
					const work = watched.readOn(changes, bodyTime(state.body!, now));
					// A window with other things to do leaves its work half done.
					for (let i = 0; i < turns; i++) if (work.next().done) break;
				};
				for (const [what, wait] of happenings) {
					if (what === 'look') look();
					// A busy window.
					else if (what === 'covered') look(wait % 20);
					else if (what === 'sigh')
						state = direct(
							state,
							{ to: 'body', do: 'change', change: 'sigh', strength: 1, over: 700 },
							now
						);
					else if (what === 'rest') state = direct(state, { to: 'body', do: what, over: 700 }, now);
					else state = direct(state, { to: 'body', do: what as 'go-on' }, now);
					now += wait;
				}
				look();
				const { changes } = state.body!;
				const until = bodyTime(state.body!, now);
				expect(watched.all).toEqual(playedReadings({ seed: SEED, changes, until }, remembering));
			}),
			{ numRuns: 8 }
		);
	});

	it('begins anew for who did something else than what was looked at', () => {
		const readings = new PlayedReadings(SEED, remembering);
		const read = (changes: readonly PlayedChange[], until: number) => {
			const work = readings.readOn(changes, until);
			while (!work.next().done);
		};
		read(STORY, 6000);
		const other = [{ ...STORY[0]!, from: 500 }];
		read(other, 3000);
		expect(readings.all).toEqual(
			playedReadings({ seed: SEED, changes: other, until: 3000 }, remembering)
		);
	});
});
