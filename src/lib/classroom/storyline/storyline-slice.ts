/** A prepared storyline before a class: which one, how far they are with it, and what the class guessed. */
import * as v from 'valibot';
import type { Slice } from '../slice';

/** First the body alone, then where the class saw it begin, then the curve, then what the estimator said. */
export const STORYLINE_PHASES = ['watch', 'guess', 'curve', 'said'] as const;
export type StorylinePhase = (typeof STORYLINE_PHASES)[number];

/** So many moments, and so many hands at one of them: more is not a class. */
export const MAX_GUESSES = 60;
export const MAX_HANDS = 99;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const guessSchema = v.object({
	/** Since the storyline began, s. */
	second: v.pipe(count, v.maxValue(3600)),
	/** How many chose it; nobody knows who. */
	hands: v.pipe(count, v.minValue(1), v.maxValue(MAX_HANDS))
});

/** A moment at which some of the class saw it begin. */
export type Guess = v.InferOutput<typeof guessSchema>;

const storylineSchema = v.object({
	/** Its name in the content. */
	id: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,40}$/)),
	phase: v.picklist(STORYLINE_PHASES),
	/** The first time it is shown, the second... */
	showing: v.pipe(count, v.minValue(1)),
	/** The body stands still by itself where the storyline has a question. */
	stops: v.boolean(),
	/** The question of this stop lies on the screen; `null`: none does. */
	asking: v.nullable(v.pipe(v.string(), v.maxLength(64))),
	/** In order of time. */
	guesses: v.pipe(v.array(guessSchema), v.maxLength(MAX_GUESSES)),
	/** The class has seen the curve: from then on nobody guesses any more. */
	shown: v.boolean()
});
export type StorylineState = v.InferOutput<typeof storylineSchema>;

export type StorylineCommand =
	| { do: 'choose'; id: string }
	| { do: 'phase'; phase: StorylinePhase }
	/** More hands at a moment, or fewer. @param second since the storyline began */
	| { do: 'guess'; second: number; hands: number }
	| { do: 'stops'; stops: boolean }
	| { do: 'ask'; stop: string | null }
	/** The same once more, from its beginning. */
	| { do: 'again' }
	| { do: 'leave' };

/** No storyline is open when it is `null`. */
export const storylineSlice: Slice<StorylineState | null, StorylineCommand> = {
	schema: v.nullable(storylineSchema),
	start: null,
	apply(state, command) {
		if (command.do === 'choose')
			return {
				id: command.id,
				phase: 'watch',
				showing: 1,
				stops: state?.stops ?? true,
				asking: null,
				guesses: [],
				shown: false
			};
		if (state === null) return state;
		switch (command.do) {
			case 'phase':
				return command.phase === state.phase ? state : inPhase(state, command.phase);
			case 'guess':
				return guessed(state, command);
			case 'stops':
				return command.stops === state.stops ? state : { ...state, stops: command.stops };
			case 'ask':
				return command.stop === state.asking ? state : { ...state, asking: command.stop };
			case 'again':
				return { ...state, phase: 'watch', showing: state.showing + 1, asking: null };
			case 'leave':
				return null;
		}
	}
};

/** Whether somebody can still guess. */
export function isGuessing({ phase, shown }: StorylineState): boolean {
	return !shown && (phase === 'watch' || phase === 'guess');
}

function inPhase(state: StorylineState, phase: StorylinePhase): StorylineState {
	const shown = state.shown || phase === 'curve' || phase === 'said';
	return { ...state, phase, shown, asking: null };
}

function guessed(
	state: StorylineState,
	{ second, hands }: { second: number; hands: number }
): StorylineState {
	if (!isGuessing(state)) return state;
	const before = state.guesses.find((guess) => guess.second === second)?.hands ?? 0;
	const after = Math.min(MAX_HANDS, Math.max(0, before + hands));
	if (after === before) return state;
	const others = state.guesses.filter((guess) => guess.second !== second);
	if (after > 0 && others.length >= MAX_GUESSES) return state;
	const guesses = after === 0 ? others : [...others, { second, hands: after }];
	return { ...state, guesses: guesses.sort((a, b) => a.second - b.second) };
}
