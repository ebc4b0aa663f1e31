import type { TensionPhase } from '$lib/signals/types';
import type { PlanRows } from '$lib/store';

/** Longer is not read while somebody talks, characters. */
const LONGEST = 60;

/**
 * The short sentence to show when the body rises, in the person's own words: from what helps her in that
 * phase, the first line or sentence that is short enough.
 * @param seed 0 gives the first; other whole numbers go on to the next ones, so that a sentence which
 *   comes back does not wear out
 * @returns `null` when her plan has none
 */
export function quietSentence(
	rows: PlanRows | null,
	phase: TensionPhase,
	seed: number
): string | null {
	const sentences = (rows?.[phase].helps ?? '').split('\n').flatMap(shortParts);
	if (sentences.length === 0) return null;
	return sentences[Math.abs(Math.trunc(seed)) % sentences.length]!;
}

/** The line itself when it is short, else its sentences that are. */
function shortParts(line: string): string[] {
	const whole = line.trim().replace(/^[-–•*]\s*/, '');
	const parts = whole.length <= LONGEST ? [whole] : whole.split(/(?<=[.!?…])\s+/);
	return parts.filter((part) => part !== '' && part.length <= LONGEST);
}
