/** A reading as a class sees it: what a live body, another window and a recording all have. */
import * as v from 'valibot';
import { sampleOf, sampleSchema } from '../sessions/sample';
import { TENSION_SIGNS, type Reading } from '../signals/types';

export const classReadingSchema = v.object({
	...sampleSchema.entries,
	/** The signs that make the tension what it is, strongest first; empty when not known. */
	because: v.pipe(v.array(v.picklist(TENSION_SIGNS)), v.readonly())
});

/** Numbers and codes only: never a picture, never a landmark. Times are ms since the start of what is shown. */
export type ClassReading = v.InferOutput<typeof classReadingSchema>;

/** @param startedAt when what is shown began, by the clock of the readings, ms */
export function classReadingOf(reading: Reading, startedAt: number): ClassReading {
	return { ...sampleOf(reading, startedAt), because: reading.tension.because };
}
