import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Below the folder that holds node: on Windows beside it, elsewhere in the folder of libraries. */
const PLACES = ['node_modules/npm/bin/npm-cli.js', '../lib/node_modules/npm/bin/npm-cli.js'];

/**
 * npm as a program that needs no shell: on Windows `npm` itself is a script for one, and what is handed
 * through a shell breaks at the first space. npm says to its scripts where it is; who calls node without
 * it has the npm that came with node.
 * @param {string[]} args
 * @param {string | undefined} [given] where npm says that it is
 * @param {string} [node]
 * @returns {[command: string, args: string[]]}
 */
export function npmProgram(args, given = process.env.npm_execpath, node = process.execPath) {
	const beside = PLACES.map((place) => join(dirname(node), place));
	// Another program than npm may have started us: pnpm and yarn say so in the same place.
	const ours = given && /npm-cli\.c?js$/.test(given) ? [given] : [];
	const program = [...ours, ...beside].find((file) => existsSync(file));
	return program ? [process.execPath, [program, ...args]] : ['npm', args];
}
