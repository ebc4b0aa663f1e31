/** Looks after everything in `content/`: decks, memorie, pictures and the course. */
import type { Module } from '../course/types';
import { checkConditions, readConditions } from './condition-check';
import { checkCourse } from './course-check';
import { moduleSchema } from './course-schema';
import { checkCards } from './deck-check';
import { checkDrawing } from './drawing-check';
import { checkFilm, readFilm } from './film-check';
import { checkHandouts, readHandouts } from './handout-check';
import { DECK_IDS, MEMORIE_IDS, MODULE_IDS, RECORDING_IDS, STORYLINE_IDS } from './ids';
import { checkImages, readImageNames, readImages } from './image-check';
import { checkLessons, readLessons } from './lesson-check';
import type { Deck, Language, Memorie, PictureNames } from './model';
import { checkPlates, readPlates } from './plate-check';
import { checkPrompts, readPrompts } from './prompts-check';
import type { ReadingLevel } from './readability';
import { checkRecordings } from './recording-check';
import { type ContentFiles, type FoundContent, readInLanguages, readOne } from './read-content';
import { deckSchema, memorieSchema, pictureNamesSchema } from './schema';
import { checkStorylines, readStorylines } from './storyline-check';
import { questionFaults, readingFaults } from './text-check';

const PICTURES = 'pictures.json';

/** What is drawn: SVG by name, and of the set of pictures the names alone. */
export interface ContentDrawings {
	pictures: ReadonlySet<string>;
	/** The course's. */
	scenes: ReadonlyMap<string, string>;
	/** Of Het slimme onbewuste. */
	images: ReadonlyMap<string, string>;
	plates: ReadonlyMap<string, string>;
	/** The shots of the intro film. */
	film: ReadonlyMap<string, string>;
	/** How large a drawing is when it is sent, bytes after gzip. */
	packed: (svg: string) => number;
}

/** Everything that is wrong with the content, in sentences that name the file; empty when all is well. */
export function checkContent(files: ContentFiles, drawn: ContentDrawings): string[] {
	const decks = readInLanguages(files, 'decks', DECK_IDS, deckSchema);
	const memories = readInLanguages(files, 'memorie', MEMORIE_IDS, memorieSchema);
	const course = readCourse(files);
	const conditions = readConditions(files);
	const names = readOne(files, PICTURES, pictureNamesSchema);
	const images = readImages(files);
	const called = readImageNames(files);
	const prompts = readPrompts(files);
	const plates = readPlates(files);
	const film = readFilm(files);
	const storylines = readStorylines(files);
	const lessons = readLessons(files);
	const readings = [decks, memories, course, images, called, prompts, plates, film, storylines];
	const handouts = readHandouts(files);
	const recordings = checkRecordings(files);
	const all = [...readings, conditions, lessons, handouts, recordings];
	const expected = new Set([...all.flatMap(({ paths }) => paths), PICTURES]);
	const strangers = Object.keys(files).filter((path) => !expected.has(path));
	return [
		...[...all, names].flatMap(({ complaints }) => complaints),
		...strangers.map((path) => `${path}: no page ever loads this file.`),
		...decks.found.flatMap(({ path, content, language }) => deckText(path, content, language)),
		...memories.found.flatMap(({ path, content, language }) =>
			memorieText(path, content, language)
		),
		...[...decks.found, ...memories.found].flatMap(({ path, content }) => repeated(path, content)),
		...differences(decks.found),
		...differences(memories.found),
		...checkCards([...decks.found, ...memories.found]),
		...checkCourse(course.found, drawn.scenes),
		...checkConditions(conditions.found),
		...[...drawn.scenes].flatMap(([name, svg]) => checkDrawing(name, svg)),
		...checkImages(images.found, called.found, drawn.images, drawn.packed),
		...checkPrompts(prompts.found),
		...checkPlates(plates, drawn.plates),
		...checkFilm(film, drawn.film),
		...checkStorylines(storylines),
		...checkLessons(lessons.found, {
			course: course.found,
			storylines: new Set(STORYLINE_IDS),
			recordings: new Set(RECORDING_IDS)
		}),
		...checkHandouts(handouts.found),
		...(names.content
			? pictures(
					names.content,
					picturesIn(course.found, [...decks.found, ...memories.found]),
					drawn.pictures
				)
			: [])
	];
}

/** The modules of the course, as far as they can be read. */
export function readCourse(files: ContentFiles) {
	return readInLanguages<Module>(files, 'course', MODULE_IDS, moduleSchema);
}

function deckText(path: string, deck: Deck, language: Language): string[] {
	const level: ReadingLevel = deck.audience === 'client' ? 'A2' : 'B1';
	return deck.themes.flatMap((theme) => [
		...readingFaults(`${path}: ${theme.id}`, theme.title, level, language),
		...theme.cards.flatMap((card) => {
			const place = `${path}: ${theme.id}/${card.id}`;
			return [
				...[card.title, card.question, card.lighter].flatMap((text) =>
					readingFaults(place, text, level, language)
				),
				...[card.question, card.lighter].flatMap((text) => questionFaults(place, text))
			];
		})
	]);
}

function memorieText(path: string, memorie: Memorie, language: Language): string[] {
	return memorie.themes.flatMap((theme) =>
		theme.pairs.flatMap((pair) => {
			const place = `${path}: ${theme.id}/${pair.id}`;
			return [
				...[pair.title, pair.sentence, pair.question, pair.lighter].flatMap((text) =>
					readingFaults(place, text, 'A2', language)
				),
				...[pair.question, pair.lighter].flatMap((text) => questionFaults(place, text))
			];
		})
	);
}

/** Themes and the cards or pairs in them: what has a name of its own. */
interface Part {
	key: string;
	/** What stands beside the words, and must be equal in both languages. */
	traits: string;
	picture: string | null;
	text: string;
}

function partsOf({ themes }: Deck | Memorie): Part[] {
	return themes.flatMap((theme): Part[] => {
		const { id, title: text } = theme;
		const items = 'cards' in theme ? theme.cards : theme.pairs;
		const picture = 'picture' in theme ? theme.picture : null;
		return [
			{ key: id, text, traits: picture ?? '', picture },
			...items.map(({ id: item, weight, picture, question, formerly = [] }) => ({
				key: `${id}/${item}`,
				traits: [weight, picture, ...formerly].join(' '),
				picture,
				text: question
			}))
		];
	});
}

function repeated(path: string, content: Deck | Memorie): string[] {
	const all = partsOf(content);
	return (['key', 'text'] as const).flatMap((what) => {
		const values = all.map((part) => part[what]);
		const twice = values.filter((value, index) => values.indexOf(value) < index);
		return twice.map((value) => `${path}: twice: ${value}`);
	});
}

/** The order, names, weights and pictures: all that must be equal in both languages. */
function skeleton(content: Deck | Memorie): string[] {
	const head = 'audience' in content ? `${content.id} ${content.audience}` : content.id;
	return [head, ...partsOf(content).map(({ key, traits }) => `${key} ${traits}`)];
}

function differences(found: FoundContent<Deck | Memorie>[]): string[] {
	const dutch = found.filter(({ language }) => language === 'nl');
	return dutch.flatMap(({ id, content }) => {
		const mine = skeleton(content);
		return found
			.filter((other) => other.id === id && other.language !== 'nl')
			.flatMap(({ path, content: other }) => {
				const theirs = skeleton(other);
				const length = Math.max(mine.length, theirs.length);
				const at = Array.from({ length }, (_, i) => i).find((i) => mine[i] !== theirs[i]);
				if (at === undefined) return [];
				return [`${path}: ${theirs[at] ?? 'the end'} where Dutch has ${mine[at] ?? 'the end'}`];
			});
	});
}

/** Pictures of the set that something shows. */
function picturesIn(
	course: FoundContent<Module>[],
	played: FoundContent<Deck | Memorie>[]
): ReadonlySet<string> {
	const parts = played.flatMap(({ content }) => partsOf(content));
	const steps = course.flatMap(({ content }) => content.exercises.flatMap(({ steps }) => steps));
	return new Set([
		...parts.flatMap(({ picture }) => picture ?? []),
		...steps.flatMap((step) =>
			step.type === 'pictures' ? step.pictures.map(({ picture }) => picture) : []
		)
	]);
}

function pictures(
	names: PictureNames,
	used: ReadonlySet<string>,
	drawn: ReadonlySet<string>
): string[] {
	return [
		...[...used].filter((name) => !(name in names)).map((name) => `${PICTURES}: lacks ${name}.`),
		...Object.keys(names).flatMap((name) => [
			...(used.has(name) ? [] : [`${PICTURES}: nothing uses ${name}.`]),
			...(drawn.has(name) ? [] : [`${PICTURES}: the set does not have ${name}.`])
		])
	];
}
