import { describe, expect, it } from 'vitest';
import { avoidedWords } from './avoided-words';
import { hardSpots, readingFigures, wordsOf } from './readability';

describe('words', () => {
	it('are counted without marks, and stay whole with a hyphen or an apostrophe', () => {
		expect(wordsOf('Wie mag bij jou mee-eten, en collega’s?')).toEqual([
			...['Wie', 'mag', 'bij', 'jou', 'mee-eten', 'en', 'collega’s']
		]);
		expect(wordsOf('?!')).toEqual([]);
	});
});

describe('reading level', () => {
	it.each([
		['nl', 'Wat wil je altijd zelf kiezen?'],
		['nl', 'Waar praat jij het makkelijkst?'],
		['en', 'What do you always want to choose yourself?'],
		['nl', '']
	] as const)('has nothing against (%s) %j', (language, text) => {
		expect(hardSpots(text, 'A2', language)).toEqual([]);
	});

	it.each([
		['nl', 'Wat is jouw woonbegeleidingsdoel?', 'woonbegeleidingsdoel'],
		['nl', 'Welke emotie voel je?', 'emotie: zeg: gevoel'],
		['en', 'Which Experience was good?', 'experience: say: what happened to you'],
		['nl', 'Deelnemers bespreken dagelijks belangen', 'mostly long words'],
		['nl', 'a b c d e f g h i j k l m n?', 'a sentence of 14 words']
	] as const)('stumbles (%s) over %j', (language, text, spot) => {
		expect(hardSpots(text, 'A2', language)).toContain(spot);
	});

	it('tells for each word that it avoids what to say in its place, to whom it matters', () => {
		expect(hardSpots('Er is een interventie gedaan.', 'B1', 'nl')).toEqual([
			'interventie: zeg wat je doet'
		]);
		expect(hardSpots('Wij zouden dat zien.', 'B1', 'nl')[0]).toContain('stille toets');
		for (const language of ['nl', 'en'] as const)
			for (const why of Object.values(avoidedWords(language, 'clients')))
				expect(wordsOf(why).length).toBeGreaterThan(1);
	});

	it('asks more of colleagues', () => {
		expect(hardSpots('Welke emotie herken je bij een leidinggevende?', 'B1', 'nl')).toEqual([]);
	});

	it('measures sentences one by one', () => {
		expect(hardSpots('Iemand komt te laat vandaag. Hoe wil je dat nu horen?', 'A2', 'nl')).toEqual(
			[]
		);
	});
});

it('texts are told in figures', () => {
	expect(readingFigures(['Who is there? It is me.', 'Sunflowers!'])).toEqual({
		texts: 2,
		wordsPerSentence: 7 / 3,
		longestSentence: 3,
		lettersPerWord: 26 / 7,
		longestWord: 'Sunflowers'
	});
});
