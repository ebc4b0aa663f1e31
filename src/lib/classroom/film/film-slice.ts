/** The intro film on the class's screen: where it is, in every window the same. */
import * as v from 'valibot';
import type { Slice } from '../slice';

const place = v.pipe(v.number(), v.minValue(0), v.maxValue(3_600_000));

const filmSchema = v.object({
	/** Where it stood at `since`, or stands now, ms of the film. */
	at: place,
	/** Since when it plays, epoch ms; `null`: it stands still. */
	since: v.nullable(v.pipe(v.number(), v.minValue(0)))
});
/** A film that plays or stands still. */
export type FilmPlace = v.InferOutput<typeof filmSchema>;

export type FilmCommand =
	| { do: 'play' }
	| { do: 'stand-still' }
	/** @param ms of the film */
	| { do: 'seek'; ms: number };

export const filmSlice: Slice<FilmPlace, FilmCommand> = {
	schema: filmSchema,
	start: { at: 0, since: null },
	apply(state, command, at) {
		switch (command.do) {
			case 'play':
				return state.since === null ? { ...state, since: at } : state;
			case 'stand-still':
				return state.since === null ? state : { at: filmPlaceAt(state, at), since: null };
			case 'seek': {
				const to = Math.min(3_600_000, Math.max(0, command.ms));
				if (!Number.isFinite(to)) return state;
				return { at: to, since: state.since === null ? null : at };
			}
		}
	}
};

/** Where the film is, ms; it may be beyond its end. @param now epoch ms */
export function filmPlaceAt({ at, since }: FilmPlace, now: number): number {
	return since === null ? at : Math.min(3_600_000, at + Math.max(0, now - since));
}
