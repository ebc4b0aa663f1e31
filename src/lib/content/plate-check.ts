/** Looks after the plates: the drawing, where its places are, and what is asked there. */
import { checkDrawing, namedParts } from './drawing-check';
import { PLATE_IDS } from './ids';
import { PLATE_DOORS, type PlateDoor, type PlateShape, type PlateWords } from './image-model';
import { geometryFaults } from './plate-geometry-check';
import { plateShapeSchema, plateWordsSchema } from './plate-schema';
import type { ReadingLevel } from './readability';
import { type ContentFiles, type FoundContent, readInLanguages, readOne } from './read-content';
import { riskFaults } from './risky-words';
import {
	alikeFaults,
	type PlacedText,
	plainFaults,
	questionFaults,
	typewriterFaults
} from './text-check';

/** So many questions a plate has in each language at least, lighter ones not counted. */
export const LEAST_QUESTIONS = 72;

/** A client reads with more difficulty than who works with him. */
export const DOOR_LEVELS: Record<PlateDoor, ReadingLevel> = {
	client: 'A2',
	colleague: 'B1',
	team: 'B1'
};

/** What was read of all plates. */
export interface PlateReading {
	paths: string[];
	complaints: string[];
	shapes: { id: string; path: string; shape: PlateShape }[];
	found: FoundContent<PlateWords>[];
}

/** Places and words of every plate, as far as they can be read. */
export function readPlates(files: ContentFiles): PlateReading {
	const words = readInLanguages<PlateWords>(files, 'plates', PLATE_IDS, plateWordsSchema);
	const shapes = PLATE_IDS.map((id) => {
		const path = `plates/${id}.json`;
		return { id, path, ...readOne<PlateShape>(files, path, plateShapeSchema) };
	});
	return {
		paths: [...words.paths, ...shapes.map(({ path }) => path)],
		complaints: [words, ...shapes].flatMap(({ complaints }) => complaints),
		shapes: shapes.flatMap(({ id, path, content }) =>
			content === null ? [] : [{ id, path, shape: content }]
		),
		found: words.found
	};
}

/**
 * Everything that is wrong with the plates, in sentences that name the file.
 * @param drawn SVG by name
 */
export function checkPlates({ shapes, found }: PlateReading, drawn: ReadonlyMap<string, string>) {
	return [
		...PLATE_IDS.filter((id) => !drawn.has(id)).map((id) => `plates: no drawing of ${id}.`),
		...[...drawn].flatMap(([name, svg]) => [
			...((PLATE_IDS as readonly string[]).includes(name)
				? []
				: [`plates: nothing shows ${name}.`]),
			...checkDrawing(name, svg, 'plate')
		]),
		...shapes.flatMap(({ id, path, shape }) => [
			...geometryFaults(path, shape),
			...partFaults(path, shape, drawn.get(id) ?? ''),
			...found
				.filter((words) => words.id === id)
				.flatMap((words) => nameFaults(words.path, shape, words.content))
		]),
		...found.flatMap(wordFaults)
	];
}

/** What is asked behind one door, with the lighter questions. */
export function questionsOf(words: PlateWords, door: PlateDoor): PlacedText[] {
	return Object.entries(words.places).flatMap(([id, place]) => [
		{ place: `${id}/${door}`, text: place[door].question },
		{ place: `${id}/${door}/lighter`, text: place[door].lighter }
	]);
}

/** What can be lit is drawn as a part of its own. */
function partFaults(path: string, { places, writing }: PlateShape, svg: string): string[] {
	const wanted = new Set([
		...places.map(({ id }) => `place-${id}`),
		...writing.map(({ id }) => `writing-${id}`)
	]);
	const there = namedParts(svg);
	return [
		...[...wanted]
			.filter((part) => !there.has(part))
			.map((part) => `${path}: the drawing has no ${part}.`),
		...[...there]
			.filter((part) => !wanted.has(part))
			.map((part) => `${path}: the drawing has a ${part} of which nothing is known.`)
	];
}

/** Words for each place, and none for a place that is not there. */
function nameFaults(path: string, shape: PlateShape, words: PlateWords): string[] {
	return (['places', 'writing'] as const).flatMap((kind) => {
		const ids = shape[kind].map(({ id }) => id);
		const said = Object.keys(words[kind]);
		return [
			...ids.filter((id) => !said.includes(id)).map((id) => `${path}: has no words for ${id}.`),
			...said.filter((id) => !ids.includes(id)).map((id) => `${path}: there is no place ${id}.`)
		];
	});
}

function wordFaults({ path, language, content }: FoundContent<PlateWords>): string[] {
	const all = PLATE_DOORS.flatMap((door) => questionsOf(content, door));
	// What belongs to the picture is for everybody at the table; names are also for who sets it up.
	const seen = [
		...(['lead', 'description'] as const).map((key) => ({ place: key, text: content[key] })),
		...Object.entries(content.places).flatMap(([id, { name, seen }]) => [
			{ place: id, text: name },
			{ place: id, text: seen }
		])
	];
	const names = [
		{ place: 'title', text: content.title },
		...Object.entries(content.writing).map(([place, text]) => ({ place, text }))
	];
	return [
		...(all.length < 2 * LEAST_QUESTIONS
			? [`${all.length / 2} questions, ${LEAST_QUESTIONS} wanted.`]
			: []),
		...alikeFaults(all),
		...alikeFaults([...seen, ...names]),
		...all.flatMap(({ place, text }) => questionFaults(place, text)),
		...PLATE_DOORS.flatMap((door) =>
			questionsOf(content, door).flatMap(({ place, text }) =>
				plainFaults(place, text, DOOR_LEVELS[door], language)
			)
		),
		...questionsOf(content, 'client').flatMap(({ place, text }) =>
			riskFaults(place, text, language)
		),
		...seen.flatMap(({ place, text }) => plainFaults(place, text, 'A2', language)),
		...names.flatMap(({ place, text }) => plainFaults(place, text, 'B1', language)),
		...[...all, ...seen, ...names].flatMap(typewriterFaults)
	].map((fault) => `${path}: ${fault}`);
}
