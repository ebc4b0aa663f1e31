/** Words that a question to a client does without, unless she chose a deep card (docs/content.md). */
import type { Language } from './model';
import { wordsOf } from './readability';

/**
 * Words that lead to abuse, voices, being followed, being alone, hunger or death. Few, and whole words: they do not
 * replace reading. Left out on purpose: "boos" and "moe", which everybody is, and "mis" and "kwijt", which keys are too.
 */
const RISKY: Record<Language, ReadonlySet<string>> = {
	nl: new Set([
		...[
			'alleen',
			'eenzaam',
			'niemand',
			'eentje',
			'nacht',
			'nachts',
			'nachten',
			'donker',
			'donkere'
		],
		...['bang', 'angst', 'dood', 'doodgaan', 'sterven', 'overleden', 'honger', 'schulden'],
		...['volgen', 'volgt', 'gevolgd', 'achtervolgd', 'stemmen', 'geheim', 'geheimen', 'schaamte'],
		...[
			'schaam',
			'schaamt',
			'schaamde',
			'slaan',
			'slaat',
			'geslagen',
			'pijn',
			'aanraken',
			'huilen'
		],
		...['huil', 'huilt', 'verdriet']
	]),
	en: new Set([
		...['alone', 'lonely', 'nobody', 'none', 'night', 'nights', 'dark', 'afraid', 'fear', 'dead'],
		...[
			'death',
			'die',
			'died',
			'hungry',
			'hunger',
			'debts',
			'follow',
			'follows',
			'followed',
			'voices'
		],
		...['secret', 'secrets', 'ashamed', 'shame', 'hit', 'beaten', 'hurt', 'pain', 'touched', 'cry'],
		...['crying', 'sad', 'grief']
	])
};

/** Words that hurt only together. */
const RISKY_TOGETHER: Record<Language, readonly string[]> = {
	nl: ['geld op', 'geld bijna op', 'vroeger thuis', 'als kind'],
	en: ['money is gone', 'money is almost gone', 'money is short', 'no one', 'as a child']
};

/** What a text may do to somebody, in sentences that name the place. */
export function riskFaults(place: string, text: string, language: Language): string[] {
	const words = wordsOf(text.toLowerCase());
	const together = RISKY_TOGETHER[language].filter((phrase) =>
		` ${words.join(' ')} `.includes(` ${phrase} `)
	);
	return [...words.filter((word) => RISKY[language].has(word)), ...together].map(
		(spot) => `${place}: may hurt (${spot}): ${text}`
	);
}
