/** Looks after `content/course`: are all modules whole, readable, and alike in both languages? */
import type { Beat, Scene, SceneWay } from '../course/beats';
import { allBeats, asPlayed, endsOpen, sceneLength } from '../course/scene';
import type { Exercise, Module, Step } from '../course/types';
import { happeningsFaults } from './happenings-check';
import { MODULE_IDS } from './ids';
import { type Language, LANGUAGES } from './model';
import { aboutFaults, linkFaults, stepsFaults } from './course-step-check';
import { hardSpots, passiveSpots, wordsOf } from './readability';

/** Length of a scene, s. */
const SCENE_SECONDS = [60, 150] as const;
/** The longest text that stands on screen in one go. */
const MAX_PARAGRAPH_WORDS = 70;
const MAX_BEAT_WORDS = 45;
/** What one may do is read while a scene stands still. */
const MAX_LABEL_WORDS = 12;
/** How far the minutes of a route may be from what it is named after, as a share. */
const ROUTE_SLACK = 0.4;
const ROUTES = { short: 5, middle: 15, long: 45 } as const;
/** What the course needs at least, all modules together. */
export const COURSE_LEAST = {
	modules: 12,
	exercises: 56,
	scenes: 24,
	branching: 6,
	open: 3
} as const;

/** One module in one language. */
export interface FoundModule {
	path: string;
	id: string;
	language: Language;
	content: Module;
}

/** Every text of a module with its place, except titles of sources. */
export function textsOf(module: Module): { place: string; text: string }[] {
	return [
		...at('module', [module.title, module.summary]),
		...module.exercises.flatMap((exercise) => [
			...at(exercise.id, [exercise.title, exercise.goal, exercise.heavy ?? '']),
			...exercise.steps.flatMap((step) => at(`${exercise.id}/${step.id}`, stepTexts(step)))
		]),
		...module.scenes.flatMap((scene) => [
			...at(`scene ${scene.id}`, [scene.title, scene.pictureText]),
			...allBeats(scene).flatMap((beat) => at(`scene ${scene.id}/${beat.id}`, [beat.text])),
			...at(`scene ${scene.id}`, scene.choice ? [scene.choice.question] : []),
			...(scene.choice?.ways ?? []).flatMap((way) =>
				at(`scene ${scene.id}/${way.id}`, [way.label, ...way.other, ...way.you])
			)
		]),
		...module.background.parts.flatMap(({ heading, text }) =>
			at(`background: ${heading}`, [heading, ...text])
		),
		...at('paper', [module.paper.lead, ...module.paper.questions])
	];
}

function at(place: string, texts: string[]) {
	return texts.filter((text) => text !== '').map((text) => ({ place, text }));
}

function stepTexts(step: Step): string[] {
	switch (step.type) {
		case 'read':
			return [step.title, ...step.text, ...(step.links ?? []).map(({ label }) => label)];
		case 'observe':
			return [step.title, ...step.text, ...step.statements.flatMap((s) => [s.text, s.because])];
		case 'sort':
			return [
				...[step.title, step.text, ...step.bins.map(({ label }) => label)],
				...step.items.flatMap((item) => [item.text, item.because])
			];
		case 'explanations':
			return [step.title, step.behaviour, step.text, ...(step.examples ?? []), step.check];
		case 'whose':
			return [step.title, step.situation, step.text, step.thought];
		case 'roles':
			return [step.title, step.text, ...step.roles.flatMap(({ name, card }) => [name, ...card])];
		case 'homework':
			return [step.title, step.text, ...step.tasks.map(({ text }) => text)];
		case 'facts':
			return [step.title, step.text, step.hint ?? ''];
		case 'pictures':
			return [step.title, step.text, ...step.pictures.map(({ label }) => label)];
		case 'scene':
			return [step.title];
		case 'reflection':
			return [step.title, step.question, step.hint ?? ''];
		case 'plan':
			return [step.title, step.question];
		default:
			return [step.title, step.text];
	}
}

/** Words of a module that somebody reads on screen or paper. */
export function wordCount(module: Module): number {
	return textsOf(module).reduce((sum, { text }) => sum + wordsOf(text).length, 0);
}

/**
 * Everything that is wrong with the course, in sentences that name the file.
 * @param drawn the drawings in `content/course/pictures`, by name
 */
export function checkCourse(found: FoundModule[], drawn: ReadonlyMap<string, string>): string[] {
	return [
		...found.flatMap((module) => [
			...readable(module),
			...pictureLabels(module),
			...sound(module),
			...aboutFaults(module),
			...linkFaults(module, found)
		]),
		...LANGUAGES.flatMap((language) => enough(found, language)),
		...differences(found),
		...drawings(found, drawn),
		...found.flatMap(({ path, content }) => happeningsFaults(path, content.scenes, drawn))
	];
}

/** What a client ticks on paper reads as plainly as a card. */
function pictureLabels({ path, language, content }: FoundModule): string[] {
	const steps = content.exercises.flatMap(({ steps }) => steps);
	return steps
		.flatMap((step) => (step.type === 'pictures' ? step.pictures : []))
		.flatMap(({ id, label }) =>
			hardSpots(label, 'A2', language).map((spot) => `${path}: picture ${id}: ${spot}: ${label}`)
		);
}

function readable({ path, language, content }: FoundModule): string[] {
	return textsOf(content).flatMap(({ place, text }) => [
		...[...hardSpots(text, 'B1', language), ...(language === 'nl' ? passiveSpots(text) : [])].map(
			(spot) => `${path}: ${place}: hard to read (${spot}): ${text}`
		),
		...(wordsOf(text).length > MAX_PARAGRAPH_WORDS
			? [`${path}: ${place}: more than ${MAX_PARAGRAPH_WORDS} words in one go: ${text}`]
			: [])
	]);
}

/** Names that point at something, and times that add up. */
function sound({ path, id, content }: FoundModule): string[] {
	const { exercises, scenes, routes } = content;
	const places = exercises.flatMap(({ steps }) => steps);
	const played = places.flatMap((step) => (step.type === 'scene' ? [step.scene] : []));
	return [
		...(content.id === id ? [] : [`${path}: calls itself ${content.id}.`]),
		...twice(path, [...exercises, ...scenes]),
		...exercises.flatMap((exercise) => twice(`${path}: ${exercise.id}`, exercise.steps)),
		...exercises.flatMap((exercise) => order(`${path}: ${exercise.id}`, exercise)),
		...exercises.flatMap((exercise) => landingFaults(`${path}: ${exercise.id}`, exercise, scenes)),
		...exercises.flatMap((exercise) => stepsFaults(`${path}: ${exercise.id}`, exercise)),
		...played
			.filter((scene) => !scenes.some((known) => known.id === scene))
			.map((scene) => `${path}: there is no scene ${scene}.`),
		...scenes
			.filter((scene) => !played.includes(scene.id))
			.map((scene) => `${path}: nothing plays scene ${scene.id}.`),
		...scenes.flatMap((scene) => sceneFaults(`${path}: scene ${scene.id}`, scene)),
		...places.flatMap((step) => (step.type === 'sort' ? sortFaults(path, step) : [])),
		...Object.entries(routes).flatMap(([name, names]) =>
			routeFaults(`${path}: route ${name}`, name as keyof typeof ROUTES, names, exercises)
		)
	];
}

function twice(place: string, parts: { id: string }[]): string[] {
	const ids = parts.map(({ id }) => id);
	return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `${place}: twice: ${id}`);
}

/** Who compares has felt and measured. */
function order(place: string, { steps }: Exercise): string[] {
	const types = steps.map(({ type }) => type);
	const scene = types.indexOf('scene');
	const faults: string[] = [];
	if (types.filter((type) => type === 'scene').length > 1) faults.push('more than one scene');
	if (types.includes('compare') && (scene < 0 || types.indexOf('compare') < scene)) {
		faults.push('compares before there was a scene');
	}
	if (scene >= 0 && types.indexOf('rest', 0) > scene) faults.push('rests after the scene');
	return faults.map((fault) => `${place}: ${fault}.`);
}

/** Who was touched, and who is left with what has no end, is helped to land. */
function landingFaults(place: string, { steps, heavy }: Exercise, scenes: Scene[]): string[] {
	const types = steps.map(({ type }) => type);
	const at = types.indexOf('scene');
	const step = steps[at];
	const scene = step?.type === 'scene' ? scenes.find(({ id }) => id === step.scene) : undefined;
	const open = scene !== undefined && endsOpen(scene);
	const landed = types.lastIndexOf('breathing') >= Math.max(at, 0);
	return (heavy !== null || open) && !landed
		? [`${place}: is heavy or open, and has no landing (a breathing step) after it.`]
		: [];
}

function sceneFaults(place: string, scene: Scene): string[] {
	const { choice, open } = scene;
	return [
		...twice(place, allBeats(scene)),
		...allBeats(scene).flatMap((beat) => paceFaults(`${place}/${beat.id}`, beat)),
		...(choice ? choice.ways.flatMap((way) => wayFaults(place, scene, way)) : []),
		...(choice ? twice(place, choice.ways) : arcFaults(place, scene.beats, open === true)),
		...(choice && open ? [`${place}: its ways are open, or not; it says so itself.`] : []),
		...(choice && (scene.beats.at(-1)?.level ?? 0) < 2
			? [`${place}: it asks before anything is at stake.`]
			: [])
	];
}

function wayFaults(place: string, scene: Scene, { id, label, open }: SceneWay): string[] {
	return [
		...arcFaults(`${place}/${id}`, asPlayed(scene, id).beats, open === true),
		...(wordsOf(label).length > MAX_LABEL_WORDS ? [`${place}/${id}: a long label: ${label}`] : [])
	];
}

/** A scene rises; then it comes down, or it is told that it stays unresolved. */
function arcFaults(place: string, beats: Beat[], open: boolean): string[] {
	const length = sceneLength({ beats }) / 1000;
	const levels = beats.map(({ level }) => level);
	const [highest, first, last] = [Math.max(...levels), levels[0]!, levels.at(-1)!];
	const ends = open ? last >= 2 : last < highest;
	return [
		...(length >= SCENE_SECONDS[0] && length <= SCENE_SECONDS[1]
			? []
			: [`${place}: lasts ${length} s.`]),
		...(first <= 1 && highest >= 2 ? [] : [`${place}: does not rise (${levels.join(' ')}).`]),
		...(ends
			? []
			: [`${place}: ${open ? 'is open and settles' : 'does not settle'} (${levels.join(' ')}).`])
	];
}

function paceFaults(place: string, { text, seconds }: Beat): string[] {
	const words = wordsOf(text).length;
	if (words > MAX_BEAT_WORDS) return [`${place}: ${words} words.`];
	// Three words a second is fast reading.
	return words / seconds > 3 ? [`${place}: ${words} words in ${seconds} s.`] : [];
}

function sortFaults(path: string, step: Extract<Step, { type: 'sort' }>): string[] {
	return step.items
		.filter((item) => !step.bins.some((bin) => bin.id === item.bin))
		.map((item) => `${path}: ${step.id}/${item.id}: there is no heap ${item.bin}.`);
}

function routeFaults(
	place: string,
	name: keyof typeof ROUTES,
	names: string[],
	exercises: Exercise[]
): string[] {
	const unknown = names.filter((id) => !exercises.some((exercise) => exercise.id === id));
	if (unknown.length > 0) return unknown.map((id) => `${place}: there is no exercise ${id}.`);
	const minutes = names.reduce(
		(sum, id) => sum + exercises.find((exercise) => exercise.id === id)!.minutes,
		0
	);
	// The long way has time left for background, paper and talking it over.
	const least = name === 'long' ? 0.5 * ROUTES.long : ROUTES[name] * (1 - ROUTE_SLACK);
	const most = ROUTES[name] * (1 + (name === 'long' ? 0 : ROUTE_SLACK));
	return minutes >= least && minutes <= most ? [] : [`${place}: takes ${minutes} minutes.`];
}

/** What is taken along between two meetings is no exercise of its own. */
function isNoHomework({ steps }: Exercise): boolean {
	return !steps.some(({ type }) => type === 'homework');
}

function enough(found: FoundModule[], language: Language): string[] {
	const modules = found.filter((module) => module.language === language);
	const scenes = modules.flatMap(({ content }) => content.scenes);
	const counts = {
		modules: modules.length,
		exercises: modules.flatMap(({ content }) => content.exercises.filter(isNoHomework)).length,
		scenes: scenes.length,
		branching: scenes.filter(({ choice }) => choice).length,
		open: scenes.filter(endsOpen).length
	};
	return (Object.keys(counts) as (keyof typeof counts)[])
		.filter((what) => counts[what] < COURSE_LEAST[what])
		.map((what) => `course: ${counts[what]} ${what} in ${language}, ${COURSE_LEAST[what]} wanted.`);
}

/** What is left of a module when all words are taken out: it must be equal in both languages. */
function skeleton(value: unknown, key = ''): unknown {
	if (Array.isArray(value)) return value.map((item) => skeleton(item, key));
	if (typeof value === 'object' && value !== null) {
		return Object.fromEntries(
			Object.entries(value).map(([name, part]) => [name, skeleton(part, name)])
		);
	}
	return WORDS.has(key) && typeof value === 'string' ? '' : value;
}

/** Keys under which there is text. */
const WORDS: ReadonlySet<string> = new Set([
	...['title', 'summary', 'goal', 'heavy', 'text', 'because', 'label', 'behaviour', 'examples'],
	...['check', 'situation', 'thought', 'question', 'hint', 'pictureText', 'heading', 'lead'],
	...['questions', 'name', 'card', 'other', 'you']
]);

function differences(found: FoundModule[]): string[] {
	return MODULE_IDS.flatMap((id) => {
		const [dutch, other] = LANGUAGES.map((language) =>
			found.find((module) => module.id === id && module.language === language)
		);
		if (!dutch || !other) return [];
		const place = firstDifference(skeleton(dutch.content), skeleton(other.content), '');
		return place === null ? [] : [`${other.path}: differs from Dutch at ${place}.`];
	});
}

/** Where two plain values differ first; `null`: nowhere. */
function firstDifference(a: unknown, b: unknown, place: string): string | null {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return a === b ? null : place;
	}
	const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
	for (const key of new Set([...left.keys(), ...right.keys()])) {
		const inside = firstDifference(left.get(key), right.get(key), `${place}/${key}`);
		if (inside !== null) return inside;
	}
	return null;
}

function drawings(found: FoundModule[], drawn: ReadonlyMap<string, string>): string[] {
	const used = new Set(found.flatMap(({ content }) => picturesOf(content)));
	return [
		...[...used].filter((name) => !drawn.has(name)).map((name) => `course: no drawing of ${name}.`),
		...[...drawn.keys()]
			.filter((name) => !used.has(name))
			.map((name) => `course: nothing shows ${name}.`)
	];
}

function picturesOf({ scenes, exercises }: Module): string[] {
	const steps = exercises.flatMap(({ steps }) => steps);
	return [
		...scenes.map(({ picture }) => picture),
		...steps.flatMap((step) => ('picture' in step && step.picture ? [step.picture] : []))
	];
}
