import type { SessionMeta } from '$lib/sessions';

/** How somebody goes into a conversation. */
export interface Preparation {
	intention: string;
	whenItRises: string;
	/** Theme of the kwartet that may bring air. */
	theme: string | null;
}

export const UNPREPARED: Preparation = { intention: '', whenItRises: '', theme: null };

/** A Rustcheck is for the conversation of today, ms. */
const FRESH_MS = 12 * 3600 * 1000;

/**
 * What the newest Rustcheck brought.
 * @param sessions of one person, newest first
 * @param now epoch ms
 */
export function preparationFrom(sessions: readonly SessionMeta[], now: number): Preparation {
	for (const { details, startedAt } of sessions) {
		if (details?.kind !== 'rustcheck') continue;
		if (now - startedAt > FRESH_MS) break;
		const { intention, whenItRises, theme } = details;
		return { intention, whenItRises, theme };
	}
	return UNPREPARED;
}
