import { m } from '$lib/paraglide/messages';
import type { SessionRecord } from '$lib/sessions';

/** A session as its page shows it: every time on one clock, with the name of that clock. */
export interface ShownSession {
	record: SessionRecord;
	/** Since when time is told, in words. */
	clock: string;
}

/**
 * Puts all of a session on one clock. An exercise with a scene tells time since the scene began, as its
 * comparison does; the rest before it then lies before 0.
 */
export function onShownClock(record: SessionRecord): ShownSession {
	const { details, kind } = record.meta;
	if (details?.kind !== 'exercise')
		return { record, clock: kind === 'rustcheck' ? m.clock_rustcheck() : m.clock_session() };
	const zero = details.measuredScene?.from ?? 0;
	const shift = <T extends { t: number }>(all: readonly T[]) =>
		all.map((one) => ({ ...one, t: one.t - zero }));
	return {
		record: { ...record, samples: shift(record.samples), marks: shift(record.marks) },
		clock: m.clock_scene()
	};
}
