/** Looks after the words around the games and the plate: somebody who reads with difficulty sits before them. */
import type { Language } from './model';
import { wordsOf } from './readability';

/** What the names of those messages begin with. */
const CLIENT_SCREENS = ['game_', 'plate_'] as const;
const MAX_SENTENCE_WORDS = 15;

/** Sentences that are too long for them, in sentences that name the message. */
export function checkClientScreens(
	messages: Readonly<Record<Language, Readonly<Record<string, string>>>>
): string[] {
	return Object.entries(messages).flatMap(([language, all]) =>
		Object.entries(all)
			.filter(([name]) => CLIENT_SCREENS.some((screen) => name.startsWith(screen)))
			.flatMap(([name, text]) =>
				text
					.split(/[.?!:]/)
					.map((sentence) => wordsOf(sentence).length)
					.filter((words) => words > MAX_SENTENCE_WORDS)
					.map(
						(words) => `messages/${language}.json: ${name}: a sentence of ${words} words: ${text}`
					)
			)
	);
}
