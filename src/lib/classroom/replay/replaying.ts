/** A recording that plays: where it is follows from the clock, so that no window has to tell another. */
import * as v from 'valibot';
import type { Slice } from '../slice';
import { recordingId } from './recording';

/** Times as fast as it was. */
export const REPLAY_SPEEDS = [1, 2, 4, 8] as const;
export type ReplaySpeed = (typeof REPLAY_SPEEDS)[number];

const time = v.pipe(v.number(), v.finite(), v.minValue(0));

const replayingSchema = v.object({
	recording: recordingId,
	/** ms */
	length: time,
	/** Where in the recording it was at `since`, or stands, ms. */
	position: time,
	/** Since when it plays, epoch ms; `null`: it stands still. */
	since: v.nullable(time),
	speed: v.picklist(REPLAY_SPEEDS)
});

/** A recording that plays, in every window at the same place. */
export type Replaying = v.InferOutput<typeof replayingSchema>;

export type ReplayCommand =
	| { do: 'choose'; recording: string; length: number }
	| { do: 'play' }
	| { do: 'pause' }
	| { do: 'seek'; position: number }
	| { do: 'speed'; speed: ReplaySpeed }
	| { do: 'leave' };

/**
 * Where in the recording it is, ms.
 * @param now epoch ms
 */
export function replayPosition({ length, position, since, speed }: Replaying, now: number): number {
	const played = since === null ? 0 : Math.max(0, now - since) * speed;
	return Math.min(length, position + played);
}

/** Whether it moves: at its end it stands still by itself. @param now epoch ms */
export function replayPlays(state: Replaying, now: number): boolean {
	return state.since !== null && replayPosition(state, now) < state.length;
}

/** No recording is chosen when it is `null`. */
export const replaySlice: Slice<Replaying | null, ReplayCommand> = {
	schema: v.nullable(replayingSchema),
	start: null,
	apply(state, command, at) {
		if (command.do === 'choose') return chosen(command);
		if (state === null) return state;
		const position = replayPosition(state, at);
		const since = replayPlays(state, at) ? at : null;
		switch (command.do) {
			case 'play':
				if (since !== null) return state;
				// Who plays what has ended wants to see it again.
				return { ...state, since: at, position: position < state.length ? position : 0 };
			case 'pause':
				return state.since === null ? state : { ...state, position, since: null };
			case 'seek':
				if (!Number.isFinite(command.position)) return state;
				return { ...state, since, position: Math.min(state.length, Math.max(0, command.position)) };
			case 'speed':
				return state.speed === command.speed
					? state
					: { ...state, since, position, speed: command.speed };
			case 'leave':
				return null;
		}
	}
};

function chosen({ recording, length }: Extract<ReplayCommand, { do: 'choose' }>): Replaying {
	return { recording, length, position: 0, since: null, speed: 1 };
}
