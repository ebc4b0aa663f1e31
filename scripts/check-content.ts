/**
 * `npm run check:content`, also before each build: is everything the app says whole and readable?
 * `npm run check:content -- body` shows only what is said about files with that word in their name;
 * `npm run check:content -- --cards` also shows every card with its weight, its figures and its lighter question;
 * `npm run check:content -- --avoided` every word that our texts do without, with the reason.
 */
import { endsOpen } from '../src/lib/course/scene.ts';
import { AVOIDED_FOR, avoidedWords } from '../src/lib/content/avoided-words.ts';
import { checkCardTable } from '../src/lib/content/card-table-check.ts';
import { checkClientScreens } from '../src/lib/content/client-screen-check.ts';
import { textsByKind } from '../src/lib/content/text-kinds.ts';
import { checkContent, readCourse } from '../src/lib/content/check.ts';
import { wordCount } from '../src/lib/content/course-check.ts';
import { askedCards, readCards } from '../src/lib/content/deck-check.ts';
import { checkEvidence, readSourcedTexts } from '../src/lib/content/evidence-check.ts';
import { IMAGE_THEMES } from '../src/lib/content/ids.ts';
import { readImages } from '../src/lib/content/image-check.ts';
import { PLATE_DOORS } from '../src/lib/content/image-model.ts';
import { DOOR_LEVELS, questionsOf, readPlates } from '../src/lib/content/plate-check.ts';
import { readingFigures } from '../src/lib/content/readability.ts';
import { LANGUAGES, WEIGHTS } from '../src/lib/content/model.ts';
import {
	readCardTable,
	readContentFiles,
	readDrawn,
	readEvidence,
	readMessages
} from './content-files';

const args = process.argv.slice(2);
const only = args.find((arg) => !arg.startsWith('--')) ?? '';
const files = readContentFiles();
const drawn = readDrawn();
const decks = readCards(files);
const complaints = [
	...checkContent(files, drawn),
	...checkClientScreens(readMessages()),
	...checkCardTable(readCardTable(), decks),
	...checkEvidence(readEvidence(), readSourcedTexts(files, readMessages()))
].filter((complaint) => complaint.includes(only));

/** With one decimal. */
const short = (value: number) => Number(value.toFixed(1));

const course = readCourse(files).found;
console.table(
	course
		.filter(({ language }) => language === 'nl')
		.map(({ id, content }) => ({
			module: id,
			exercises: content.exercises.length,
			minutes: content.exercises.reduce((sum, { minutes }) => sum + minutes, 0),
			scenes: content.scenes.length,
			branching: content.scenes.filter(({ choice }) => choice).length,
			open: content.scenes.filter(endsOpen).length,
			'words nl': wordCount(content),
			'words en': course
				.filter((other) => other.id === id && other.language === 'en')
				.map((other) => wordCount(other.content))[0]
		}))
);

console.table(
	LANGUAGES.flatMap((language) =>
		Object.entries(textsByKind(files, language)).map(([kind, texts]) => {
			const figures = readingFigures(texts);
			return {
				texts: `${kind} ${language}`,
				level: 'B1',
				count: texts.length,
				'words in a sentence': short(figures.wordsPerSentence),
				'longest sentence': figures.longestSentence,
				'letters in a word': short(figures.lettersPerWord),
				'longest word': figures.longestWord
			};
		})
	)
);

const themes = readImages(files).found;
const namesOf = (theme: string | null) =>
	themes
		.filter(({ id, language }) => language === 'nl' && (theme === null || id === theme))
		.flatMap(({ content }) => Object.keys(content));
console.table(
	[...IMAGE_THEMES, null].map((theme) => {
		const sizes = namesOf(theme).map((name) => drawn.packed(drawn.images.get(name) ?? ''));
		return {
			theme: theme ?? 'all',
			images: sizes.length,
			'kB gz, mean': Number(
				(sizes.reduce((sum, size) => sum + size, 0) / sizes.length / 1000).toFixed(2)
			),
			'kB gz, largest': Number((Math.max(...sizes) / 1000).toFixed(2))
		};
	})
);

console.table(
	readPlates(files).found.flatMap(({ id, language, content }) =>
		PLATE_DOORS.map((door) => {
			const asked = questionsOf(content, door).map(({ text }) => text);
			const figures = readingFigures(asked);
			return {
				plate: `${id} ${language}`,
				door,
				level: DOOR_LEVELS[door],
				questions: asked.length / 2,
				'with lighter': asked.length,
				'words in a sentence': short(figures.wordsPerSentence),
				'longest sentence': figures.longestSentence,
				'letters in a word': short(figures.lettersPerWord),
				'longest word': figures.longestWord
			};
		})
	)
);

console.table(
	decks.flatMap(({ id, language, content }) =>
		WEIGHTS.map((weight) => {
			const cards = askedCards(content).filter((card) => card.weight === weight);
			const figures = readingFigures(cards.flatMap(({ question, lighter }) => [question, lighter]));
			return {
				deck: `${id} ${language}`,
				weight,
				cards: cards.length,
				'with lighter': cards.filter(({ lighter }) => lighter !== '').length,
				'words in a sentence': short(figures.wordsPerSentence),
				'longest sentence': figures.longestSentence,
				'letters in a word': short(figures.lettersPerWord),
				'longest word': figures.longestWord
			};
		})
	)
);

if (args.includes('--cards'))
	for (const { id, language, content } of decks) {
		console.log(`\n${id} ${language}`);
		console.table(
			askedCards(content).map(({ name, weight, question, lighter }) => {
				const figures = readingFigures([question]);
				return {
					card: name,
					weight,
					words: figures.longestSentence,
					letters: short(figures.lettersPerWord),
					'longest word': figures.longestWord,
					question,
					'lighter question': lighter
				};
			})
		);
	}

if (args.includes('--avoided'))
	for (const language of LANGUAGES)
		for (const reader of AVOIDED_FOR) {
			console.log(`\n${language}, for ${reader}`);
			console.table(
				Object.entries(avoidedWords(language, reader)).map(([word, why]) => ({ word, why }))
			);
		}

for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) {
	console.error(`\ncontent/ has ${complaints.length} faults.`);
	process.exitCode = 1;
} else console.log('OK');
