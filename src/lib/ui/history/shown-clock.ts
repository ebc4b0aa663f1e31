import { m } from '$lib/paraglide/messages';
import type { SessionKind, SessionRecord } from '$lib/sessions';

/** A session as its page shows it: every time on one clock, with the name of that clock. */
export interface ShownSession {
	record: SessionRecord;
	/** Since when time is told, in words. */
	clock: string;
}

const CLOCKS: Record<SessionKind, () => string> = {
	measurement: m.clock_session,
	rustcheck: m.clock_rustcheck,
	gesprek: m.clock_talk,
	exercise: m.clock_scene
};

/**
 * Puts all of a session on one clock. An exercise with a scene tells time since the scene began, as its
 * comparison does; the rest before it then lies before 0.
 */
export function onShownClock(record: SessionRecord): ShownSession {
	const { details, kind } = record.meta;
	if (details?.kind !== 'exercise') return { record, clock: CLOCKS[kind]() };
	const zero = details.measuredScene?.from ?? 0;
	// To whole milliseconds: a mark at 0:36 must not be told as 0:35 for what is lost in subtracting.
	const shift = <T extends { t: number }>(all: readonly T[]) =>
		all.map((one) => ({ ...one, t: Math.round(one.t - zero) }));
	return {
		record: { ...record, samples: shift(record.samples), marks: shift(record.marks) },
		clock: CLOCKS.exercise()
	};
}
