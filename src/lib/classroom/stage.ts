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

/** Lengths of a page of words: UTF-16 units, and lines. */
export const MAX_STAGE_TITLE_LENGTH = 200;
export const MAX_STAGE_LINE_LENGTH = 400;
export const MAX_STAGE_LINES = 12;

/** A page of words: a title and a few lines. */
export const wordsSchema = v.object({
	title: v.pipe(v.string(), v.maxLength(MAX_STAGE_TITLE_LENGTH)),
	lines: v.pipe(
		v.array(v.pipe(v.string(), v.maxLength(MAX_STAGE_LINE_LENGTH))),
		v.maxLength(MAX_STAGE_LINES)
	)
});
export type StageWords = v.InferOutput<typeof wordsSchema>;

const stageSchema = v.object({
	on: v.picklist(SHOWS),
	/** Shown when `on` is "words". */
	words: wordsSchema,
	/** Nothing is shown for a while: all eyes go to the instructor. */
	quiet: v.boolean(),
	/** Light letters on a dark ground; most beamers wash that out. */
	dark: v.boolean()
});
export type StageState = v.InferOutput<typeof stageSchema>;

export type StageCommand =
	| { do: 'show'; on: Exclude<Show, 'words'> }
	| { do: 'say'; words: StageWords }
	| { do: 'quiet'; quiet: boolean }
	| { do: 'dark'; dark: boolean };

export const stageSlice: Slice<StageState, StageCommand> = {
	schema: stageSchema,
	start: { on: 'welcome', words: { title: '', lines: [] }, quiet: false, dark: false },
	apply(state, command) {
		switch (command.do) {
			case 'show':
				return { ...state, on: command.on, quiet: false };
			case 'say':
				return { ...state, on: 'words', words: fitting(command.words), quiet: false };
			case 'quiet':
				return state.quiet === command.quiet ? state : { ...state, quiet: command.quiet };
			case 'dark':
				return state.dark === command.dark ? state : { ...state, dark: command.dark };
		}
	}
};

/** As much as fits: what is too long for one window would be taken for another version by the other. */
function fitting({ title, lines }: StageWords): StageWords {
	return {
		title: title.slice(0, MAX_STAGE_TITLE_LENGTH),
		lines: lines.slice(0, MAX_STAGE_LINES).map((line) => line.slice(0, MAX_STAGE_LINE_LENGTH))
	};
}
