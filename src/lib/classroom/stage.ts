/** What lies on the screen that the class looks at. */
import * as v from 'valibot';
import type { Slice } from './slice';

/** What the class can be shown. */
export const SHOWS = [
	'welcome',
	'words',
	'film',
	'body',
	'storyline',
	'live',
	'replay',
	'barometer',
	'summary'
] as const;
export type Show = (typeof SHOWS)[number];

/** A page of words: a title and a few lines. */
export const wordsSchema = v.object({
	title: v.pipe(v.string(), v.maxLength(200)),
	lines: v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(12))
});
export type StageWords = v.InferOutput<typeof wordsSchema>;

const stageSchema = v.object({
	on: v.picklist(SHOWS),
	/** Shown when `on` is "words". */
	words: wordsSchema,
	/** Nothing is shown for a while: all eyes go to the instructor. */
	quiet: v.boolean()
});
export type StageState = v.InferOutput<typeof stageSchema>;

export type StageCommand =
	| { do: 'show'; on: Exclude<Show, 'words'> }
	| { do: 'say'; words: StageWords }
	| { do: 'quiet'; quiet: boolean };

export const stageSlice: Slice<StageState, StageCommand> = {
	schema: stageSchema,
	start: { on: 'welcome', words: { title: '', lines: [] }, quiet: false },
	apply(state, command) {
		switch (command.do) {
			case 'show':
				return { ...state, on: command.on, quiet: false };
			case 'say':
				return { on: 'words', words: command.words, quiet: false };
			case 'quiet':
				return state.quiet === command.quiet ? state : { ...state, quiet: command.quiet };
		}
	}
};
