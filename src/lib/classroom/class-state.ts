/** All that a class is busy with, in every window the same. */
import * as v from 'valibot';
import { barometerSlice, type Barometer, type BarometerCommand } from './barometer/barometer';
import { bodySlice, type BodyCommand, type PlayingBody } from './body/playing';
import { liveSlice, type LiveCommand, type LiveState } from './live/live';
import { penSlice, type PenCommand, type PenState } from './pen/pen';
import { replaySlice, type ReplayCommand, type Replaying } from './replay/replaying';
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
	readonly live: LiveState;
	readonly pen: PenState;
	readonly replay: Replaying | null;
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
	| ({ to: 'live' } & LiveCommand)
	| ({ to: 'pen' } & PenCommand)
	| ({ to: 'replay' } & ReplayCommand)
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
	live: liveSlice,
	pen: penSlice,
	replay: replaySlice,
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
	live: liveSlice.schema,
	pen: penSlice.schema,
	replay: replaySlice.schema,
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
	live: liveSlice.start,
	pen: penSlice.start,
	replay: replaySlice.start,
	barometer: barometerSlice.start,
	storyline: storylineSlice.start,
	lesson: lessonSlice.start,
	film: filmSlice.start,
	summary: summarySlice.start
};

/**
 * What of it may be kept on this device: nothing of who is measured, nor of what was drawn on that. Who was
 * before the camera when the window was closed is asked anew.
 */
export function keptClass(state: ClassState): ClassState {
	return { ...state, live: liveSlice.start, pen: penSlice.start };
}

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
