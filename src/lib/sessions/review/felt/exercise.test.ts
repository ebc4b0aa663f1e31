import { describe, expect, it } from 'vitest';
import type { ExerciseDetails } from '../../exercise';
import { sample } from '../../sample.fixture';
import { compareExercise, onSceneClock } from './exercise';

const scene = { marks: [{ t: 20_000, strength: 6, way: 'tap' as const }], lengthMs: 60_000 };

function exercise(changes: Partial<ExerciseDetails>): ExerciseDetails {
	const answers = { hall: { type: 'scene' as const, ...scene } };
	return {
		kind: 'exercise',
		module: 'm',
		exercise: 'small',
		answers,
		measuredScene: null,
		...changes
	};
}

describe('the clock of a scene', () => {
	it('begins with the scene; the rest before it lies below 0', () => {
		const samples = [30_000, 80_000, 95_000].map((t) => sample({ t }));
		const measured = onSceneClock(samples, { restFrom: 30_000, from: 80_000 });
		expect(measured.samples.map(({ t }) => t)).toEqual([-50_000, 0, 15_000]);
		expect(measured.restStart).toBe(-50_000);
	});

	it('holds nothing of a scene that was not measured', () => {
		expect(onSceneClock([sample({ t: 1000 })], null)).toEqual({ samples: [], restStart: 0 });
	});
});

describe('a finished exercise', () => {
	it('has nothing to compare without a scene', () => {
		expect(compareExercise(exercise({ answers: {} }), [])).toBeNull();
	});

	it('keeps what was felt when nothing was measured', () => {
		const found = compareExercise(exercise({}), [sample({ t: 1000 })]);
		expect(found).toMatchObject({
			body: 'none',
			moments: [20_000],
			feltOnly: [],
			feltUnseen: [20_000]
		});
	});

	it('looks at the samples on the clock of the scene', () => {
		const unseen = [0, 250, 500].map((t) => sample({ t: 90_000 + t }));
		const measuredScene = { restFrom: 40_000, from: 90_000 };
		expect(compareExercise(exercise({ measuredScene }), unseen)?.body).toBe('unseen');
	});
});
