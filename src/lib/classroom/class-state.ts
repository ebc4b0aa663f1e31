/** All that a class is busy with, in every window the same. */
import * as v from 'valibot';
import { bodySlice, type BodyCommand, type PlayingBody } from './body/playing';
import { liveSlice, type LiveCommand, type LiveState } from './live/live';
import { penSlice, type PenCommand, type PenState } from './pen/pen';
import { replaySlice, type ReplayCommand, type Replaying } from './replay/replaying';
import type { Slice } from './slice';
import { stageSlice, type StageCommand, type StageState } from './stage';

export interface ClassState {
	readonly stage: StageState;
	readonly body: PlayingBody | null;
	readonly live: LiveState;
	readonly pen: PenState;
	readonly replay: Replaying | null;
}

/** What can be done, and to which part. */
export type ClassCommand =
	| ({ to: 'stage' } & StageCommand)
	| ({ to: 'body' } & BodyCommand)
	| ({ to: 'live' } & LiveCommand)
	| ({ to: 'pen' } & PenCommand)
	| ({ to: 'replay' } & ReplayCommand);

/** The parts, by their names. */
const SLICES = {
	stage: stageSlice,
	body: bodySlice,
	live: liveSlice,
	pen: penSlice,
	replay: replaySlice
};

export const classSchema: v.GenericSchema<unknown, ClassState> = v.object({
	stage: stageSlice.schema,
	body: bodySlice.schema,
	live: liveSlice.schema,
	pen: penSlice.schema,
	replay: replaySlice.schema
});

export const NEW_CLASS: ClassState = {
	stage: stageSlice.start,
	body: bodySlice.start,
	live: liveSlice.start,
	pen: penSlice.start,
	replay: replaySlice.start
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
	return after === before ? state : { ...state, [command.to]: after };
}
