import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../src/lib/content/check.ts';
import { ROOT } from './lib/root.mjs';

const CONTENT = join(ROOT, 'content');
const FOLDERS = ['decks', 'memorie', 'course'];
const DRAWINGS = join(CONTENT, 'course/pictures');

/** What the app says, as it stands in `content/`. */
export function readContentFiles(): ContentFiles {
	const paths = FOLDERS.flatMap((folder) =>
		readdirSync(join(CONTENT, folder), { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map(({ name }) => `${folder}/${name}`)
	);
	return Object.fromEntries(
		[...paths, 'pictures.json'].map((path): [string, unknown] => [
			path,
			JSON.parse(readFileSync(join(CONTENT, path), 'utf8'))
		])
	);
}

/** Names of the pictures that the installed set can draw. */
export function readDrawnPictures(): Set<string> {
	const set = join(ROOT, 'node_modules/@iconify-json/fluent-emoji-flat/icons.json');
	const { icons } = JSON.parse(readFileSync(set, 'utf8')) as { icons: Record<string, unknown> };
	return new Set(Object.keys(icons));
}

/** The course's own drawings as SVG, by name. */
export function readDrawings(): Map<string, string> {
	return new Map(
		readdirSync(DRAWINGS).map((file) => [
			file.replace(/\.svg$/, ''),
			readFileSync(join(DRAWINGS, file), 'utf8')
		])
	);
}
