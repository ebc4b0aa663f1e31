import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.mjs';

/**
 * Programs with one of these names on the search path.
 * @param {string[]} names
 */
export function onSearchPath(names) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Whether a file is a program that starts. A downloaded browser may lack system libraries, which
 * shows only when it runs; on Windows asking for the version would open a window.
 * @param {string} file
 */
export function starts(file) {
	if (!existsSync(file)) return false;
	return process.platform === 'win32' || spawnSync(file, ['--version']).status === 0;
}

/** Where Debian's packages are at hand, and may be installed. */
export const hasDebian = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** @param {string[]} packages */
export async function installFromDebian(packages) {
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	await run('apt-get', ['update', '-qq'], quiet);
	await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet);
}
