/** All that a class is busy with, in every window the same. */
import * as v from 'valibot';
import { bodySlice, type BodyCommand, type PlayingBody } from './body/playing';
import { bodyViewSlice, type BodyView, type BodyViewCommand } from './body/view';
import type { Slice } from './slice';
import { stageSlice, type StageCommand, type StageState } from './stage';
import {
	storylineSlice,
	type StorylineCommand,
	type StorylineState
} from './storyline/storyline-slice';

export interface ClassState {
	readonly stage: StageState;
	readonly body: PlayingBody | null;
	readonly storyline: StorylineState | null;
	readonly bodyView: BodyView;
}

/** What can be done, and to which part. */
export type ClassCommand =
	| ({ to: 'stage' } & StageCommand)
	| ({ to: 'body' } & BodyCommand)
	| ({ to: 'bodyView' } & BodyViewCommand)
	| ({ to: 'storyline' } & StorylineCommand);

/** The parts, by their names. */
const SLICES = {
	stage: stageSlice,
	body: bodySlice,
	bodyView: bodyViewSlice,
	storyline: storylineSlice
};

export const classSchema: v.GenericSchema<unknown, ClassState> = v.object({
	stage: stageSlice.schema,
	body: bodySlice.schema,
	bodyView: bodyViewSlice.schema,
	storyline: storylineSlice.schema
});

export const NEW_CLASS: ClassState = {
	stage: stageSlice.start,
	body: bodySlice.start,
	bodyView: bodyViewSlice.start,
	storyline: storylineSlice.start
};

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
