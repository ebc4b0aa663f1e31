/** All that a class is busy with, in every window the same. */
import * as v from 'valibot';
import { barometerSlice, type Barometer, type BarometerCommand } from './barometer/barometer';
import { bodySlice, type BodyCommand, type PlayingBody } from './body/playing';
import { bodyViewSlice, type BodyView, type BodyViewCommand } from './body/view';
import { filmSlice, type FilmCommand, type FilmPlace } from './film/film-slice';
import { lessonSlice, type LessonCommand, type LessonRun } from './lesson/run';
import type { Slice } from './slice';
import { stageSlice, type StageCommand, type StageState } from './stage';
import {
	storylineSlice,
	type StorylineCommand,
	type StorylineState
} from './storyline/storyline-slice';
import {
	remembered,
	summarySlice,
	type SummaryCommand,
	type SummaryState
} from './summary/summary-slice';

export interface ClassState {
	readonly stage: StageState;
	readonly body: PlayingBody | null;
	readonly bodyView: BodyView;
	readonly barometer: Barometer;
	readonly storyline: StorylineState | null;
	readonly lesson: LessonRun | null;
	readonly film: FilmPlace;
	readonly summary: SummaryState;
}

/** What can be done, and to which part. */
export type ClassCommand =
	| ({ to: 'stage' } & StageCommand)
	| ({ to: 'body' } & BodyCommand)
	| ({ to: 'bodyView' } & BodyViewCommand)
	| ({ to: 'barometer' } & BarometerCommand)
	| ({ to: 'storyline' } & StorylineCommand)
	| ({ to: 'lesson' } & LessonCommand)
	| ({ to: 'film' } & FilmCommand)
	| ({ to: 'summary' } & SummaryCommand);

/** The parts, by their names. */
const SLICES = {
	stage: stageSlice,
	body: bodySlice,
	bodyView: bodyViewSlice,
	barometer: barometerSlice,
	storyline: storylineSlice,
	lesson: lessonSlice,
	film: filmSlice,
	summary: summarySlice
};

export const classSchema: v.GenericSchema<unknown, ClassState> = v.object({
	stage: stageSlice.schema,
	body: bodySlice.schema,
	bodyView: bodyViewSlice.schema,
	barometer: barometerSlice.schema,
	storyline: storylineSlice.schema,
	lesson: lessonSlice.schema,
	film: filmSlice.schema,
	summary: summarySlice.schema
});

export const NEW_CLASS: ClassState = {
	stage: stageSlice.start,
	body: bodySlice.start,
	bodyView: bodyViewSlice.start,
	barometer: barometerSlice.start,
	storyline: storylineSlice.start,
	lesson: lessonSlice.start,
	film: filmSlice.start,
	summary: summarySlice.start
};

/**
 * What a class is after a command; the same object when the command changes nothing.
 * @param at when it was given, epoch ms
 */
export function direct(state: ClassState, command: ClassCommand, at: number): ClassState {
	const slice = SLICES[command.to] as Slice<unknown, ClassCommand>;
	const before = state[command.to];
	const after = slice.apply(before, command, at);
	if (after === before) return state;
	const now: ClassState = { ...state, [command.to]: after };
	const summary = remembered(state, command, now);
	return summary === now.summary ? now : { ...now, summary };
}
