/** Prepared storylines for a class: what happens, what the made-up body does, what to ask. Times in seconds. */
import type { BodyChange, PlayedChange } from '../classroom';

/**
 * What a storyline is good for: a body that shows it; one that shows nothing though much happens; one that
 * an estimator doubts, or takes for something else.
 */
export const STORYLINE_KINDS = ['clear', 'quiet', 'doubt'] as const;
export type StorylineKind = (typeof STORYLINE_KINDS)[number];

/** The body begins to do something. */
export interface StorylineChange {
	change: BodyChange;
	/** Since its beat began. */
	after: number;
	/** How long until it begins to pass; `null`: it goes on to the end. */
	for: number | null;
	/** 0 (hardly) to 1 (as far as it goes). */
	strength: number;
	/** How long it takes to come, and to pass. */
	over: number;
}

/** A piece of what happens. */
export interface StorylineBeat {
	id: string;
	/** Since the storyline began. */
	at: number;
	body?: StorylineChange[];
}

/** Where all stands still for a question. */
export interface StorylineStop {
	id: string;
	at: number;
}

/** A storyline without its words: the same in both languages. */
export interface StorylineShape {
	version: 1;
	/** Who sits there: the same seed is the same person. */
	seed: number;
	seconds: number;
	kind: StorylineKind;
	beats: StorylineBeat[];
	stops: StorylineStop[];
}

export interface StorylineWords {
	title: string;
	/** What the class reads first: one sentence or two. */
	situation: string;
	/** For the instructor who chooses. */
	goodFor: string;
	/** The caption is for the class, the note for the instructor alone. */
	beats: Record<string, { caption: string; note: string }>;
	/** What to ask, and what to listen for. */
	stops: Record<string, { question: string; listen: string[] }>;
	/** For the class, at the end. */
	afterword: string[];
	/** Where it was drawn from, and where each claim comes from. */
	sources: { claim: string; from: { text: string; doi?: string }[] }[];
}

/** A storyline in one language. */
export interface Storyline {
	id: string;
	shape: StorylineShape;
	words: StorylineWords;
}

/** What the body is made to do, by its own clock, in order of time. */
export function playedChanges({ beats }: StorylineShape): PlayedChange[] {
	return beats
		.flatMap(({ at, body = [] }) =>
			body.map(({ change, after, for: lasts, strength, over }): PlayedChange => {
				const from = (at + after) * 1000;
				return {
					change,
					from,
					until: lasts === null ? null : from + lasts * 1000,
					strength,
					over: over * 1000
				};
			})
		)
		.sort((a, b) => a.from - b.from);
}
