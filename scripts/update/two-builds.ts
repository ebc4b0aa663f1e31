/** The app as it is committed, and the same with another version number and other words: two real builds. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { npm } from '../lib/run.mjs';

/** What the second version has on its home page. */
export const SECOND_TITLE = 'Luwte, tweede versie';
const SECOND_VERSION = '99.0.0';

export interface TwoBuilds {
	/** Folders of built sites. */
	first: string;
	second: string;
}

/** @param within a folder for both trees; what was built there from this commit is used again */
export async function twoBuilds(within: string): Promise<TwoBuilds> {
	const commit = git('rev-parse', 'HEAD');
	return {
		first: await built(join(within, 'first'), commit, () => {}),
		second: await built(join(within, 'second'), commit, becomeSecond)
	};
}

async function built(tree: string, commit: string, change: (tree: string) => void) {
	const [site, stamp] = [join(tree, 'build'), join(tree, '.commit')];
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === commit) return site;
	rmSync(tree, { recursive: true, force: true });
	mkdirSync(tree, { recursive: true });
	const archive = join(tree, 'tree.tar');
	git('archive', '--output', archive, 'HEAD');
	execFileSync('tar', ['-xf', archive, '-C', tree]);
	rmSync(archive);
	symlinkSync(join(ROOT, 'node_modules'), join(tree, 'node_modules'), 'junction');
	change(tree);
	// Each tree builds itself: what a build is made of lies beside its own scripts.
	if ((await npm(['run', 'build', '--silent'], tree)) !== 0)
		throw new Error('Building failed; see the lines above.');
	writeFileSync(stamp, commit);
	return site;
}

function becomeSecond(tree: string) {
	changeJson(join(tree, 'package.json'), { version: SECOND_VERSION });
	for (const language of ['nl', 'en'])
		changeJson(join(tree, `messages/${language}.json`), { home_title: SECOND_TITLE });
}

function changeJson(file: string, change: Record<string, string>) {
	const data = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
	writeFileSync(file, JSON.stringify({ ...data, ...change }, null, '\t'));
}

function git(...args: string[]): string {
	return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();
}
