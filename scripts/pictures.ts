/** Picks the pictures that Luwte uses out of the Fluent Emoji set and writes them as files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PictureNames } from '../src/lib/content/model.ts';
import { ROOT } from './lib/root.mjs';

const SET = join(ROOT, 'node_modules/@iconify-json/fluent-emoji-flat');
const NAMES = join(ROOT, 'content/pictures.json');
const FOLDER = join(ROOT, 'static/pictures');

interface IconSet {
	/** Side of the square that all drawings have in common. */
	height: number;
	icons: Record<string, { body: string }>;
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

function drawing(set: IconSet, name: string): string {
	const icon = set.icons[name];
	if (!icon) throw new Error(`content/pictures.json: there is no picture ${name} in the set.`);
	const { height } = set;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${height} ${height}">${icon.body}</svg>\n`;
}

/**
 * Writes one SVG for each name in `content/pictures.json`, and where they come from.
 * @throws {Error} with a sentence when the set does not have one
 */
export function writePictures() {
	const set = readJson(join(SET, 'icons.json')) as IconSet;
	const { version } = readJson(join(SET, 'package.json')) as { version: string };
	const names = Object.keys(readJson(NAMES) as PictureNames);
	const files = names.map((name) => [`${name}.svg`, drawing(set, name)] as const);
	// Afresh, so that no picture stays that is not used any more.
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });
	for (const [file, content] of files) writeFileSync(join(FOLDER, file), content);
	writeFileSync(
		join(FOLDER, 'PROVENANCE.txt'),
		[
			'The pictures in this folder are from Fluent Emoji, flat style, unchanged.',
			'Copyright (c) Microsoft Corporation, MIT License,',
			'github.com/microsoft/fluentui-emoji',
			`npm package @iconify-json/fluent-emoji-flat ${version}`,
			'',
			licence()
		].join('\n')
	);
}

/** Goes along with every copy, as the licence asks. */
function licence(): string {
	return [
		'Permission is hereby granted, free of charge, to any person obtaining a copy of this software',
		'and associated documentation files (the "Software"), to deal in the Software without',
		'restriction, including without limitation the rights to use, copy, modify, merge, publish,',
		'distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the',
		'Software is furnished to do so, subject to the following conditions:',
		'',
		'The above copyright notice and this permission notice shall be included in all copies or',
		'substantial portions of the Software.',
		'',
		'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT',
		'NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND',
		'NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,',
		'DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,',
		'OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
		''
	].join('\n');
}
