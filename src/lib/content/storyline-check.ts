/** Looks after the storylines for a class: times, what the body does, and words in both languages. */
import { BODY_CHANGES, type BodyChange } from '../classroom';
import { STORYLINE_IDS } from './ids';
import { type ContentFiles, type FoundContent, readInLanguages, readOne } from './read-content';
import {
	playedChanges,
	type StorylineKind,
	type StorylineShape,
	type StorylineWords
} from './storyline-model';
import { storylineShapeSchema, storylineWordsSchema } from './storyline-schema';
import { alikeFaults, plainFaults, questionFaults, typewriterFaults } from './text-check';

const FOLDER = 'storylines';
/** How long a storyline may be, s. */
const STORYLINE_SECONDS = [60, 150] as const;
/** First the class sees how the body is when nothing is the matter, s. */
const CALM_SECONDS = 15;
/** What begins must have time to be seen, s. */
const TIME_TO_SEE = 8;
/** A caption stays long enough to read it from the back of a room: so many letters a second. */
const CAPTION_LETTERS_A_SECOND = 10;
const LONGEST_CAPTION = 90;
/** At least so many of each kind, and of all. */
const LEAST: Readonly<Record<StorylineKind, number>> = { clear: 3, quiet: 2, doubt: 2 };
const LEAST_STORYLINES = 8;
/** What an outsider does not see, or takes for nothing: all that a quiet storyline may have. */
const QUIET_CHANGES: readonly BodyChange[] = ['sigh'];
/** Of what follows the estimator cannot read the breath or the shoulders, or reads it without knowing why. */
const DOUBTFUL_CHANGES: readonly BodyChange[] = ['talking', 'laughing', 'turning-away'];

/** What was read of the storylines. */
export interface StorylineReading {
	paths: string[];
	complaints: string[];
	shapes: Map<string, StorylineShape>;
	found: FoundContent<StorylineWords>[];
}

export function readStorylines(
	files: ContentFiles,
	ids: readonly string[] = STORYLINE_IDS
): StorylineReading {
	const words = readInLanguages<StorylineWords>(files, FOLDER, ids, storylineWordsSchema);
	const shapes = ids.map((id) => ({
		id,
		path: pathOf(id),
		...readOne<StorylineShape>(files, pathOf(id), storylineShapeSchema)
	}));
	return {
		paths: [...words.paths, ...shapes.map(({ path }) => path)],
		complaints: [...words.complaints, ...shapes.flatMap(({ complaints }) => complaints)],
		shapes: new Map(shapes.flatMap(({ id, content }) => (content ? [[id, content]] : []))),
		found: words.found
	};
}

/** Everything that is wrong with the storylines, in sentences that name the file. */
export function checkStorylines({ shapes, found }: StorylineReading): string[] {
	return [
		...setFaults([...shapes.values()]),
		...[...shapes].flatMap(([id, shape]) =>
			[...timeFaults(shape), ...bodyFaults(shape), ...kindFaults(shape)].map(
				(fault) => `${pathOf(id)}: ${fault}`
			)
		),
		...found.flatMap(({ id, path, language, content }) => {
			const shape = shapes.get(id);
			const texts = storylineTexts(content);
			return [
				...(shape ? [...nameFaults(shape, content), ...paceFaults(shape, content)] : []),
				...texts.flatMap((one) => [
					...plainFaults(one.place, one.text, 'B1', language),
					...typewriterFaults(one)
				]),
				...alikeFaults(texts),
				...Object.entries(content.stops).flatMap(([stop, { question }]) =>
					questionFaults(`stops: ${stop}`, lastSentence(question))
				)
			].map((fault) => `${path}: ${fault}`);
		})
	];
}

function pathOf(id: string): string {
	return `${FOLDER}/${id}.json`;
}

/** There are enough, and enough of each kind; and all that a body can do is in one of them. */
function setFaults(shapes: readonly StorylineShape[]): string[] {
	const kinds = Object.entries(LEAST) as [StorylineKind, number][];
	const seeds = shapes.map(({ seed }) => seed);
	const used = new Set(shapes.flatMap((shape) => playedChanges(shape).map(({ change }) => change)));
	return [
		...(shapes.length < LEAST_STORYLINES ? [`there are only ${shapes.length}.`] : []),
		...kinds.flatMap(([kind, least]) => {
			const count = shapes.filter((shape) => shape.kind === kind).length;
			return count < least ? [`only ${count} are ${kind}.`] : [];
		}),
		...repeated(seeds).map((seed) => `the same person sits in two of them (seed ${seed}).`),
		...BODY_CHANGES.filter((change) => !used.has(change)).map((change) => `none has ${change}.`)
	].map((fault) => `${FOLDER}: ${fault}`);
}

function timeFaults({ seconds, beats, stops }: StorylineShape): string[] {
	const [least, most] = STORYLINE_SECONDS;
	const times = beats.map(({ at }) => at);
	return [
		...(seconds < least || seconds > most ? [`lasts ${seconds} s.`] : []),
		...(times[0] === 0 ? [] : ['its first beat does not begin with it.']),
		...[...disorderIn(beats), ...disorderIn(stops)].map((id) => `${id} is not in order of time.`),
		...[...beats, ...stops]
			.filter(({ at }) => at >= seconds)
			.map(({ id }) => `${id} comes when it is over.`),
		...stops
			.filter(({ at }) => at <= CALM_SECONDS)
			.map(({ id }) => `it stops for ${id} before there is anything to ask.`),
		...repeated([...beats, ...stops].map(({ id }) => id)).map((id) => `${id} is there twice.`)
	];
}

function bodyFaults(shape: StorylineShape): string[] {
	const end = shape.seconds * 1000;
	const changes = playedChanges(shape);
	return changes.flatMap(({ change, from, until, over }, index) => [
		...(from < CALM_SECONDS * 1000 ? [`${change} begins at ${from / 1000} s: too soon.`] : []),
		...(from > end - TIME_TO_SEE * 1000 ? [`${change} begins when it is nearly over.`] : []),
		...(until !== null && until > end ? [`${change} lasts longer than the storyline.`] : []),
		...(until !== null && change !== 'sigh' && until - from < over
			? [`${change} passes before it is there.`]
			: []),
		...(changes
			.slice(index + 1)
			.some((other) => other.change === change && other.from < (until ?? Infinity) + over)
			? [`${change} begins again before it has passed.`]
			: [])
	]);
}

function kindFaults(shape: StorylineShape): string[] {
	const changes = playedChanges(shape).map(({ change }) => change);
	const loud = changes.filter((change) => !QUIET_CHANGES.includes(change));
	if (shape.kind === 'quiet') return loud.map((change) => `is quiet, and has ${change}.`);
	if (loud.length < 2) return [`is ${shape.kind}, and hardly anything happens to the body.`];
	return shape.kind === 'clear' || changes.some((change) => DOUBTFUL_CHANGES.includes(change))
		? []
		: ['is doubt, and nothing in it is hard to read.'];
}

/** Words for all that is there, and for nothing else. */
function nameFaults(shape: StorylineShape, words: StorylineWords): string[] {
	return (['beats', 'stops'] as const).flatMap((kind) => {
		const wanted = shape[kind].map(({ id }) => id);
		const said = Object.keys(words[kind]);
		return [
			...wanted.filter((id) => !said.includes(id)).map((id) => `${kind}: has no words for ${id}.`),
			...said.filter((id) => !wanted.includes(id)).map((id) => `${kind}: there is no ${id}.`)
		];
	});
}

function paceFaults({ seconds, beats }: StorylineShape, words: StorylineWords): string[] {
	return beats.flatMap(({ id, at }, index) => {
		const letters = words.beats[id]?.caption.length ?? 0;
		const stands = (beats[index + 1]?.at ?? seconds) - at;
		return [
			...(letters / stands > CAPTION_LETTERS_A_SECOND
				? [`beats: ${id}: ${letters} letters in ${stands} s.`]
				: []),
			...(letters > LONGEST_CAPTION ? [`beats: ${id}: a caption of ${letters} letters.`] : [])
		];
	});
}

/** Every text of a storyline with its place. */
export function storylineTexts(words: StorylineWords) {
	const { title, situation, goodFor, beats, stops, afterword, sources } = words;
	return [
		{ place: 'title', text: title },
		{ place: 'situation', text: situation },
		{ place: 'goodFor', text: goodFor },
		...Object.entries(beats).flatMap(([id, { caption, note }]) => [
			{ place: `beats: ${id}`, text: caption },
			{ place: `beats: ${id}: note`, text: note }
		]),
		...Object.entries(stops).flatMap(([id, { question, listen }]) => [
			{ place: `stops: ${id}`, text: question },
			...listen.map((text) => ({ place: `stops: ${id}: listen`, text }))
		]),
		...afterword.map((text) => ({ place: 'afterword', text })),
		...sources.map(({ claim }) => ({ place: 'sources', text: claim }))
	];
}

/** "Something has begun. Who sees it?": the question is what it ends with. */
function lastSentence(text: string): string {
	return text.split(/(?<=[.?!])\s+/).at(-1) ?? text;
}

function disorderIn(items: readonly { id: string; at: number }[]): string[] {
	return items.filter(({ at }, index) => at <= (items[index - 1]?.at ?? -1)).map(({ id }) => id);
}

function repeated<Item>(items: readonly Item[]): Item[] {
	return items.filter((item, index) => items.indexOf(item) < index);
}
