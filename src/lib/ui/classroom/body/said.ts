/** What the estimator says of a body, in the words that somebody before a camera would read. */
import type { ClassReading } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import { NOT_COMPARED, type UnsureReason } from '$lib/signals/types';
import { POSTURE, REASONS } from '../../measurement/words';

/** Below this confidence a rate is said with its doubt. */
const SURE = 0.4;

export interface Said {
	/** Breaths a minute, whole; `null` when it dares not say one. */
	rate: number | null;
	/** It says a rate, and is not very sure of it. */
	doubts: boolean;
	/** Why it says no rate, in a sentence. */
	unsure: string | null;
	/** What else it sees, in sentences. */
	words: string[];
}

/** @param reading `null`: nothing has been measured yet */
export function saidOf(reading: ClassReading | null): Said {
	if (reading === null)
		return { rate: null, doubts: false, unsure: m.reason_settling(), words: [] };
	const { rate, rateConfidence, unsure, words, because } = reading;
	const held = because.includes('breath-held');
	return {
		rate: rate === null ? null : Math.round(rate),
		doubts: rate !== null && (rateConfidence ?? 0) < SURE,
		unsure: rate === null && !held && isUnsure(unsure) ? REASONS[unsure].what() : null,
		words: [
			...(held ? [m.class_body_held()] : []),
			...(because.includes('breath-shallow') ? [m.breath_shallower()] : []),
			...words.map((word) => POSTURE[word]())
		]
	};
}

function isUnsure(reason: ClassReading['unsure']): reason is UnsureReason {
	return reason !== null && !NOT_COMPARED.some((other) => other === reason);
}
