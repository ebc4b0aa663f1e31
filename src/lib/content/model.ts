/**
 * What a deck of talking cards and a game of memorie are made of. The games play any deck of this
 * shape, whether it came with Luwte or was made on this device.
 */

export const LANGUAGES = ['nl', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Who sits at the table: a client and a professional, or colleagues among themselves. */
export const AUDIENCES = ['client', 'team'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How near a card comes: 1 is light, 2 is between, 3 is deep (docs/content.md). */
export const WEIGHTS = [1, 2, 3] as const;
export type Weight = (typeof WEIGHTS)[number];

/** A name from `content/pictures.json`, or an own photo as a `data:image/` address. */
export type CardPicture = string;

export interface Card {
	id: string;
	title: string;
	weight: Weight;
	/** Open, and for both who play. */
	question: string;
	/** For who would rather not answer the first one. */
	lighter: string;
	picture: CardPicture;
	/** What is on an own photo, for who does not see it. */
	photoText?: string;
	/** Theme and card, as `home/bed`, that were there before: what was kept with them goes on with this one. */
	formerly?: readonly string[];
}

/** A quartet. */
export type FourCards = [Card, Card, Card, Card];

export interface Theme {
	id: string;
	title: string;
	picture: CardPicture;
	photoText?: string;
	cards: FourCards;
}

export interface Deck {
	id: string;
	/** In version 1 a theme had a weight, and its cards had none. */
	version: 2;
	audience: Audience;
	title: string;
	themes: Theme[];
}

export interface Pair {
	id: string;
	picture: CardPicture;
	title: string;
	weight: Weight;
	/** What the second card says when pictures are paired with sentences. */
	sentence: string;
	/** Comes up when the pair is found. */
	question: string;
	/** For who would rather not answer the first one. */
	lighter: string;
	/** As of a card. */
	formerly?: readonly string[];
}

export interface MemorieTheme {
	id: string;
	title: string;
	pairs: Pair[];
}

export interface Memorie {
	id: string;
	version: 2;
	title: string;
	themes: MemorieTheme[];
}

/** What each picture shows, in words. */
export type PictureNames = Record<string, Record<Language, string>>;
