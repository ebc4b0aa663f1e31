import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium, findHeadless } from './chromium.mjs';
import { hasDebian, installFromDebian, onSearchPath } from './programs.mjs';

/** @typedef {'firefox' | 'webkit' | 'chromium'} BrowserName */

/** @type {readonly BrowserName[]} */
const ALL = ['firefox', 'webkit', 'chromium'];

/** A screen that nobody sees: Firefox has WebGL in a window alone, and MiniBrowser has no other way. */
const SCREEN = ['xvfb'];
/** Drawing in three dimensions without a graphics card. */
const SOFTWARE_GL = ['libgl1-mesa-dri', 'libegl1', 'libegl-mesa0'];

/** @type {Record<BrowserName, string[]>} */
const PACKAGES = {
	firefox: ['firefox-esr', ...SCREEN, ...SOFTWARE_GL],
	webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', ...SCREEN, ...SOFTWARE_GL],
	chromium: ['chromium']
};

/**
 * The browsers that are asked for, by name or by LUWTE_BROWSERS; all of them when nobody asks.
 * @param {readonly string[]} asked
 * @returns {BrowserName[]}
 * @throws {Error} for a name that is none
 */
export function browserNames(asked) {
	const given = asked.length > 0 ? asked : (process.env.LUWTE_BROWSERS ?? '').split(/[\s,]+/);
	const names = given.filter((name) => name !== '' && name !== 'none');
	const unknown = names.filter((name) => !ALL.some((known) => known === name));
	if (unknown.length > 0)
		throw new Error(`No such browser: ${unknown.join(', ')}. There are: ${ALL.join(', ')}.`);
	const wanted = names.length > 0 || given.includes('none') ? names : ALL;
	return ALL.filter((name) => wanted.includes(name));
}

/** @param {string[]} names */
const firstOnPath = (...names) => onSearchPath(names).find(existsSync);

/** MiniBrowser lies beside its library, in a folder named after its version and the kind of machine. */
function findMiniBrowser() {
	const roots = ['/usr/lib', '/usr/libexec'].filter(existsSync);
	const folders = roots.flatMap((root) => [
		root,
		...readdirSync(root).map((name) => join(root, name))
	]);
	return folders
		.flatMap((folder) => ['4.1', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`)))
		.map((folder) => join(folder, 'MiniBrowser'))
		.find(existsSync);
}

/**
 * The programs that a browser is driven with.
 * @param {BrowserName} name
 * @returns {Promise<Record<string, string> | null>} null when one of them is missing
 */
async function find(name) {
	if (name === 'chromium') return { browser: findHeadless() ?? (await ensureChromium()) };
	const programs = {
		screen: firstOnPath('Xvfb'),
		...(name === 'webkit'
			? { driver: firstOnPath('WebKitWebDriver'), browser: findMiniBrowser() }
			: { browser: firstOnPath('firefox-esr', 'firefox') })
	};
	const found = Object.entries(programs).filter(([, file]) => file);
	return found.length === Object.keys(programs).length
		? /** @type {Record<string, string>} */ (Object.fromEntries(found))
		: null;
}

/**
 * Finds a browser, or installs it where that is easy.
 * @param {BrowserName} name
 * @returns {Promise<{ programs: Record<string, string> | null, missing: string }>} the programs, or a sentence that
 *   says what is missing and how to get it
 */
export async function ensureBrowser(name) {
	const found = await find(name);
	if (found) return { programs: found, missing: '' };
	if (hasDebian()) await installFromDebian(PACKAGES[name]);
	const programs = hasDebian() ? await find(name) : null;
	const missing =
		`not here, so nothing was tested in it. It is driven on Linux alone; ` +
		`Debian: apt-get install ${PACKAGES[name].join(' ')}`;
	return programs ? { programs, missing: '' } : { programs, missing };
}
