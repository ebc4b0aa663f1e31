import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';

/**
 * What is in the site without the bundler of the pages seeing it: files that are copied, and what only a
 * worker has.
 */
const UNSEEN = ['@mediapipe/pose', '@iconify-json/fluent-emoji-flat'];

/** A package in the site, as Vite lists it (`build.license`). */
export interface Bundled {
	name: string;
	version: string;
	/** SPDX */
	identifier?: string | null;
	/** In full, where the package brings it. */
	text?: string | null;
}

/**
 * The licences of all that is in the site, in full, by name.
 * @param bundled what the bundler put into the pages
 * @param dependencies names of what the app needs when it runs: workers have it too
 * @throws on a package that states no licence, or one whose text nobody has
 */
export function licenceText(bundled: readonly Bundled[], dependencies: readonly string[]): string {
	const all = new Map([...dependencies, ...UNSEEN].map((name) => [name, installed(name)]));
	for (const one of bundled) all.set(one.name, { ...all.get(one.name), ...one });
	const sorted = [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
	return sorted.map(chapter).join(`\n${'-'.repeat(80)}\n\n`);
}

function installed(name: string): Bundled {
	const folder = join(ROOT, 'node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
		version: string;
		license?: string;
	};
	const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
	const text = file ? readFileSync(join(folder, file), 'utf8') : null;
	return { name, version, identifier: license ?? null, text };
}

function chapter({ name, version, identifier, text }: Bundled): string {
	if (!identifier) throw new Error(`${name} states no licence.`);
	const full = text?.trim() || standard(identifier, name);
	return `${name} ${version}\n${identifier}\n\n${full}\n`;
}

/** The text of a licence that a package names but does not bring. */
function standard(identifier: string, name: string): string {
	const require = createRequire(import.meta.url);
	const { licenseText } = require(`spdx-license-list/licenses/${identifier}.json`) as {
		licenseText: string;
	};
	return licenseText
		.trim()
		.replace('<year> <copyright holders>', `the authors of ${name}`)
		.replaceAll('\r\n', '\n');
}
