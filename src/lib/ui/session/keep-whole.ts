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

/**
 * Makes a session of what is all there already.
 * A failure loses nothing: call again. @returns whether it is kept
 */
export async function keepWhole(log: SessionLog, whole: Whole): Promise<boolean> {
	const { session, samples, marks = [], details } = whole;
	if (!log.saved && !log.unsaved) {
		if (!(await log.start(session))) return false;
		for (const sample of samples) log.push(sample);
		for (const mark of marks) log.mark(mark);
	}
	if (!log.saved && !(await log.stop(Date.now()))) return false;
	return log.amend((store, id) => store.sessions.updateDetails(id, details(), Date.now(), 'any'));
}
