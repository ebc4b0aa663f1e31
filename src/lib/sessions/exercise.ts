import * as v from 'valibot';
import { answersSchema, partId } from '../course/answers';
import { amount } from './schema-parts';

export const exerciseSchema = v.object({
	kind: v.literal('exercise'),
	module: partId,
	exercise: partId,
	answers: answersSchema,
	/**
	 * Where the scene began and where the rest before it, on the clock of the samples, ms; `null`: no
	 * scene was seen, or nothing was measured.
	 */
	measuredScene: v.nullable(v.object({ restFrom: amount, from: amount }))
});

/** What an exercise of the course holds. */
export type ExerciseDetails = v.InferOutput<typeof exerciseSchema>;
