/** A made-up body that plays: its clock, and what it was made to do. */
import * as v from 'valibot';
import type { Slice } from '../slice';
import {
	MAX_CHANGES,
	playedChangeSchema,
	SIGH_MS,
	type BodyChange,
	type PlayedChange
} from './changes';

const epoch = v.pipe(v.number(), v.minValue(0));

const playingSchema = v.object({
	/** The same seed is the same person. */
	seed: v.pipe(v.number(), v.integer(), v.minValue(0)),
	/** When its clock was at 0, epoch ms; what it stood still is left out. */
	startedAt: epoch,
	/** Since when it stands still; `null`: it plays. Epoch ms */
	stoodAt: v.nullable(epoch),
	/** All that it was made to do, also what is still to come. */
	changes: v.pipe(v.array(playedChangeSchema), v.maxLength(MAX_CHANGES))
});

/** A body that plays, in every window the same. */
export type PlayingBody = v.InferOutput<typeof playingSchema>;

export type BodyCommand =
	/** Another body sits down, with what it will do by itself. */
	| { do: 'sit'; seed: number; changes: readonly PlayedChange[] }
	| { do: 'change'; change: BodyChange; strength: number; over: number }
	/** One change passes. */
	| { do: 'end'; change: BodyChange; over: number }
	/** All of it passes. */
	| { do: 'rest'; over: number }
	| { do: 'stand-still' }
	| { do: 'go-on' }
	| { do: 'leave' };

/** A change that was fired does not begin in what another window has drawn already, ms. */
const LEAD_MS = 30;

/**
 * What the clock of the body says.
 * @param now epoch ms
 * @returns ms since it sat down
 */
export function bodyTime({ startedAt, stoodAt }: PlayingBody, now: number): number {
	return Math.max(0, (stoodAt ?? now) - startedAt);
}

/** Nobody sits there when it is `null`. */
export const bodySlice: Slice<PlayingBody | null, BodyCommand> = {
	schema: v.nullable(playingSchema),
	start: null,
	apply(state, command, at) {
		if (command.do === 'sit')
			return { seed: command.seed, startedAt: at, stoodAt: null, changes: [...command.changes] };
		if (state === null) return state;
		const t = bodyTime(state, at) + LEAD_MS;
		switch (command.do) {
			case 'change':
				return state.changes.length < MAX_CHANGES
					? { ...state, changes: [...ended(state.changes, command, t), begun(command, t)] }
					: state;
			case 'end':
				return { ...state, changes: ended(state.changes, command, t) };
			case 'rest':
				return {
					...state,
					changes: state.changes.map((change) => endedAt(change, t, command.over))
				};
			case 'stand-still':
				return state.stoodAt === null ? { ...state, stoodAt: at } : state;
			case 'go-on':
				return state.stoodAt === null
					? state
					: { ...state, startedAt: state.startedAt + at - state.stoodAt, stoodAt: null };
			case 'leave':
				return null;
		}
	}
};

/** Whether a change is going on, or still coming; the same one is never played twice at once. */
export function isGoingOn({ from, until }: PlayedChange, t: number): boolean {
	return from <= t && (until === null || until > t);
}

function begun(
	{ change, strength, over }: Extract<BodyCommand, { do: 'change' }>,
	from: number
): PlayedChange {
	return { change, from, until: change === 'sigh' ? from + SIGH_MS : null, strength, over };
}

function ended(
	changes: readonly PlayedChange[],
	{ change, over }: { change: BodyChange; over: number },
	t: number
): PlayedChange[] {
	return changes.map((played) => (played.change === change ? endedAt(played, t, over) : played));
}

/** What has not begun yet is left as it is: it belongs to what comes. How it came stays as it was. */
function endedAt(played: PlayedChange, t: number, over: number): PlayedChange {
	return isGoingOn(played, t) ? { ...played, until: t, passes: over } : played;
}
