/** What the files in `content/conditions` must look like; checked when building. */
import * as v from 'valibot';
import type { Literature } from '../course/types';
import { id, text } from './schema';

/** Paragraphs or items, and the names of the page's sources that they rest on. */
export interface ConditionPart {
	text: string[];
	sources?: string[];
}

/** The parts of a page, in the order in which they are read. */
export const CONDITION_PARTS = ['emotion', 'outside', 'inside', 'helps', 'avoid', 'ask'] as const;
export type ConditionPartName = (typeof CONDITION_PARTS)[number];

/** One page of background on what somebody may have, in one language. */
export interface Condition extends Record<ConditionPartName, ConditionPart> {
	id: string;
	version: 1;
	title: string;
	lead: string;
	/** She is not her condition; and what to ask her herself. */
	person: string;
	sources: Literature[];
}

const named = v.pipe(v.array(id), v.minLength(1));
const texts = (least: number, most: number) =>
	v.pipe(v.array(text), v.minLength(least), v.maxLength(most));
const list = v.strictObject({ text: texts(4, 7), sources: v.exactOptional(named) });

export const conditionSchema: v.GenericSchema<unknown, Condition> = v.strictObject({
	id,
	version: v.literal(1),
	title: text,
	lead: text,
	/** What it can do to emotion and behaviour. */
	emotion: v.strictObject({ text: texts(2, 5), sources: named }),
	/** What one may see, and has not filled in. */
	outside: list,
	/** What may be felt or thought: several, and different ones. */
	inside: list,
	helps: list,
	avoid: list,
	/** Where to stop, and whom to ask. */
	ask: list,
	person: text,
	sources: v.pipe(
		v.array(
			v.strictObject({
				text,
				doi: v.exactOptional(v.pipe(v.string(), v.regex(/^10\.\d{4,}\/\S+$/)))
			})
		),
		v.minLength(2),
		v.maxLength(5)
	)
});
