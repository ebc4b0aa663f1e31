import { describe, expect, it } from 'vitest';
import { readingAt } from '../signals/testing/reading';
import { Gathering } from './gathering';

const RATE = { value: 14, confidence: 0.8, windowMs: 25_000 };

describe('gathering a short measurement', () => {
	it('counts time with a curve as seen, time with a rate as read, and neither as neither', () => {
		const gathering = new Gathering();
		for (let t = 7000; t <= 67_000; t += 100) {
			gathering.push(
				readingAt(t, {
					curve: t < 17_000 ? null : { t, value: 0 },
					rate: t < 27_000 ? null : RATE
				})
			);
		}
		expect(gathering.now).toBe(60_000);
		expect(gathering.seenMs).toBe(50_100);
		expect(gathering.readMs).toBe(40_100);
	});

	it('counts no pause', () => {
		const gathering = new Gathering();
		for (const t of [0, 500, 30_000, 30_500]) gathering.push(readingAt(t, { rate: RATE }));
		expect(gathering.readMs).toBe(1000);
	});

	it('keeps four samples a second, from the first reading on', () => {
		const gathering = new Gathering();
		for (let t = 7000; t <= 67_000; t += 50) gathering.push(readingAt(t));
		expect(gathering.samples).toHaveLength(241);
		expect(gathering.samples[0]!.t).toBe(0);
		expect(gathering.samples.at(-1)!.t).toBe(60_000);
	});
});
