import * as v from 'valibot';
import type { Baseline } from '../signals/types';
import { MAX_NAME_LENGTH } from './limits';
import { amount, finite, text } from './schema-parts';

/** Far more than the posture part has. */
const MAX_MEASURES = 100;

const centreSpread = v.object({ centre: finite, spread: finite });

/** What a calm minute in a file must look like; what it is stands in `signals/types.ts`. */
export const baselineSchema: v.GenericSchema<unknown, Baseline> = v.object({
	posture: v.pipe(v.record(text(64), centreSpread), v.maxEntries(MAX_MEASURES)),
	shoulderWidth: finite,
	movement: centreSpread,
	breathing: v.nullable(centreSpread),
	// Copies made by older versions do not have it.
	breathDepth: v.exactOptional(v.nullable(centreSpread)),
	torsoColour: v.nullable(v.tuple([finite, finite])),
	// Nor this, before there were places.
	place: v.exactOptional(
		v.object({ camera: v.nullable(text(MAX_NAME_LENGTH)), width: amount, height: amount })
	)
});
