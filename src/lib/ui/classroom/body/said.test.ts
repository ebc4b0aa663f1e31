import { describe, expect, it } from 'vitest';
import { calmReading } from '$lib/classroom/class-reading.fixture';
import { m } from '$lib/paraglide/messages';
import { saidOf } from './said';

const READING = calmReading(0);

describe('what the class reads of the estimator', () => {
	it('is a rate when it knows one, with its doubt when it has any', () => {
		expect(saidOf(READING)).toEqual({ rate: 13, doubts: false, unsure: null, words: [] });
		expect(saidOf({ ...READING, rateConfidence: 0.2 }).doubts).toBe(true);
	});

	it('is a reason instead of a rate, and what it sees all the same', () => {
		const said = saidOf({
			...READING,
			rate: null,
			rateConfidence: null,
			unsure: 'talking',
			words: ['shoulders-raised']
		});
		expect(said).toEqual({
			rate: null,
			doubts: false,
			unsure: m.reason_talking(),
			words: [m.word_shoulders_raised()]
		});
		expect(saidOf(null).unsure).toBe(m.reason_settling());
	});

	it('is a held breath, and then no other reason why there is no rate', () => {
		const held = saidOf({ ...READING, rate: null, unsure: 'settling', because: ['breath-held'] });
		expect(held).toEqual({ rate: null, doubts: false, unsure: null, words: [m.class_body_held()] });
	});

	it('is silent about a posture that is not compared', () => {
		expect(saidOf({ ...READING, unsure: 'no-baseline' }).unsure).toBeNull();
	});
});
