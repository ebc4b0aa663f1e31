import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { gesprek, mark, MONDAY } from '../../sessions/review/record.fixture';
import { calmReading } from '../class-reading.fixture';
import { namelessRecording } from './nameless';
import { recordingSchema, replayAt, type ClassRecording } from './recording';
import {
	replayPlays,
	REPLAY_SPEEDS,
	replayPosition,
	replaySlice,
	type ReplayCommand,
	type Replaying
} from './replaying';

const { apply } = replaySlice;

describe('a recording that plays', () => {
	const LENGTH = 10_000;
	const begin = apply(null, { do: 'choose', recording: 'one', length: LENGTH }, 0)!;
	const command: fc.Arbitrary<ReplayCommand> = fc.oneof(
		fc.constantFrom<ReplayCommand>({ do: 'play' }, { do: 'pause' }),
		fc
			.integer({ min: -500, max: 11_000 })
			.map((position): ReplayCommand => ({ do: 'seek', position })),
		fc.constantFrom(...REPLAY_SPEEDS).map((speed): ReplayCommand => ({ do: 'speed', speed }))
	);

	it('goes on from where it is, at the speed that was chosen, and never beyond its ends', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(command, fc.nat(4000)), { maxLength: 20 }), (happenings) => {
				let state: Replaying = begin;
				let [now, position, playing, speed] = [1000, 0, false, 1];
				for (const [command, wait] of happenings) {
					state = apply(state, command, now)!;
					if (command.do === 'seek') position = Math.min(LENGTH, Math.max(0, command.position));
					if (command.do === 'speed') speed = command.speed;
					if (command.do === 'pause') playing = false;
					if (command.do === 'play' && !playing) {
						playing = true;
						if (position >= LENGTH) position = 0;
					}
					if (position >= LENGTH) playing = false;
					expect(replayPosition(state, now)).toBeCloseTo(position, 6);
					now += wait;
					if (playing) position = Math.min(LENGTH, position + wait * speed);
					if (position >= LENGTH) playing = false;
					expect(replayPosition(state, now)).toBeCloseTo(position, 6);
					expect(replayPlays(state, now)).toBe(playing);
				}
			}),
			{ numRuns: 300 }
		);
	});

	it('is put away, and knows no time that is none', () => {
		expect(apply(begin, { do: 'leave' }, 0)).toBeNull();
		expect(apply(begin, { do: 'seek', position: NaN }, 0)).toBe(begin);
		expect(apply(null, { do: 'play' }, 0)).toBeNull();
	});
});

const of = (times: readonly number[], felt: readonly number[] = []): ClassRecording => ({
	...{ id: 'one', kind: 'made-up', length: times.at(-1) ?? 0, rest: null, felt },
	readings: times.map((t) => calmReading(t))
});

describe('what is known at a time', () => {
	it('is all until then, and nothing of later', () => {
		const time = fc.integer({ min: 0, max: 5000 });
		fc.assert(
			fc.property(fc.uniqueArray(time), fc.array(time), time, (times, felt, t) => {
				times.sort((a, b) => a - b);
				felt.sort((a, b) => a - b);
				const moment = replayAt(of(times, felt), t);
				expect(moment.count).toBe(times.filter((one) => one <= t).length);
				expect(moment.felt).toEqual(felt.filter((one) => one <= t));
				if (moment.now) expect(moment.now.t).toBe(times[moment.count - 1]);
			})
		);
	});

	it('is nothing while nothing was measured', () => {
		expect(replayAt(of([0, 250, 9000]), 1000).now?.t).toBe(250);
		expect(replayAt(of([0, 250, 9000]), 4000).now).toBeNull();
	});
});

describe('an own session before a class', () => {
	const record = gesprek(
		[{ seconds: 30, phase: 'groen' }, { seconds: 30, phase: 'oranje', words: ['fidgeting'] }, { seconds: 2, phase: null }], // prettier-ignore
		[
			mark(12, 'felt', 'bij Sanne thuis'),
			mark(20, 'note', 'Sanne belde'),
			mark(40, 'nudge', 'fidgeting')
		],
		{ intention: 'rustig blijven bij Sanne' }
	);
	const nameless = namelessRecording({
		...record,
		meta: { ...record.meta, note: 'Sanne', profileId: 'profiel' }
	})!;

	it('keeps what was measured and felt', () => {
		expect(nameless).toMatchObject({ kind: 'gesprek', length: 61_000, rest: 13, felt: [12_000] });
		expect(nameless.readings).toHaveLength(62);
		expect(nameless.readings[40]).toMatchObject({ t: 40_000, because: ['fidgeting'] });
		expect(nameless.readings[61]).toMatchObject({ phase: null, because: [] });
	});

	it('leaves names, notes, texts and dates behind', () => {
		const told = JSON.stringify(nameless);
		for (const left of ['Sanne', 'rustig', 'profiel', String(MONDAY)])
			expect(told).not.toContain(left);
		expect(Object.keys(nameless).sort()).toEqual(
			['felt', 'id', 'kind', 'length', 'readings', 'rest'].sort()
		);
	});

	it('of a whole afternoon is still understood by the other window', () => {
		const hours = 3;
		const samples = Array.from({ length: hours * 3600 * 4 }, (_, i) => ({
			...record.samples[0]!,
			t: i * 250
		}));
		const long = namelessRecording({ ...record, samples })!;
		expect(v.is(recordingSchema, long)).toBe(true);
		expect(long.readings.at(-1)!.t).toBeGreaterThan(long.length - 1000);
	});

	it('is nothing when nothing was measured', () => {
		expect(namelessRecording(gesprek([]))).toBeNull();
	});

	it('has what was felt in the scene of an exercise, where that lay in the measurement', () => {
		const felt = [{ t: 3000, strength: 6, way: 'tap' as const }];
		const answers = { scene: { type: 'scene' as const, marks: felt, lengthMs: 20_000 } };
		const details = {
			...{ kind: 'exercise' as const, module: 'm', exercise: 'e', answers: answers as never },
			measuredScene: { restFrom: 0, from: 20_000 }
		};
		const exercise = {
			...record,
			marks: [],
			meta: { ...record.meta, kind: 'exercise' as const, details }
		};
		expect(namelessRecording(exercise)!.felt).toEqual([23_000]);
	});
});
