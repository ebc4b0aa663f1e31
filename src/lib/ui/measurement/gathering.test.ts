import { describe, expect, it } from 'vitest';
import { exampleReadings } from './example-readings.fixture';
import { Gathering } from './gathering';

describe('gathering a short measurement', () => {
	it('counts only time with a breathing rate, and keeps four samples a second', () => {
		const gathering = new Gathering();
		for (const reading of exampleReadings({ scenario: 'calm', lengthMs: 60_000 }))
			gathering.push(reading);
		// The first seconds go by before there is a rate.
		expect(gathering.readMs).toBeGreaterThan(30_000);
		expect(gathering.readMs).toBeLessThan(55_000);
		expect(gathering.samples.length).toBeGreaterThan(230);
		expect(gathering.samples.length).toBeLessThanOrEqual(241);
		expect(gathering.samples[0]!.t).toBe(0);
	});

	it('stands still while nobody is in view', () => {
		const gathering = new Gathering();
		let whenGone = 0;
		for (const reading of exampleReadings({ scenario: 'leaving', lengthMs: 50_000 })) {
			gathering.push(reading);
			if (reading.t < 42_000) whenGone = gathering.readMs;
		}
		expect(gathering.readMs).toBe(whenGone);
	});
});
