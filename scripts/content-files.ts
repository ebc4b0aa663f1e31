import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../src/lib/content/check.ts';
import { ROOT } from './lib/root.mjs';

const CONTENT = join(ROOT, 'content');
const GAME_FOLDERS = ['decks', 'memorie'];

/** What the games say, as it stands in `content/`. */
export function readContentFiles(): ContentFiles {
	const paths = GAME_FOLDERS.flatMap((folder) =>
		readdirSync(join(CONTENT, folder)).map((file) => `${folder}/${file}`)
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
