/** The intro film: drawings whose parts move, and what is said beside them. Times in seconds. */

/** Of a part of a drawing: where it is (units of the drawing), how it is turned, how large, how visible. */
export const FILM_PROPERTIES = ['x', 'y', 'turn', 'scale', 'wide', 'stretch', 'show'] as const;
export type FilmProperty = (typeof FILM_PROPERTIES)[number];

export const FILM_EASINGS = ['smooth', 'even', 'in', 'out'] as const;
/** Left out: smooth. */
export type FilmEasing = (typeof FILM_EASINGS)[number];

/** One part goes from one value to another, and stays there. */
export interface FilmMove {
	part: string;
	property: FilmProperty;
	from: number;
	to: number;
	/** Since the shot began. */
	at: number;
	/** One way. */
	for: number;
	easing?: FilmEasing;
	/** There, back, there again: so many ways. Left out: one. */
	swings?: number;
}

/** What is said when; the words are in the language of the page. */
export interface CaptionTime {
	id: string;
	/** Since the shot began. */
	at: number;
	for: number;
}

export interface FilmShot {
	/** Also the name of its drawing. */
	id: string;
	seconds: number;
	captions: CaptionTime[];
	/** Around which point a part turns and grows, in its own units; left out: its origin. */
	pivots: Record<string, [number, number]>;
	moves: FilmMove[];
}

/** The film without its words: the same in both languages. */
export interface FilmShape {
	version: 1;
	width: number;
	height: number;
	/** Each begins with a shot. */
	chapters: { id: string; shot: string }[];
	shots: FilmShot[];
}

/** Where a claim comes from. */
export interface FilmSource {
	/** In which captions it is made. */
	captions: string[];
	claim: string;
	from: { text: string; doi?: string }[];
}

export interface FilmWords {
	title: string;
	chapters: Record<string, string>;
	captions: Record<string, string>;
	/** What each shot shows, for who cannot see it. */
	seen: Record<string, string>;
	/** Captions that only tell the story, and claim nothing. */
	story: string[];
	sources: FilmSource[];
}

/** The film in one language, with its drawings by the name of their shot. */
export interface Film {
	shape: FilmShape;
	words: FilmWords;
	drawings: Record<string, string>;
}
