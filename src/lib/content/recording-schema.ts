import * as v from 'valibot';
import { NOT_COMPARED, TENSION_PHASES, TENSION_SIGNS, UNSURE_REASONS } from '../signals/types';

const figures = v.array(v.nullable(v.pipe(v.number(), v.finite())));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const felt = v.pipe(v.number(), v.integer(), v.minValue(0));

export const recordingFileSchema = v.strictObject({
	everyMs: v.pipe(v.number(), v.minValue(100), v.maxValue(1000)),
	rest: v.nullable(v.pipe(v.number(), v.minValue(3), v.maxValue(45))),
	felt: v.array(felt),
	rate: figures,
	confidence: figures,
	curve: figures,
	unsure: v.array(v.tuple([count, v.nullable(v.picklist([...UNSURE_REASONS, ...NOT_COMPARED]))])),
	phase: v.array(v.tuple([count, v.nullable(v.picklist(TENSION_PHASES))])),
	because: v.array(v.tuple([count, v.array(v.picklist(TENSION_SIGNS))]))
});
