import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';
import { npm } from './run.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Whether what is installed is what the lock file asks for.
 * Optional packages are left out: most of them are meant for other operating systems.
 * @param {Packages} wanted `packages` of package-lock.json
 * @param {Packages} installed `packages` of npm's own record of the installed tree
 */
export function sameTree(wanted, installed) {
	return Object.entries(wanted).every(
		([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version
	);
}

/** @param {string} file @returns {Packages | null} null when there is no readable lock file */
function readPackages(file) {
	try {
		return JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;
	} catch {
		return null;
	}
}

/**
 * Installs what the lock file asks for, unless it is there already.
 * npm writes node_modules/.package-lock.json last, so a broken-off installation is not taken for a
 * whole one, and an `npm install` by hand counts as well as ours.
 * @throws {Error} when the installation fails
 */
export async function ensureInstalled() {
	const wanted = readPackages('package-lock.json');
	if (!wanted) throw new Error('package-lock.json is missing or damaged.');
	const installed = readPackages('node_modules/.package-lock.json');
	if (installed && sameTree(wanted, installed)) return;
	console.log('Installing what Luwte is built with (only needed when something changed) ...');
	// Building needs the development packages, whatever NODE_ENV says.
	const code = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
	if (code !== 0) throw new Error('Installing failed; see the lines above. Is there a network?');
}
