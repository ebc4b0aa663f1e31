import { describe, expect, it } from 'vitest';
import type { ExerciseDetails, SessionRecord } from '$lib/sessions';
import { sample } from '$lib/sessions/sample.fixture';
import { gesprek, mark } from '$lib/sessions/review/record.fixture';
import { onShownClock } from './shown-clock';
import { rateSentence } from './rate-sentence';

const exercise = (measuredScene: ExerciseDetails['measuredScene']): SessionRecord => {
	const { meta } = gesprek([]);
	const details: ExerciseDetails = {
		...{ kind: 'exercise', module: 'm', exercise: 'small', answers: {} },
		measuredScene
	};
	return {
		meta: { ...meta, kind: 'exercise', details },
		samples: [30_000, 80_000, 95_000].map((t) => sample({ t })),
		marks: [mark(95, 'felt')]
	};
};

describe('the one clock of a session’s page', () => {
	it('is that of the scene: the rest before it lies before 0', () => {
		const { record, clock } = onShownClock(exercise({ restFrom: 30_000, from: 80_000 }));
		expect(record.samples.map(({ t }) => t)).toEqual([-50_000, 0, 15_000]);
		expect(record.marks.map(({ t }) => t)).toEqual([15_000]);
		expect(clock).toContain('begin van de situatie');
	});

	it('is its own for whatever has no scene', () => {
		const talk = gesprek([{ seconds: 3, phase: 'groen' }], [mark(2, 'felt')]);
		expect(onShownClock(talk)).toMatchObject({ record: talk });
	});
});

it('says no range between a number and itself', () => {
	expect(rateSentence({ low: 12.8, middle: 13, high: 13.3 })).toBe(
		'Je adem was meestal 13 keer per minuut.'
	);
	expect(rateSentence({ low: 12, middle: 13, high: 14 })).toContain('tussen 12 en 14');
});
