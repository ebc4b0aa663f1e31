import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/**
 * Names of all that lies below a folder, folders included: with forward slashes and in the same order on
 * every system.
 * @param {string} folder
 * @returns {string[]}
 */
export function pathsBelow(folder) {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll(sep, '/'))
		.sort();
}
