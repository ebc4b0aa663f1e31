import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ClassReading } from '../class-reading';
import { liveSlice, MAX_FELT, mayMeasure, type LiveCommand, type LiveState } from './live';
import { STRETCH_MS, stretchOf } from './stretch';

const { apply, start } = liveSlice;

const after = (commands: readonly LiveCommand[], from: LiveState = start) =>
	commands.reduce((state, command, index) => apply(state, command, 1000 + index), from);

const STRETCH = stretchOf([], STRETCH_MS);
const MEASURING = after([{ do: 'example' }, { do: 'begin', run: 'live-1000' }]);

const command: fc.Arbitrary<LiveCommand> = fc.oneof(
	fc.constantFrom<LiveCommand>(
		{ do: 'ask', who: 'volunteer' },
		{ do: 'ask', who: 'presenter' },
		{ do: 'decline' },
		{ do: 'stop' },
		{ do: 'leave' },
		{ do: 'example' },
		{ do: 'stand', on: STRETCH },
		{ do: 'move' },
		{ do: 'keep', as: 'before', stretch: STRETCH },
		{ do: 'keep', as: 'after', stretch: STRETCH },
		{ do: 'beside', beside: true },
		{ do: 'mirror', mirror: true }
	),
	// A yes and a beginning that may be meant for another moment than now.
	fc.nat(12).map((at): LiveCommand => ({ do: 'agree', question: `question-${1000 + at}` })),
	fc.nat(12).map((at): LiveCommand => ({ do: 'begin', run: `live-${1000 + at}` })),
	fc
		.record({ run: fc.nat(12), t: fc.double() })
		.map(({ run, t }): LiveCommand => ({ do: 'felt', run: `live-${1000 + run}`, t }))
);

describe('who is before the camera', () => {
	it('is measured only after she said yes to this question, and never after a stop', () => {
		fc.assert(
			fc.property(fc.array(command, { maxLength: 25 }), (commands) => {
				let state = start;
				/** She said yes and nobody said stop since. */
				let leave = false;
				commands.forEach((command, index) => {
					const asked = state.step === 'asked' ? state.question : null;
					state = apply(state, command, 1000 + index);
					if (command.do === 'agree' && command.question === asked) leave = true;
					if (command.do === 'example') leave = true;
					if (command.do === 'stop' || command.do === 'leave') leave = false;
					if (mayMeasure(state)) expect(leave).toBe(true);
				});
				expect(v.is(liveSlice.schema, structuredClone(state))).toBe(true);
				const stopped = apply(state, { do: 'stop' }, 5000);
				expect(mayMeasure(stopped)).toBe(false);
				// Nothing of her is left.
				if (state.step === 'measuring') expect(stopped).toEqual({ step: 'stopped' });
			}),
			{ numRuns: 300 }
		);
	});

	it('is asked, says yes, and is measured from the first reading on', () => {
		const asked = after([{ do: 'ask', who: 'volunteer' }]);
		expect(asked).toEqual({ step: 'asked', who: 'volunteer', question: 'question-1000' });
		expect(apply(asked, { do: 'agree', question: 'question-999' }, 2000)).toBe(asked);
		const agreed = apply(asked, { do: 'agree', question: 'question-1000' }, 2000);
		expect(agreed).toEqual({ step: 'agreed', who: 'volunteer', run: 'live-2000' });
		expect(apply(agreed, { do: 'begin', run: 'live-1999' }, 3000)).toBe(agreed);
		expect(apply(agreed, { do: 'begin', run: 'live-2000' }, 3000)).toMatchObject({
			step: 'measuring',
			who: 'volunteer',
			felt: []
		});
	});

	it('may rather not: then it is as if nobody was asked', () => {
		expect(after([{ do: 'ask', who: 'volunteer' }, { do: 'decline' }])).toEqual(start);
	});

	it('marks each moment once, in order, and not without end', () => {
		const marks = [500, 500, 400, NaN, -1, 900].map((t): LiveCommand => {
			return { do: 'felt', run: 'live-1000', t };
		});
		expect(after(marks, MEASURING)).toMatchObject({ felt: [500, 900] });
		const many = Array.from({ length: MAX_FELT + 5 }, (_, t): LiveCommand => {
			return { do: 'felt', run: 'live-1000', t };
		});
		expect(after(many, MEASURING)).toMatchObject({ felt: { length: MAX_FELT } });
	});

	it('lays two stretches beside each other when there are two, and puts up a mirror of nobody else', () => {
		expect(apply(MEASURING, { do: 'beside', beside: true }, 0)).toBe(MEASURING);
		expect(apply(MEASURING, { do: 'mirror', mirror: true }, 0)).toBe(MEASURING);
		const both = after(
			[
				{ do: 'keep', as: 'before', stretch: STRETCH },
				{ do: 'keep', as: 'after', stretch: STRETCH },
				{ do: 'beside', beside: true }
			],
			MEASURING
		);
		expect(both).toMatchObject({ beside: true });
		expect(apply(both, { do: 'move' }, 0)).toMatchObject({ beside: false, standing: null });
	});
});

describe('a stretch', () => {
	const reading = (t: number, rate: number | null): ClassReading => ({
		...{ t, rate, rateConfidence: rate === null ? null : 0.8, curve: Math.sin(t / 600) },
		...{ raise: null, lean: null, slump: null, turn: null, tilt: null, movement: null },
		...{ unsure: null, words: [], phase: null, because: [] }
	});
	const minute = Array.from({ length: 1200 }, (_, i) => reading(i * 50, i < 900 ? 12 : null));

	it('holds the breath of half a minute, thinned, and tells a rate that was known for long enough', () => {
		const { from, to, breath, rate } = stretchOf(minute, 45_000);
		expect([from, to, rate]).toEqual([15_000, 45_000, 12]);
		expect(breath.length).toBeGreaterThan(295);
		expect(breath.length).toBeLessThanOrEqual(302);
		expect(stretchOf(minute, 62_000).rate).toBeNull();
		expect(stretchOf(minute, 58_000).rate).toBe(12);
	});

	it('tells no rate of half a minute that was hardly measured', () => {
		expect(stretchOf([reading(0, 12), reading(20_000, 12), reading(29_000, 12)], 30_000).rate).toBe(
			null
		);
	});
});
