/** Looks after the intro film: times, drawings, words in both languages, and where each claim comes from. */
import { checkDrawing, namedParts } from './drawing-check';
import type { FilmMove, FilmShape, FilmShot, FilmWords } from './film-model';
import { filmShapeSchema, filmWordsSchema } from './film-schema';
import { type ContentFiles, type FoundContent, readInLanguages, readOne } from './read-content';
import { plainFaults, typewriterFaults } from './text-check';

const SHAPE = 'intro/film.json';
/** How long the film may be, s. */
const FILM_SECONDS = [90, 120] as const;
/** As fast as subtitles may be for everybody to read them. */
const MOST_LETTERS_A_SECOND = 15;
const SHOTS = [9, 12] as const;

/** What was read of the film. */
export interface FilmReading {
	paths: string[];
	complaints: string[];
	shape: FilmShape | null;
	found: FoundContent<FilmWords>[];
}

/** Times and words of the film, as far as they can be read. */
export function readFilm(files: ContentFiles): FilmReading {
	const words = readInLanguages<FilmWords>(files, 'intro', ['film'], filmWordsSchema);
	const shape = readOne<FilmShape>(files, SHAPE, filmShapeSchema);
	return {
		paths: [...words.paths, SHAPE],
		complaints: [...words.complaints, ...shape.complaints],
		shape: shape.content,
		found: words.found
	};
}

/**
 * Everything that is wrong with the film, in sentences that name the file.
 * @param drawn SVG by the name of its shot
 */
export function checkFilm({ shape, found }: FilmReading, drawn: ReadonlyMap<string, string>) {
	if (!shape) return [];
	return [
		...[
			...lengthFaults(shape),
			...shape.shots.flatMap((shot) => shotFaults(shot, drawn.get(shot.id)))
		].map((fault) => `${SHAPE}: ${fault}`),
		...[...drawn].flatMap(([name, svg]) => [
			...(shape.shots.some(({ id }) => id === name) ? [] : [`intro: nothing shows ${name}.`]),
			...checkDrawing(name, svg, 'film')
		]),
		...found.flatMap(({ path, language, content }) =>
			[
				...nameFaults(shape, content),
				...sourceFaults(shape, content),
				...paceFaults(shape, content),
				...textsOf(content).flatMap((one) => [
					...plainFaults(one.place, one.text, 'B1', language),
					...typewriterFaults(one)
				])
			].map((fault) => `${path}: ${fault}`)
		)
	];
}

function lengthFaults({ chapters, shots }: FilmShape): string[] {
	const seconds = shots.reduce((sum, shot) => sum + shot.seconds, 0);
	const ids = shots.map(({ id }) => id);
	const begins = chapters.map(({ shot }) => ids.indexOf(shot));
	return [
		...(within(seconds, FILM_SECONDS) ? [] : [`lasts ${seconds.toFixed(1)} s.`]),
		...(within(shots.length, SHOTS) ? [] : [`has ${shots.length} shots.`]),
		...(begins[0] === 0 ? [] : ['its first chapter does not begin with its first shot.']),
		...chapters
			.filter((_, index) => begins[index]! <= (begins[index - 1] ?? -1))
			.map(({ id }) => `chapter ${id} begins with a shot that is not there, or not in order.`),
		...repeated(ids).map((id) => `shot ${id} is there twice.`),
		...repeated(captionIds({ shots })).map((id) => `caption ${id} is there twice.`)
	];
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
	return value >= least && value <= most;
}

function shotFaults({ id, seconds, captions, pivots, moves }: FilmShot, svg: string | undefined) {
	const place = `shot ${id}`;
	if (svg === undefined) return [`${place}: there is no drawing of it.`];
	const [named, moved] = [namedParts(svg), new Set(moves.map(({ part }) => part))];
	return [
		...captions.flatMap((caption, index) => {
			const next = captions[index + 1]?.at ?? seconds;
			return caption.at + caption.for <= next ? [] : [`${place}: ${caption.id} takes too long.`];
		}),
		...moves
			.filter(({ at }) => at >= seconds)
			.map(({ part }) => `${place}: ${part} moves when it is over.`),
		...disorder(moves).map((what) => `${place}: moves of ${what} are not in order of time.`),
		...[...moved, ...Object.keys(pivots)]
			.filter((part) => !named.has(part))
			.map((part) => `${place}: the drawing has no ${part}.`),
		...[...named]
			.filter((part) => !moved.has(part))
			.map((part) => `${place}: nothing ever happens to ${part}.`),
		// A move takes the place of what stands there.
		...[...svg.matchAll(/data-part="([^"]*)"[^>]* transform=/g)].map(
			([, part]) => `${place}: ${part} stands elsewhere than where it is drawn.`
		)
	];
}

/** Of each thing that moves, the moves must come one after the other. */
function disorder(moves: readonly FilmMove[]): string[] {
	const last = new Map<string, number>();
	return moves.flatMap(({ part, property, at }) => {
		const what = `${part} ${property}`;
		const before = last.get(what) ?? -1;
		last.set(what, at);
		return at > before ? [] : [what];
	});
}

function captionIds({ shots }: Pick<FilmShape, 'shots'>): string[] {
	return shots.flatMap(({ captions }) => captions.map(({ id }) => id));
}

/** Words for all that is there, and for nothing else. */
function nameFaults(shape: FilmShape, words: FilmWords): string[] {
	const wanted = {
		chapters: shape.chapters.map(({ id }) => id),
		captions: captionIds(shape),
		seen: shape.shots.map(({ id }) => id)
	};
	return (['chapters', 'captions', 'seen'] as const).flatMap((kind) => {
		const said = Object.keys(words[kind]);
		return [
			...wanted[kind]
				.filter((id) => !said.includes(id))
				.map((id) => `${kind}: has no words for ${id}.`),
			...said.filter((id) => !wanted[kind].includes(id)).map((id) => `${kind}: there is no ${id}.`)
		];
	});
}

/** What is said belongs to the story, or is a claim with its source. */
function sourceFaults(shape: FilmShape, { story, sources }: FilmWords): string[] {
	const placed = [...story, ...sources.flatMap(({ captions }) => captions)];
	const said = captionIds(shape);
	return [
		...said
			.filter((id) => !placed.includes(id))
			.map((id) => `sources: nothing says where ${id} comes from.`),
		...placed.filter((id) => !said.includes(id)).map((id) => `sources: there is no ${id}.`),
		...repeated(placed).map((id) => `sources: ${id} is there twice.`)
	];
}

function paceFaults({ shots }: FilmShape, { captions }: FilmWords): string[] {
	return shots.flatMap((shot) =>
		shot.captions.flatMap(({ id, for: seconds }) => {
			const letters = captions[id]?.length ?? 0;
			return letters / seconds > MOST_LETTERS_A_SECOND
				? [`captions: ${id}: ${letters} letters in ${seconds} s.`]
				: [];
		})
	);
}

function textsOf({ title, chapters, captions, seen, sources }: FilmWords) {
	return [
		{ place: 'title', text: title },
		...Object.entries({ ...chapters, ...captions, ...seen }).map(([place, text]) => ({
			place,
			text
		})),
		...sources.map(({ claim }) => ({ place: 'sources', text: claim }))
	];
}

function repeated(ids: readonly string[]): string[] {
	return ids.filter((id, index) => ids.indexOf(id) < index);
}
