import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows put what is not on the search path. */
const USUAL_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
		join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe')
	)
];

/** Programs with one of our names on the search path. */
function onSearchPath() {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Whether a file is a browser that starts. A downloaded browser may lack system libraries, which
 * shows only when it runs; on Windows asking for the version would open a window.
 * @param {string} file
 */
function starts(file) {
	if (!existsSync(file)) return false;
	return process.platform === 'win32' || spawnSync(file, ['--version']).status === 0;
}

/**
 * A Chrome or Chromium on this computer: the one named by LUWTE_CHROMIUM, an installed one, or
 * Playwright's own download.
 * @returns {string | null} its path
 */
export function findChromium() {
	const given = process.env.LUWTE_CHROMIUM;
	const candidates = given
		? [given]
		: [...onSearchPath(), ...USUAL_PLACES, chromium.executablePath()];
	return candidates.find(starts) ?? null;
}

/**
 * Installs a Chromium when there is none.
 * @returns {Promise<string>} its path
 * @throws {Error} with a sentence that says what to install
 */
export async function ensureChromium() {
	const found = findChromium();
	if (found) return found;
	console.log('No Chrome or Chromium found; getting one ...');
	await run('npx', ['playwright', 'install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded) return downloaded;
	if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
		const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
		await run('apt-get', ['update', '-qq'], quiet);
		await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet);
	}
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(
		'The browser tests need Chrome or Chromium. Install one (Debian: apt-get install chromium), ' +
			'or set LUWTE_CHROMIUM to the path of one.'
	);
}
