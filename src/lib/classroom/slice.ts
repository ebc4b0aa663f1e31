import type * as v from 'valibot';

/**
 * One part of what a class is busy with: what is known of it, and what can be done to it. Plain data, so
 * that it can cross to another window and be kept.
 */
export interface Slice<State, Command> {
	/** What it must look like when it comes from elsewhere. */
	readonly schema: v.GenericSchema<unknown, State>;
	/** Before anything was done. */
	readonly start: State;
	/**
	 * What it is after a command. A command that makes no sense now changes nothing: then it is the same
	 * object.
	 * @param at when it was given, epoch ms
	 */
	apply(state: State, command: Command, at: number): State;
}
