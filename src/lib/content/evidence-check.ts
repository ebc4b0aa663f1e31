/** Holds what the app says of research against docs/evidence.md, where each source has its row. */
import type { Module } from '../course/types';
import { readCourse } from './check';
import { conditionTexts, readConditions } from './condition-check';
import { CONDITION_PARTS, type Condition } from './condition-schema';
import { textsOf } from './course-check';
import { readFilm } from './film-check';
import type { Language } from './model';
import type { ContentFiles, FoundContent } from './read-content';
import { readStorylines } from './storyline-check';

const DOC = 'docs/evidence.md';
const REPORT = 'Bemoei je er buiten';
const DOI = /^10\.\d{4,9}\/[^\s]*[^\s.,;]$/;

/** Name, DOI or none, then who, what, what not, and against what it was read. */
const ROW =
	/^\| `([a-z0-9-]+)`\s*\| (none|10\.\S+)\s*(?:\| [^|]*\S[^|]*){3}\| (?:abstract|part|known|report)\s*\|$/;
/** Name, and which message says it. */
const SCREEN_ROW = /^\| `([a-z0-9-]+)`\s*\| `([a-z0-9_]+)`\s*\| [^|]*\S[^|]*\|$/;

/** Words by which somebody claims that something was studied. */
const CLAIMS: Record<Language, RegExp> = {
	nl: /\bonderzoek(?:en|ers?|sverslag)?\b|\bonderzocht\b|\bstudies?\b/i,
	en: /\bresearch(?:ers?)?\b|\b(?:a|one|the|this|that|small|large|well-known|Dutch) study\b|\bstudies\b(?! the)|\bbeen studied\b|\bwell studied\b/i
};

interface Cited {
	path: string;
	text: string;
	doi?: string;
}

/** Everything in which sources are told, and the words on screen. */
export interface SourcedTexts {
	course: readonly FoundContent<Module>[];
	conditions: readonly FoundContent<Condition>[];
	/** The film and the storylines. */
	stories: readonly { path: string; content: { sources: { from: Omit<Cited, 'path'>[] }[] } }[];
	messages: Record<Language, Record<string, string>>;
}

export function readSourcedTexts(
	files: ContentFiles,
	messages: SourcedTexts['messages']
): SourcedTexts {
	return {
		course: readCourse(files).found,
		conditions: readConditions(files).found,
		stories: [...readFilm(files).found, ...readStorylines(files).found],
		messages
	};
}

/** The name of a source: family name of its first author and year, or the report's title. */
export function sourceName(text: string): string {
	if (text.startsWith(REPORT)) return slug(REPORT);
	const author = /^[^,]+/.exec(text)?.[0] ?? '';
	const year = /\((\d{4})\)/.exec(text)?.[1] ?? '';
	return slug(`${author} ${year}`);
}

function slug(text: string): string {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** @param doc the text of docs/evidence.md */
export function checkEvidence(
	doc: string,
	{ course, conditions, stories, messages }: SourcedTexts
): string[] {
	const lines = doc.split('\n');
	const rows = lines.flatMap((line) => {
		const row = ROW.exec(line);
		return row ? [{ name: row[1]!, doi: row[2]! }] : [];
	});
	const screens = lines.flatMap((line) => {
		const row = SCREEN_ROW.exec(line);
		return row ? [{ name: row[1]!, key: row[2]! }] : [];
	});
	const cited: Cited[] = [
		...course.flatMap(({ path, content }) =>
			content.background.sources.map((source) => ({ path, ...source }))
		),
		...conditions.flatMap(({ path, content }) =>
			content.sources.map((source) => ({ path, ...source }))
		),
		...stories.flatMap(({ path, content }) =>
			content.sources.flatMap(({ from }) => from.map((source) => ({ path, ...source })))
		)
	];
	const names = new Set([
		...cited.map(({ text }) => sourceName(text)),
		...screens.map(({ name }) => name)
	]);
	return [
		...cited.flatMap((source) => citedFaults(source, rows)),
		...rows.flatMap(({ name, doi }, index) => [
			...(names.has(name) ? [] : [`${DOC}: nothing names ${name}.`]),
			...(rows.findIndex((row) => row.name === name) < index ? [`${DOC}: ${name} twice.`] : []),
			...(doi === 'none' || DOI.test(doi) ? [] : [`${DOC}: ${name}: no DOI looks like ${doi}.`])
		]),
		...screens.flatMap(({ name, key }) => [
			...(rows.some((row) => row.name === name) ? [] : [`${DOC}: ${name} has no row.`]),
			...screenFaults(name, key, messages)
		]),
		...course.flatMap(claimFaults),
		...conditions.flatMap(conditionFaults)
	];
}

function citedFaults({ path, text, doi }: Cited, rows: { name: string; doi: string }[]): string[] {
	const name = sourceName(text);
	const row = rows.find((row) => row.name === name);
	if (!row) return [`${path}: ${DOC} has no whole row for ${name}.`];
	if (doi !== undefined && !DOI.test(doi)) return [`${path}: ${name}: no DOI looks like ${doi}.`];
	return (doi ?? 'none') === row.doi
		? []
		: [`${path}: ${name}: DOI is ${doi ?? 'none'}, ${DOC} has ${row.doi}.`];
}

function screenFaults(name: string, key: string, messages: SourcedTexts['messages']): string[] {
	const author = name.replace(/-\d{4}$/, '');
	return Object.entries(messages)
		.filter(([, words]) => !slug(words[key] ?? '').includes(author))
		.map(([language]) => `messages/${language}.json: ${key} does not name ${name}.`);
}

/** Texts that may rest on sources: those that speak of research do, and on none that is not told. */
interface Part {
	place: string;
	text: readonly string[];
	sources?: readonly string[] | undefined;
}

/** Who says that something was studied, says where. */
function partFaults(
	{ place, text, sources = [] }: Part,
	language: Language,
	told: readonly Pick<Cited, 'text'>[]
): string[] {
	const known = told.map(({ text }) => sourceName(text));
	return [
		...(text.some((one) => CLAIMS[language].test(one)) && sources.length === 0
			? [`${place}: speaks of research, and names no source.`]
			: []),
		...sources
			.filter((name) => !known.includes(name))
			.map((name) => `${place}: ${name} is not among the sources.`)
	];
}

function claimFaults({ path, language, content }: FoundContent<Module>): string[] {
	const { parts, sources } = content.background;
	return [
		...parts.flatMap((part) =>
			partFaults({ ...part, place: `${path}: background: ${part.heading}` }, language, sources)
		),
		...textsOf(content)
			.filter(({ place, text }) => !place.startsWith('background') && CLAIMS[language].test(text))
			.map(
				({ place, text }) => `${path}: ${place}: speaks of research outside the background: ${text}`
			)
	];
}

function conditionFaults({ path, language, content }: FoundContent<Condition>): string[] {
	return [
		...CONDITION_PARTS.flatMap((name) =>
			partFaults({ ...content[name], place: `${path}: ${name}` }, language, content.sources)
		),
		...conditionTexts(content)
			.filter(({ place }) => !CONDITION_PARTS.some((name) => name === place))
			.flatMap(({ place, text }) =>
				partFaults({ place: `${path}: ${place}`, text: [text] }, language, [])
			)
	];
}
