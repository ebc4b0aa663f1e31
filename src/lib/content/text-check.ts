/** What may be wrong with one text, or with several beside each other, in sentences that name the place. */
import type { Language } from './model';
import { hardSpots, type ReadingLevel, passiveSpots, wordsOf } from './readability';

const MAX_QUESTION_WORDS = 15;

/** A text with where it stands. */
export interface PlacedText {
	place: string;
	text: string;
}

/** Is it harder to read than its level allows? */
export function readingFaults(
	place: string,
	text: string,
	level: ReadingLevel,
	language: Language
): string[] {
	return hardSpots(text, level, language).map(
		(spot) => `${place}: hard to read at ${level} (${spot}): ${text}`
	);
}

/** As `readingFaults`; and Dutch that reads like a policy paper is found as well. */
export function plainFaults(
	place: string,
	text: string,
	level: ReadingLevel,
	language: Language
): string[] {
	return [
		...readingFaults(place, text, level, language),
		...(language === 'nl' ? passiveSpots(text) : []).map((spot) => `${place}: ${spot}: ${text}`)
	];
}

/** Is it a question, and short enough for a card? */
export function questionFaults(place: string, text: string): string[] {
	const count = wordsOf(text).length;
	return [
		...(count > MAX_QUESTION_WORDS ? [`${place}: a question of ${count} words: ${text}`] : []),
		...(text.endsWith('?') ? [] : [`${place}: not a question: ${text}`])
	];
}

/** Quotation marks and dots of a typewriter, where a printed page has its own. */
export function typewriterFaults({ place, text }: PlacedText): string[] {
	return /['"]|\.\.\./.test(text) ? [`${place}: marks of a typewriter: ${text}`] : [];
}

/** Texts that say the same as one before, but for capitals and marks. */
export function alikeFaults(texts: readonly PlacedText[]): string[] {
	const bare = texts.map(({ text }) => wordsOf(text.toLowerCase()).join(' '));
	return texts
		.filter((_, index) => bare.indexOf(bare[index]!) < index)
		.map(({ place, text }) => `${place}: said before: ${text}`);
}
