/** What a row of each store must look like in a copy. Unknown properties are left out. */
import * as v from 'valibot';
import { layingSchema } from '../../association';
import { ownLessonSchema } from '../../classroom/lesson';
import { MAX_NAME_LENGTH, sampleSchema } from '../../sessions';
import { markSchema } from '../../sessions/mark';
import { id, moment, text } from '../../sessions/schema-parts';
import { metaSchema } from '../../sessions/session';
import { countSchema } from '../count-schema';
import { ownDeckSchema } from '../deck-schema';
import { ownImageSchema, plateSheetSchema } from '../image-schema';
import { opens } from '../layings';
import { MAX_CHOICE_LENGTH, MAX_DRAFT_NAME_LENGTH, MAX_SET_CARDS } from '../limits';
import { GAME_SLOTS } from '../model';
import { planSchema } from '../plan-schema';
import { profileSchema } from '../profile-schema';
import type { StoreName } from '../schema';
import { isPlain } from './plain-data';

/** What a page wrote for itself; that page looks whether it is whole when it takes it up. */
const plainData = v.pipe(v.unknown(), v.check(isPlain, 'data'));

export const ROW_SCHEMAS = {
	profiles: profileSchema,
	sessions: metaSchema,
	chunks: v.object({ sessionId: id, index: v.number(), samples: v.array(sampleSchema) }),
	marks: v.object({ ...markSchema.entries, sessionId: id, id }),
	games: v.object({ slot: v.picklist(GAME_SLOTS), savedAt: moment, data: plainData }),
	cardSets: v.object({
		id,
		name: text(MAX_NAME_LENGTH),
		deck: text(MAX_NAME_LENGTH),
		cards: v.pipe(v.array(text(MAX_NAME_LENGTH)), v.maxLength(MAX_SET_CARDS)),
		createdAt: moment
	}),
	decks: ownDeckSchema,
	plans: planSchema,
	drafts: v.object({ id: text(MAX_DRAFT_NAME_LENGTH), savedAt: moment, data: plainData }),
	counts: countSchema,
	layings: v.pipe(layingSchema, v.check(opens, 'steps that do not fit')),
	images: ownImageSchema,
	plates: plateSheetSchema,
	lessons: ownLessonSchema
} satisfies Record<StoreName, v.GenericSchema>;

export const choiceSchema = v.object({
	key: v.pipe(v.string(), v.regex(/^luwte-[a-z-]{1,40}$/)),
	value: text(MAX_CHOICE_LENGTH)
});
