/** Looks after everything in `content/`: decks, memorie, pictures and the course. */
import * as v from 'valibot';
import type { Module } from '../course/types';
import { checkCourse } from './course-check';
import { moduleSchema } from './course-schema';
import { DECK_IDS, MEMORIE_IDS, MODULE_IDS } from './ids';
import { type Deck, type Language, LANGUAGES, type Memorie, type PictureNames } from './model';
import { hardSpots, type ReadingLevel, wordsOf } from './readability';
import { deckSchema, memorieSchema, pictureNamesSchema } from './schema';

/** Parsed JSON files by their path below `content/`. */
export type ContentFiles = Record<string, unknown>;

const MAX_QUESTION_WORDS = 15;
const PICTURES = 'pictures.json';

/**
 * Everything that is wrong with the content, in sentences that name the file; empty when all is well.
 * @param drawn names of the pictures that the set has
 * @param drawings the course's own drawings, by name
 */
export function checkContent(
	files: ContentFiles,
	drawn: ReadonlySet<string>,
	drawings: ReadonlyMap<string, string>
): string[] {
	const decks = readAll(files, 'decks', DECK_IDS, deckSchema);
	const memories = readAll(files, 'memorie', MEMORIE_IDS, memorieSchema);
	const course = readCourse(files);
	const names = read(files, PICTURES, pictureNamesSchema);
	const expected = new Set([...decks.paths, ...memories.paths, ...course.paths, PICTURES]);
	const strangers = Object.keys(files).filter((path) => !expected.has(path));
	return [
		...[decks, memories, course, names].flatMap(({ complaints }) => complaints),
		...strangers.map((path) => `${path}: no page ever loads this file.`),
		...decks.found.flatMap(({ path, content, language }) => deckText(path, content, language)),
		...memories.found.flatMap(({ path, content, language }) =>
			memorieText(path, content, language)
		),
		...[...decks.found, ...memories.found].flatMap(({ path, content }) => repeated(path, content)),
		...differences(decks.found),
		...differences(memories.found),
		...checkCourse(course.found, drawings),
		...(names.content ? pictures(names.content, [...decks.found, ...memories.found], drawn) : [])
	];
}

/** The modules of the course, as far as they can be read. */
export function readCourse(files: ContentFiles) {
	return readAll<Module>(files, 'course', MODULE_IDS, moduleSchema);
}

interface Found<Content> {
	path: string;
	id: string;
	language: Language;
	content: Content;
}

function readAll<Content>(
	files: ContentFiles,
	folder: string,
	ids: readonly string[],
	schema: v.GenericSchema<unknown, Content>
) {
	const wanted = ids.flatMap((id) =>
		LANGUAGES.map((language) => ({ id, language, path: `${folder}/${id}.${language}.json` }))
	);
	const readings = wanted.map((place) => ({ ...place, ...read(files, place.path, schema) }));
	return {
		paths: wanted.map(({ path }) => path),
		complaints: readings.flatMap(({ complaints }) => complaints),
		found: readings.flatMap(({ id, language, path, content }): Found<Content>[] =>
			content === null ? [] : [{ id, language, path, content }]
		)
	};
}

function read<Content>(
	files: ContentFiles,
	path: string,
	schema: v.GenericSchema<unknown, Content>
): { content: Content | null; complaints: string[] } {
	if (!(path in files)) return { content: null, complaints: [`${path}: is missing.`] };
	const result = v.safeParse(schema, files[path]);
	if (result.success) return { content: result.output, complaints: [] };
	const complaints = result.issues.map(
		(issue) => `${path}: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`
	);
	return { content: null, complaints };
}

function deckText(path: string, deck: Deck, language: Language): string[] {
	const level: ReadingLevel = deck.audience === 'client' ? 'A2' : 'B1';
	return deck.themes.flatMap((theme) => [
		...readable(`${path}: ${theme.id}`, theme.title, level, language),
		...theme.cards.flatMap((card) => {
			const place = `${path}: ${theme.id}/${card.id}`;
			return [
				...[card.title, card.question, card.lighter].flatMap((text) =>
					readable(place, text, level, language)
				),
				...[card.question, card.lighter].flatMap((text) => question(place, text))
			];
		})
	]);
}

function memorieText(path: string, memorie: Memorie, language: Language): string[] {
	return memorie.themes.flatMap((theme) =>
		theme.pairs.flatMap((pair) => {
			const place = `${path}: ${theme.id}/${pair.id}`;
			return [
				...[pair.title, pair.sentence, pair.question].flatMap((text) =>
					readable(place, text, 'A2', language)
				),
				...question(place, pair.question)
			];
		})
	);
}

function readable(place: string, text: string, level: ReadingLevel, language: Language) {
	return hardSpots(text, level, language).map(
		(spot) => `${place}: hard to read at ${level} (${spot}): ${text}`
	);
}

function question(place: string, text: string): string[] {
	const count = wordsOf(text).length;
	return [
		...(count > MAX_QUESTION_WORDS ? [`${place}: a question of ${count} words: ${text}`] : []),
		...(text.endsWith('?') ? [] : [`${place}: not a question: ${text}`])
	];
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
		const head =
			'weight' in theme
				? { traits: `${theme.weight} ${theme.picture}`, picture: theme.picture }
				: { traits: '', picture: null };
		return [
			{ key: id, text, ...head },
			...items.map(({ id: item, picture, question }) => {
				return { key: `${id}/${item}`, traits: picture, picture, text: question };
			})
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

function differences(found: Found<Deck | Memorie>[]): string[] {
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

function pictures(
	names: PictureNames,
	found: Found<Deck | Memorie>[],
	drawn: ReadonlySet<string>
): string[] {
	const parts = found.flatMap(({ content }) => partsOf(content));
	const used = new Set(parts.flatMap(({ picture }) => picture ?? []));
	return [
		...[...used].filter((name) => !(name in names)).map((name) => `${PICTURES}: lacks ${name}.`),
		...Object.keys(names).flatMap((name) => [
			...(used.has(name) ? [] : [`${PICTURES}: nothing uses ${name}.`]),
			...(drawn.has(name) ? [] : [`${PICTURES}: the set does not have ${name}.`])
		])
	];
}
