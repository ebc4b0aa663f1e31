import file from '../../../content/model-card.json';

/**
 * Sets of clips: recordings of real people, generated clips that nothing was chosen on, and the generated
 * clips that Luwte was built with.
 */
export const CARD_SETS = ['recorded', 'fresh', 'shared'] as const;
export type CardSetName = (typeof CARD_SETS)[number];

/** Kinds of clips, in the order in which they are shown. */
export const CARD_KINDS = [
	'real-good',
	'real-doubtful',
	'real-none',
	'still',
	'move',
	'event',
	'light',
	'near',
	'talk',
	'cam',
	'none'
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** How one kind of clips was read: means over the clips. `null`: does not apply. */
export interface CardRow {
	kind: CardKind;
	clips: number;
	people: number;
	/** Length of all clips together, s. */
	seconds: number;
	/** Share of the time in which a rate could be expected that had one, %. */
	usable: number | null;
	/** Mean absolute error of the rates shown, bpm; share of them more than 2 off, %. */
	mae: number | null;
	wrong: number | null;
	/** Share of the time with nothing to read that had a rate, %. */
	false: number | null;
	/** Earliest and latest first rate of its clips, s. */
	first: { from: number; to: number } | null;
	/** Clips with breath in which no rate ever came. */
	unread: number;
}

export interface CardSet {
	/** Day of the measurement, YYYY-MM-DD. */
	measured: string;
	/** Version of the app. */
	app: string;
	/** Mark of the code that measured (first digits of a hash). */
	code: string;
	/** The machine it was measured on, in words. */
	machine: string;
	/** People in all clips of the set together. */
	people: number;
	/** Error of following the height of the shoulders alone: least and most of the clips, bpm. */
	naive: { from: number; to: number } | null;
	kinds: CardRow[];
}

/** `null`: not measured yet. */
export type ModelCard = Record<CardSetName, CardSet | null>;

/** The newest measurement, as the bench wrote it; its shape is held by a test. */
export const MODEL_CARD = file as ModelCard;
