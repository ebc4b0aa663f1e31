/** A letter of a script that is read from right to left (Hebrew, Arabic, Syriac, Thaana and others). */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * Words that people wrote themselves, for use in a sentence of ours: what is read the other way keeps its own
 * direction there, and ours keeps its order.
 */
export function ownWords(text: string): string {
	return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
