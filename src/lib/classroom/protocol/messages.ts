/** What crosses between the instructor's window and the screen of the class. */
import * as v from 'valibot';
import { classReadingSchema } from '../class-reading';
import { classSchema, type ClassCommand } from '../class-state';
import { recordingSchema } from '../replay/recording';

/** Windows of another version of Luwte do not understand each other: they say so instead of guessing. */
export const PROTOCOL = 1;

/** Both windows say that they are there this often, ms. */
export const HEARTBEAT_MS = 500;
/** Who has not been heard for so long is gone, ms. A window that is covered may be slow. */
export const GONE_MS = 2600;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.minValue(0));

/** The window that decides. Of two the one that was opened last does. */
const presenterSchema = v.object({ id, since: time });
export type PresenterName = v.InferOutput<typeof presenterSchema>;

/** What the screen may ask for: its buttons are few. Checked by the part that it goes to. */
const commandSchema = v.custom<ClassCommand>(
	(command) => typeof command === 'object' && command !== null && 'to' in command && 'do' in command
);

const protocol = v.literal(PROTOCOL);
const fromPresenter = { protocol, presenter: presenterSchema };
const readings = v.pipe(v.array(classReadingSchema), v.maxLength(2000));

export const messageSchema = v.variant('kind', [
	/** All there is to know, after every change. */
	v.object({ kind: v.literal('state'), ...fromPresenter, version: count, state: classSchema }),
	/** "I am here, this is the version, and of each screen I have heard touches up to here." */
	v.object({
		kind: v.literal('beat'),
		...fromPresenter,
		version: count,
		heard: v.record(id, count)
	}),
	/** The newest readings of what is shown; `run` tells one measurement from the next. */
	v.object({ kind: v.literal('readings'), ...fromPresenter, run: id, readings }),
	/** As above, from as long ago as a screen that was opened late wants to see. */
	v.object({ kind: v.literal('history'), ...fromPresenter, run: id, readings }),
	/** The recording that is looked at again, when it does not ship with Luwte: once for each screen. */
	v.object({ kind: v.literal('recording'), ...fromPresenter, recording: recordingSchema }),
	/** A screen: "I am here, and this is what I have." */
	v.object({
		kind: v.literal('here'),
		protocol,
		screen: id,
		of: v.nullable(id),
		version: v.nullable(count),
		/** The measurement whose readings it has from the beginning. */
		run: v.nullable(id),
		/** The recording that it was given last. */
		recording: v.nullable(id)
	}),
	/** Something was touched on the screen; said again until it was heard. */
	v.object({
		kind: v.literal('touch'),
		protocol,
		screen: id,
		number: count,
		command: commandSchema
	}),
	/** A window that is being closed says so. */
	v.object({ kind: v.literal('bye'), protocol, who: id })
]);
export type Message = v.InferOutput<typeof messageSchema>;

/**
 * A message that can be understood.
 * @returns `null` for what is none; `'other-version'` when a window of another version spoke: of another
 * protocol, or of the same one with parts in it that are unknown here
 */
export function understood(data: unknown): Message | 'other-version' | null {
	const parsed = v.safeParse(messageSchema, data);
	if (parsed.success) return parsed.output;
	return v.is(v.object({ kind: v.string(), protocol: v.number() }), data) ? 'other-version' : null;
}
