/** What the files in `content/unconscious` must look like; checked when building. */
import * as v from 'valibot';
import type { ImageTexts, Prompts } from './image-model';
import { wordsOf } from './readability';
import { id, text } from './schema';

/** One sentence, as a screen reader says it at every image that one passes. */
const description = v.pipe(
	text,
	v.regex(/^\p{Lu}/u, 'begins with a capital'),
	v.regex(/[^.]$/, 'ends without a full stop')
);

export const imageTextsSchema: v.GenericSchema<unknown, ImageTexts> = v.record(id, description);

/** Stands in a sentence: "kite, to the left of me". */
const shortName = v.pipe(
	text,
	v.regex(/^\P{Lu}/u, 'begins without a capital'),
	v.regex(/[^.]$/, 'ends without a full stop'),
	v.check((value) => wordsOf(value).length <= 6, 'at most 6 words')
);

export const imageNamesSchema: v.GenericSchema<unknown, ImageTexts> = v.record(id, shortName);

const several = v.pipe(v.array(text), v.minLength(3));

export const promptsSchema: v.GenericSchema<unknown, Prompts> = v.strictObject({
	firstWords: several,
	workIsLike: several,
	notSeen: several,
	round: several,
	choose: v.strictObject({
		other: text,
		me: text,
		between: text,
		team: text,
		family: text,
		house: text,
		missing: text
	}),
	enter: several,
	changeOne: several,
	knows: several,
	ask: several,
	dont: v.pipe(v.array(v.strictObject({ say: text, why: text })), v.minLength(3)),
	landing: several,
	small: several
});
