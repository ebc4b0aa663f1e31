import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { ROOT } from './root.mjs';
import { npm } from './run.mjs';

/** Outside the served folder, so that a copy of build/ on a web host holds the site and no more. */
const STAMP = join(ROOT, '.cache/build-stamp.json');

function isUpToDate() {
	if (!existsSync(join(ROOT, 'build/index.html')) || !existsSync(STAMP)) return false;
	try {
		return JSON.parse(readFileSync(STAMP, 'utf8')).fingerprint === fingerprint();
	} catch {
		return false;
	}
}

/** Builds the site. @returns {Promise<boolean>} whether that worked */
export async function build() {
	rmSync(STAMP, { force: true });
	// Taken before: a file changed while building then counts as changed.
	const stamp = JSON.stringify({ fingerprint: fingerprint() });
	if ((await npm(['run', 'build'])) !== 0) return false;
	mkdirSync(join(ROOT, '.cache'), { recursive: true });
	writeFileSync(STAMP, stamp);
	return true;
}

/** Builds the site if something changed. @throws {Error} when the build fails */
export async function ensureBuilt() {
	if (isUpToDate()) return;
	console.log('Building Luwte ...');
	if (!(await build())) throw new Error('Building failed; see the lines above.');
}
