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

const weight = v.picklist([1, 2, 3]);
/** What is on an own photo, for who does not see it. */
const photoText = v.exactOptional(text(MAX_IMAGE_TEXT_LENGTH));

/** A card as it was in version 1: its theme had the weight. */
const weightless = {
	id,
	title: text(MAX_CARD_TITLE_LENGTH),
	question: text(MAX_QUESTION_LENGTH),
	lighter: text(MAX_QUESTION_LENGTH),
	picture,
	photoText
};
const card = v.object({ ...weightless, weight });
type Weighed = v.InferOutput<typeof card>;

const theme = v.object({
	id,
	title: text(MAX_CARD_TITLE_LENGTH),
	picture,
	photoText,
	cards: v.tuple([card, card, card, card])
});

const oldCard = v.object(weightless);
const oldTheme = v.pipe(
	v.object({
		...theme.entries,
		weight,
		cards: v.tuple([oldCard, oldCard, oldCard, oldCard])
	}),
	v.transform(({ weight, cards: [first, second, third, fourth], ...rest }) => ({
		...rest,
		cards: [
			{ ...first, weight },
			{ ...second, weight },
			{ ...third, weight },
			{ ...fourth, weight }
		] as [Weighed, Weighed, Weighed, Weighed]
	}))
);

const deck = {
	id,
	audience: v.picklist(['client', 'team']),
	title: text(MAX_DECK_TITLE_LENGTH),
	changedAt: moment
};

/** Texts may be empty: a deck is kept while it is being made. A deck of version 1 comes out as one of version 2. */
export const ownDeckSchema = v.pipe(
	v.variant('version', [
		v.object({ ...deck, version: v.literal(2), themes: themesOf(theme) }),
		v.pipe(
			v.object({ ...deck, version: v.literal(1), themes: themesOf(oldTheme) }),
			v.transform((old) => ({ ...old, version: 2 as const }))
		)
	]),
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

function themesOf<Theme extends v.GenericSchema>(one: Theme) {
	return v.pipe(v.array(one), v.minLength(1), v.maxLength(MAX_DECK_THEMES));
}

function isUnique(ids: string[]): boolean {
	return new Set(ids).size === ids.length;
}
