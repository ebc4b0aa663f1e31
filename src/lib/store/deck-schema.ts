/** A deck of talking cards made on this device: what may be kept, and what a file must look like. */
import * as v from 'valibot';
import { id, moment, text } from '../sessions/schema-parts';
import {
	MAX_CARD_TITLE_LENGTH,
	MAX_DECK_THEMES,
	MAX_DECK_TITLE_LENGTH,
	MAX_IMAGE_TEXT_LENGTH,
	MAX_PHOTO_LENGTH,
	MAX_QUESTION_LENGTH
} from './limits';

/** Pictures of points only, within the file itself: a drawing (SVG) could hold more than a picture. */
export const photo = v.pipe(
	v.string(),
	v.maxLength(MAX_PHOTO_LENGTH),
	v.regex(/^data:image\/(jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/)
);
const picture = v.union([v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), photo]);

/** What is on an own photo, for who does not see it. */
const photoText = v.exactOptional(text(MAX_IMAGE_TEXT_LENGTH));

const card = v.object({
	id,
	title: text(MAX_CARD_TITLE_LENGTH),
	question: text(MAX_QUESTION_LENGTH),
	lighter: text(MAX_QUESTION_LENGTH),
	picture,
	photoText
});

const theme = v.object({
	id,
	title: text(MAX_CARD_TITLE_LENGTH),
	weight: v.picklist([1, 2, 3]),
	picture,
	photoText,
	cards: v.tuple([card, card, card, card])
});

/** Texts may be empty: a deck is kept while it is being made. */
export const ownDeckSchema = v.pipe(
	v.object({
		id,
		version: v.literal(1),
		audience: v.picklist(['client', 'team']),
		title: text(MAX_DECK_TITLE_LENGTH),
		themes: v.pipe(v.array(theme), v.minLength(1), v.maxLength(MAX_DECK_THEMES)),
		changedAt: moment
	}),
	v.check(({ themes }) => isUnique(themes.map(({ id }) => id)), 'theme twice'),
	v.check(
		({ themes }) => themes.every(({ cards }) => isUnique(cards.map(({ id }) => id))),
		'card twice'
	)
);

export type OwnDeck = v.InferOutput<typeof ownDeckSchema>;
export type OwnTheme = OwnDeck['themes'][number];
export type OwnCard = OwnTheme['cards'][number];
/** A deck before this device knows it. */
export type NewDeck = Omit<OwnDeck, 'id' | 'changedAt'>;

function isUnique(ids: string[]): boolean {
	return new Set(ids).size === ids.length;
}
