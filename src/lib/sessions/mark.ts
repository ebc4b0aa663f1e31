import * as v from 'valibot';
import { NUDGE_ANSWERS, type NudgeAnswer } from '../signals/tension/nudges';
import { TENSION_SIGNS, type TensionSign } from '../signals/types';
import { MAX_MARK_LENGTH } from './limits';
import { amount, text } from './schema-parts';

/**
 * `felt`: "I feel something"; `nudge`: the app pointed at something (text: see `nudgeText`); `answer`:
 * what she said to that (text: see `nudgeAnswer`); `game` and `back`: to the cards (text: the theme) or
 * to the praatplaat (text: `AT_PLATE`), and back.
 */
export const MARK_KINDS = ['felt', 'note', 'nudge', 'answer', 'game', 'back'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** The praatplaat lay on the table, and not the cards. No theme of cards is called so. */
export const AT_PLATE = '/plate';

export const markSchema = v.object({
	/** ms since the start of the session */
	t: amount,
	kind: v.picklist(MARK_KINDS),
	text: text(MAX_MARK_LENGTH)
});

/** What the person said at a moment, or the app to her. */
export type Mark = v.InferOutput<typeof markSchema>;

/** The text of a nudge: the signs that it pointed at. */
export function nudgeText(signs: readonly TensionSign[]): string {
	return signs.join(' ');
}

/** The signs that the text of a nudge names, in the order of `TENSION_SIGNS`; unknown ones are left out. */
export function nudgeSigns(text: string): TensionSign[] {
	const named = text.split(' ');
	return TENSION_SIGNS.filter((sign) => named.includes(sign));
}

/** What the text of an `answer` says; `null` when it is none that we know. */
export function nudgeAnswer(text: string): NudgeAnswer | null {
	return NUDGE_ANSWERS.find((known) => known === text) ?? null;
}
