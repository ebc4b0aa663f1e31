import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Everything the built site depends on. */
const INPUTS = [
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts',
	'tsconfig.json',
	'project.inlang/settings.json',
	'messages',
	'content',
	'scripts',
	'src',
	'static'
];

/** Made by the build itself out of the inputs. */
const GENERATED = new Set([
	'src/lib/paraglide',
	'static/models',
	'static/mediapipe',
	'static/pictures'
]);

/** Tests lie beside the code, and are no part of the site. */
const FOR_TESTS = /\.(test|fixture)\.ts$/;

/**
 * Files at or below a path, in a fixed order. A path that does not exist has none.
 * @param {string} root
 * @param {string} path relative to the root, with forward slashes
 * @returns {string[]}
 */
function filesBelow(root, path) {
	if (GENERATED.has(path) || FOR_TESTS.test(path)) return [];
	const stat = statSync(join(root, path), { throwIfNoEntry: false });
	if (!stat) return [];
	if (!stat.isDirectory()) return [path];
	return readdirSync(join(root, path))
		.sort()
		.flatMap((name) => filesBelow(root, `${path}/${name}`));
}

/** A model given from outside counts by its time and size: it is too big to read at each start. */
function givenModel() {
	const path = process.env.LUWTE_POSE_MODEL;
	if (!path) return '';
	const stat = statSync(path, { throwIfNoEntry: false });
	return `${path} ${stat?.size} ${stat?.mtimeMs}`;
}

/**
 * One number for everything that goes into a build: equal means that building again is needless.
 * @param {string} [root]
 */
export function fingerprint(root = ROOT) {
	const hash = createHash('sha256').update(givenModel());
	for (const file of INPUTS.flatMap((input) => filesBelow(root, input))) {
		const content = readFileSync(join(root, file));
		hash.update(`\0${file}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}
