/** What belongs to the images: their descriptions, what is asked around them, and the plate. */

/** What is drawn, by the name of the image, for who cannot see it; never what it means. */
export type ImageTexts = Record<string, string>;

/** For whom the questions of a plate are: a client (A2), a colleague or a team (B1). */
export const PLATE_DOORS = ['client', 'colleague', 'team'] as const;
export type PlateDoor = (typeof PLATE_DOORS)[number];

/** Upright, in units of the drawing. */
interface PlateBox {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface PlaceQuestion {
	question: string;
	/** For who would rather not answer the first one. */
	lighter: string;
}

/** Where the places of a plate are; the same in both languages. */
export interface PlateShape {
	width: number;
	height: number;
	/** In the order of a walk. */
	places: (PlateBox & { id: string })[];
	/** Where own words can stand. */
	writing: (PlateBox & { id: string; kind: 'bubble' | 'thought' | 'box' })[];
}

export interface PlateWords {
	title: string;
	lead: string;
	/** The whole picture for who cannot see it. */
	description: string;
	places: Record<string, { name: string; seen: string } & Record<PlateDoor, PlaceQuestion>>;
	writing: Record<string, string>;
}

export type PlatePlace = PlateShape['places'][number] & PlateWords['places'][string];
export type PlateWriting = PlateShape['writing'][number] & { name: string };

/** A plate in one language, words and places together. */
export interface Plate extends Omit<PlateShape, 'places' | 'writing'> {
	title: string;
	lead: string;
	description: string;
	places: PlatePlace[];
	writing: PlateWriting[];
}

/** What is asked in Het slimme onbewuste, and what a colleague asks and does not say. */
export interface Prompts {
	firstWords: string[];
	workIsLike: string[];
	notSeen: string[];
	round: string[];
	choose: Record<'other' | 'me' | 'between' | 'team' | 'family' | 'house' | 'missing', string>;
	enter: string[];
	changeOne: string[];
	knows: string[];
	ask: string[];
	dont: { say: string; why: string }[];
	landing: string[];
	small: string[];
}
