import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { hasDebian, installFromDebian, onSearchPath, starts } from './programs.mjs';
import { packageScript } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Where macOS and Windows put what is not on the search path. */
const USUAL_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((folder) =>
		join(process.env[folder] ?? '', 'Google/Chrome/Application/chrome.exe')
	)
];

/**
 * The same browser without windows: it opens a page twice as fast. It gives no camera, so what measures
 * needs the whole one.
 */
const HEADLESS_SHELL = 'chromium-headless-shell';

/**
 * A Chrome or Chromium on this computer: the one named by LUWTE_CHROMIUM, an installed one, or
 * Playwright's own download.
 * @returns {string | null} its path
 */
export function findChromium() {
	const given = process.env.LUWTE_CHROMIUM;
	const candidates = given
		? [given]
		: [...onSearchPath(NAMES), ...USUAL_PLACES, chromium.executablePath()];
	return candidates.find(starts) ?? null;
}

/**
 * A Chromium without windows, or else any.
 * @returns {string | null} its path
 */
export function findHeadless() {
	return onSearchPath([HEADLESS_SHELL]).find(starts) ?? findChromium();
}

/** Installs the faster browser where that is easy; without it the tests only take longer. */
export async function ensureHeadless() {
	if (onSearchPath([HEADLESS_SHELL]).some(starts) || !hasDebian()) return;
	await installFromDebian([HEADLESS_SHELL]);
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
	await packageScript('@playwright/test/cli.js', ['install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded) return downloaded;
	if (hasDebian()) await installFromDebian(['chromium']);
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(
		'The browser tests need Chrome or Chromium. Install one (Debian: apt-get install chromium), ' +
			'or set LUWTE_CHROMIUM to the path of one.'
	);
}
