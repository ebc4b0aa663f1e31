import { avoidedSpots } from './avoided-words';
import type { Language } from './model';

/** Levels of the European framework: A2 for who reads with difficulty, B1 for colleagues. */
export type ReadingLevel = 'A2' | 'B1';

interface Bar {
	/** Words in one sentence. */
	sentence: number;
	/** Letters of the longest word. Dutch makes its long words by joining short ones. */
	word: number;
	/** Letters of a word on average, in a text of at least four words. */
	average: number;
}

// Our own bars. The first were set a little above what our texts need after rewriting: a new text
// that passes them reads like the others.
const BARS: Record<ReadingLevel, Bar> = {
	A2: { sentence: 13, word: 10, average: 6 },
	B1: { sentence: 15, word: 15, average: 7 }
};

/** Long, and still known to everybody. */
const FAMILIAR: Record<Language, ReadonlySet<string>> = {
	nl: new Set(['makkelijkst', 'dobbelsteen', 'lieveheersbeestje']),
	en: new Set([])
};

/** "Wordt geholpen", "werden gisteren gebeld": somebody does it, and the sentence does not say who. */
const DUTCH_PASSIVE =
	/(?:^|[^\p{L}])(?:wordt|worden|werd|werden)(?:\s+\p{L}+){0,5}?\s+(?:ge|be|ver|ont|her)\p{L}+(?:d|t|en)(?![\p{L}])/iu;

/** Dutch that leaves out who does it; empty when nothing does. */
export function passiveSpots(text: string): string[] {
	return text
		.split(/[.?!:;]/)
		.filter((sentence) => DUTCH_PASSIVE.test(sentence))
		.map((sentence) => `passive: ${sentence.trim()}`);
}

/** The words of a text, without marks. */
export function wordsOf(text: string): string[] {
	return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}

/** What makes a text harder to read than its level allows; empty when nothing does. */
export function hardSpots(text: string, level: ReadingLevel, language: Language): string[] {
	const bar = BARS[level];
	const words = wordsOf(text);
	const longest = Math.max(...text.split(/[.?!]/).map((sentence) => wordsOf(sentence).length));
	const average = words.reduce((sum, word) => sum + word.length, 0) / words.length;
	return [
		...(longest > bar.sentence ? [`a sentence of ${longest} words`] : []),
		...(words.length >= 4 && average > bar.average ? ['mostly long words'] : []),
		...words.filter((word) => isHard(word.toLowerCase(), level, language)),
		...avoidedSpots(words, language, level === 'A2' ? 'clients' : 'everybody')
	];
}

/** How texts read, in figures. */
export interface ReadingFigures {
	texts: number;
	/** On average. */
	wordsPerSentence: number;
	/** The longest sentence, in words. */
	longestSentence: number;
	/** On average. */
	lettersPerWord: number;
	longestWord: string;
}

/** How several texts read, one beside the other. At least one word is wanted. */
export function readingFigures(texts: readonly string[]): ReadingFigures {
	const sentences = texts
		.flatMap((text) => text.split(/[.?!]/))
		.map((sentence) => wordsOf(sentence))
		.filter((words) => words.length > 0);
	const words = sentences.flat();
	return {
		texts: texts.length,
		wordsPerSentence: words.length / sentences.length,
		longestSentence: Math.max(...sentences.map(({ length }) => length)),
		lettersPerWord: words.reduce((sum, word) => sum + word.length, 0) / words.length,
		longestWord: words.reduce((longest, word) => (word.length > longest.length ? word : longest))
	};
}

function isHard(word: string, level: ReadingLevel, language: Language): boolean {
	return word.length > BARS[level].word && !FAMILIAR[language].has(word);
}
