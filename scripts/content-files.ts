import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { ContentDrawings } from '../src/lib/content/check.ts';
import type { Language } from '../src/lib/content/model.ts';
import type { ContentFiles } from '../src/lib/content/read-content.ts';
import { ROOT } from './lib/root.mjs';

const CONTENT = join(ROOT, 'content');
const FOLDERS = [
	'decks',
	'memorie',
	'course',
	'conditions',
	'unconscious',
	'plates',
	'intro',
	'storylines',
	'lessons',
	'handouts',
	'recordings'
];

/** What the app says, as it stands in `content/`. */
export function readContentFiles(): ContentFiles {
	const there = FOLDERS.filter((folder) => existsSync(join(CONTENT, folder)));
	const paths = there.flatMap((folder) =>
		readdirSync(join(CONTENT, folder), { withFileTypes: true })
			.filter((entry) => entry.isFile() && !entry.name.endsWith('.svg'))
			.map(({ name }) => `${folder}/${name}`)
	);
	return Object.fromEntries(
		[...paths, 'pictures.json'].map((path): [string, unknown] => [
			path,
			path.endsWith('.json') ? JSON.parse(readFileSync(join(CONTENT, path), 'utf8')) : null
		])
	);
}

/** The page that says of every card what it weighs, and why. */
export function readCardTable(): string {
	return readFileSync(join(ROOT, 'docs/content.md'), 'utf8');
}

/** The page that says of every source what it shows, and of whom. */
export function readEvidence(): string {
	return readFileSync(join(ROOT, 'docs/evidence.md'), 'utf8');
}

/** The words on screen, by language. */
export function readMessages(): Record<Language, Record<string, string>> {
	const words = (language: Language) =>
		JSON.parse(readFileSync(join(ROOT, 'messages', `${language}.json`), 'utf8')) as Record<
			string,
			string
		>;
	return { nl: words('nl'), en: words('en') };
}

/** What is drawn for it. */
export function readDrawn(): ContentDrawings {
	return {
		pictures: readPictureNames(),
		scenes: readSvgs('course/pictures'),
		images: readSvgs('unconscious/drawings'),
		plates: readSvgs('plates', '.svg'),
		film: readSvgs('intro/drawings'),
		packed: (svg) => gzipSync(svg).length
	};
}

/** Names of the pictures that the installed set can draw. */
function readPictureNames(): Set<string> {
	const set = join(ROOT, 'node_modules/@iconify-json/fluent-emoji-flat/icons.json');
	const { icons } = JSON.parse(readFileSync(set, 'utf8')) as { icons: Record<string, unknown> };
	return new Set(Object.keys(icons));
}

/** Drawings by name. @param ending other files in the folder are none; by default every file is one */
function readSvgs(folder: string, ending = ''): Map<string, string> {
	return new Map(
		readdirSync(join(CONTENT, folder))
			.filter((file) => file.endsWith(ending))
			.map((file) => [
				file.replace(/\.svg$/, ''),
				readFileSync(join(CONTENT, folder, file), 'utf8')
			])
	);
}
