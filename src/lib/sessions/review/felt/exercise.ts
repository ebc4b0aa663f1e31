import type { ExerciseDetails } from '../../exercise';
import type { Sample } from '../../sample';
import { feltBesideMeasured, type FeltComparison } from './comparison';

/** A measured scene with the rest before it. */
export interface OnSceneClock {
	/** With times since the scene began, ms. */
	samples: Sample[];
	/** Where the rest began, ms (0 or below). */
	restStart: number;
}

/**
 * Puts samples on the clock of a scene.
 * @param place where the scene and its rest lie on the clock of the samples; `null`: not measured
 */
export function onSceneClock(
	samples: readonly Sample[],
	place: ExerciseDetails['measuredScene']
): OnSceneClock {
	if (!place) return { samples: [], restStart: 0 };
	const { restFrom, from } = place;
	return {
		samples: samples.map((sample) => ({ ...sample, t: sample.t - from })),
		restStart: restFrom - from
	};
}

/** Felt and measured of the scene in a finished exercise; `null` when no scene was seen. */
export function compareExercise(
	{ answers, measuredScene }: ExerciseDetails,
	samples: readonly Sample[]
): FeltComparison | null {
	const said = Object.values(answers).find(({ type }) => type === 'scene');
	if (said?.type !== 'scene') return null;
	const scene = onSceneClock(samples, measuredScene);
	return feltBesideMeasured(scene.samples, said.marks, scene.restStart, said.lengthMs);
}
