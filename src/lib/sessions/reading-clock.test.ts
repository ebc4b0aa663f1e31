import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAt } from '../signals/testing/reading';
import { ReadingClock } from './reading-clock';

/** What a clock makes of readings at these times of one source, ms. */
const taken = (clock: ReadingClock, times: readonly number[]) =>
	times.map((t) => clock.take(readingAt(t)));

describe('the clock of the readings of a session', () => {
	it('begins with the first reading', () => {
		const [first, second] = taken(new ReadingClock(), [61_000, 61_100]);
		expect(first).toMatchObject({ t: 0, step: 0, sample: { t: 0 } });
		expect(second).toEqual({ t: 100, step: 100, sample: null });
	});

	it('or with the clock of a conversation, from each source anew', () => {
		const clock = new ReadingClock();
		expect(clock.take(readingAt(500), 10_000)).toMatchObject({ t: 10_000, step: 0 });
		expect(clock.take(readingAt(700), 10_500)).toMatchObject({ t: 10_200, step: 200 });
		clock.anotherSource();
		expect(clock.take(readingAt(20), 60_000)).toMatchObject({ t: 60_000, step: 0 });
		expect(clock.now).toBe(60_000);
	});

	it('counts no pause as measured time, and goes on after it', () => {
		const steps = taken(new ReadingClock(), [0, 900, 5000, 5100]).map(({ step }) => step);
		expect(steps).toEqual([0, 900, 0, 100]);
	});

	it('keeps the first sample of each quarter of a second', () => {
		const samples = taken(new ReadingClock(), [0, 120, 249, 250, 499, 900, 1000]);
		expect(samples.flatMap(({ sample }) => sample?.t ?? [])).toEqual([0, 250, 900, 1000]);
	});

	it('never goes back, and never keeps more than four a second, whatever the sources say', () => {
		const source = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1 });
		fc.assert(
			fc.property(fc.array(source, { minLength: 1, maxLength: 4 }), (sources) => {
				const clock = new ReadingClock();
				const kept = sources.flatMap((times) => {
					clock.anotherSource();
					return times.flatMap((t) => clock.take(readingAt(t), clock.now).sample?.t ?? []);
				});
				expect(kept).toEqual([...kept].sort((a, b) => a - b));
				const slots = kept.map((t) => Math.floor(t / 250));
				expect(new Set(slots).size).toBe(slots.length);
			})
		);
	});
});
