import * as v from 'valibot';
import { exerciseSchema } from './exercise';
import { gesprekSchema } from './gesprek';
import { rustcheckSchema } from './rustcheck';

/** What belongs to one kind of session alone. */
export const detailsSchema = v.variant('kind', [rustcheckSchema, gesprekSchema, exerciseSchema]);
export type SessionDetails = v.InferOutput<typeof detailsSchema>;
