/**
 * What Luwte remembers: derived numbers and the person's own words, never pictures. Moments are epoch
 * ms, times within a session are ms since its start.
 */
import type {
	Baseline,
	NotCompared,
	PostureWord,
	TensionPhase,
	UnsureReason
} from '../signals/types';
import type { PlanRows, SessionDetails } from './details-schema';

/**
 * How a calm minute came to a place: sat there in full, sat there for 20 s beside the whole minute of
 * another place, or taken along from there because the person said that it holds.
 */
export const PLACE_ORIGINS = ['minute', 'short', 'confirmed'] as const;
export type PlaceOrigin = (typeof PLACE_ORIGINS)[number];

/** The calm self of one person in one place: a camera, a picture size and a framing. */
export interface SavedPlace {
	id: string;
	/** As the person calls it; may be empty. */
	name: string;
	/** When the calm time was sat, epoch ms. */
	takenAt: number;
	/** When it was last measured with, epoch ms. */
	usedAt: number;
	origin: PlaceOrigin;
	value: Baseline;
}

/** One person on this device; a shared work laptop has several. */
export interface Profile {
	id: string;
	/** Empty means "me": nobody has to name herself. */
	name: string;
	/** epoch ms */
	createdAt: number;
	/** Where she has a calm self; the one used last first. */
	places: SavedPlace[];
}

export const SESSION_KINDS = ['measurement', 'rustcheck', 'gesprek', 'exercise'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** `none`: kept without a measurement, from what the person said herself. */
export const SESSION_SOURCES = ['camera', 'file', 'simulated', 'none'] as const;
export type SessionSource = (typeof SESSION_SOURCES)[number];

export const SESSION_STATES = ['recording', 'complete'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** What the caller knows when a recording starts. */
export interface NewSession {
	profileId: string;
	kind: SessionKind;
	/** epoch ms */
	startedAt: number;
	source: SessionSource;
	/** Snapshot of the baseline the readings are compared with. */
	baseline: Baseline | null;
}

export interface SessionMeta extends NewSession {
	id: string;
	/** epoch ms; `null` while recording */
	endedAt: number | null;
	note: string;
	/** `recording` without a live recorder means that the tab crashed or was closed. */
	state: SessionState;
	/** Only the time in which samples came in: hidden tabs and sleep do not count. ms */
	durationMs: number;
	/** How many samples are stored. */
	samples: number;
	/** What belongs to this kind of session alone; missing while there is nothing yet. */
	details?: SessionDetails | null;
}

/** A reading as it is kept, at most 4 per second. */
export interface Sample {
	/** ms since the start of the session */
	t: number;
	/** bpm */
	rate: number | null;
	/** 0..1; `null` when there is no rate */
	rateConfidence: number | null;
	/** 1/100 shoulder width, in is up */
	curve: number | null;
	/** Differences from the baseline, shoulder widths. */
	raise: number | null;
	lean: number | null;
	slump: number | null;
	/** Differences from the baseline, degrees. */
	turn: number | null;
	tilt: number | null;
	/** shoulder widths per second */
	movement: number | null;
	/** Why something is missing: first what holds for breathing, else what holds for posture. */
	unsure: UnsureReason | NotCompared | null;
	words: readonly PostureWord[];
	/** Missing in a recording of an older version. */
	phase?: TensionPhase | null;
}

/**
 * `felt`: "I feel something"; `nudge`: the app pointed at something (text: the signs); `answer`: what
 * she said to that (text: `right`, `fine`, `wrong`); `game` and `back`: to the cards (text: the theme)
 * and back.
 */
export const MARK_KINDS = ['felt', 'note', 'nudge', 'answer', 'game', 'back'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** What the person said at a moment. */
export interface Mark {
	/** ms since the start of the session */
	t: number;
	kind: MarkKind;
	text: string;
}

/** One session with all that belongs to it. */
export interface SessionRecord {
	meta: SessionMeta;
	/** In order of time. */
	samples: Sample[];
	/** In order of time. */
	marks: Mark[];
}

export const GAME_SLOTS = ['kwartet', 'samen', 'memorie'] as const;
/** One game of each kind goes on at a time. */
export type GameSlot = (typeof GAME_SLOTS)[number];

/** A game that goes on: survives a reload and a crash. */
export interface SavedGame {
	slot: GameSlot;
	/** epoch ms */
	savedAt: number;
	/** Plain data; the game looks whether it follows the rules when it takes it up again. */
	data: unknown;
}

/** What a new set of chosen cards consists of. */
export interface NewCardSet {
	/** For whom or for what; no names of clients. */
	name: string;
	/** Deck that the cards belong to. */
	deck: string;
	/** Names of the cards, in order of the deck. */
	cards: string[];
}

/** Cards chosen beforehand for a conversation. */
export interface CardSet extends NewCardSet {
	id: string;
	/** epoch ms */
	createdAt: number;
}

/** The own early-warning plan ("signaleringsplan") of one person. */
export interface Plan {
	profileId: string;
	/** epoch ms */
	changedAt: number;
	rows: PlanRows;
}

/** Something half done that can be taken up again, for instance a Rustcheck. */
export interface Draft {
	/** Of what and of whom. */
	id: string;
	/** epoch ms */
	savedAt: number;
	/** Plain data; who takes it up looks whether it is whole. */
	data: unknown;
}
