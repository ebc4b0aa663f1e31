/** A scene and its beats: what is read, and what happens in its drawing and is to be heard meanwhile. */
import type { PictureId } from './types';

/** How tense the writer meant a beat to be: 0 (at ease) to 3 (very tense). */
export const BEAT_LEVELS = [0, 1, 2, 3] as const;
export type BeatLevel = (typeof BEAT_LEVELS)[number];

/** What can happen to a part of a drawing while a beat stands; `ui/course/drawing-effects.css` knows how it looks. */
export const SCENE_EFFECTS = [
	/** It loses light. */
	'darker',
	/** It gains light. */
	'brighter',
	/** The picture moves in on it. */
	'nearer',
	/** It trembles, like a telephone. */
	'shakes',
	/** It jumps now and then, like a door that is knocked on. */
	'jolts',
	/** It hangs and swings. */
	'sways',
	/** It stands and rocks. */
	'rocks',
	/** It was hidden, and is there. */
	'appears',
	/** It was there, and is not. */
	'gone'
] as const;
export type SceneEffect = (typeof SCENE_EFFECTS)[number];

/** In place of a part: all of the drawing. */
export const WHOLE_PICTURE = 'picture';
/** What can happen to all of it. */
export const WHOLE_EFFECTS: readonly SceneEffect[] = ['darker', 'brighter', 'nearer'];

/** To which parts of the drawing something happens; they are named in it (`data-part`). */
export type Happenings = Partial<Record<SceneEffect, string[]>>;

export const SCENE_SOUNDS = ['buzz', 'bell', 'knock', 'thud', 'door', 'steps', 'clink'] as const;
/** What is to be heard when a beat begins, for who wants sound. */
export type SceneSound = (typeof SCENE_SOUNDS)[number];

/** A piece of a scene. */
export interface Beat {
	id: string;
	/** How long it stands, s. */
	seconds: number;
	text: string;
	level: BeatLevel;
	/** While it stands, and no longer: what lasts is named by each beat in which it does. */
	happens?: Happenings;
	sound?: SceneSound;
}

/** One thing she may do where a scene asks, and what comes of it. */
export interface SceneWay {
	/** Unique within its scene. */
	id: string;
	/** What she does. */
	label: string;
	beats: Beat[];
	/** What it may do to the other: several readings. */
	other: string[];
	/** What it may do to her own body, and to what she can still see. */
	you: string[];
	/** It ends unresolved, as work does. */
	open?: true;
}

/** Where a scene stands still and asks what she does; then one of the ways goes on. */
export interface SceneChoice {
	question: string;
	/** Two or three; none of them is the right one. */
	ways: SceneWay[];
}

export interface Scene {
	id: string;
	title: string;
	picture: PictureId;
	/** What the drawing shows, for who does not see it. */
	pictureText: string;
	/** All of it, or the way up to the choice. */
	beats: Beat[];
	choice?: SceneChoice;
	/** Of a scene without a choice: it ends unresolved, as work does. */
	open?: true;
}

/** A scene as one sees it from its beginning, with the way that was taken: nothing is to be chosen any more. */
export type PlayedScene = Omit<Scene, 'choice'> & { choice?: never };
