import type { Mark, NewSession, Sample, SessionDetails } from '$lib/sessions';
import type { SessionLog } from './session-log.svelte';

/** What was half done and is whole now. */
export interface Whole {
	session: NewSession;
	samples: readonly Sample[];
	marks?: readonly Mark[];
	/** Asked last, when the rest is kept. */
	details: () => SessionDetails;
}

/** What is being kept just now. */
const underWay = new WeakMap<SessionLog, Promise<boolean>>();

/**
 * Makes a session of what is all there already; once, however often it is pressed meanwhile.
 * A failure loses nothing: call again. @returns whether it is kept
 */
export function keepWhole(log: SessionLog, whole: Whole): Promise<boolean> {
	const before = underWay.get(log);
	if (before) return before;
	const kept = keep(log, whole).finally(() => underWay.delete(log));
	underWay.set(log, kept);
	return kept;
}

async function keep(log: SessionLog, whole: Whole): Promise<boolean> {
	const { session, samples, marks = [], details } = whole;
	if (!log.saved && !log.unsaved) {
		if (!(await log.start(session))) return false;
		for (const sample of samples) log.push(sample);
		for (const mark of marks) log.mark(mark);
	}
	if (!log.saved && !(await log.stop(Date.now()))) return false;
	return log.amend((store, id) => store.sessions.updateDetails(id, details(), Date.now(), 'any'));
}
