/**
 * `npm run check:node -- 22 24`: does a new checkout install, build and pass its unit and component tests with
 * these versions of Node? They come from npm (the package `node`). All of it happens in a new folder with spaces
 * and an accent in its name, as a folder of somebody at work may have. Ends with OK or with what failed.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { npmProgram } from './lib/npm-program.mjs';
import { ROOT } from './lib/root.mjs';
import { npm, run } from './lib/run.mjs';

const STEPS = {
	install: ['ci', '--no-audit'],
	build: ['run', 'build'],
	tests: ['run', 'test:unit']
};

const versions = process.argv.slice(2);
if (versions.length === 0) {
	console.error('Which versions? npm run check:node -- 22 24');
	process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'Luwte van één team '));
const told: string[] = [];
try {
	for (const version of versions) told.push(...(await tryWith(version)));
} finally {
	rmSync(folder, { recursive: true, force: true });
}
const failed = told.filter((line) => line.endsWith('failed'));
console.log(`\n${told.join('\n')}`);
console.log(failed.length === 0 ? 'OK' : `falls short: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @returns how each step went; nothing after one that failed */
async function tryWith(version: string): Promise<string[]> {
	const node = await nodeOfVersion(version);
	const name = `Node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`;
	const tree = copyOfSources(join(folder, `with ${version}`));
	const lines: string[] = [];
	for (const [step, args] of Object.entries(STEPS)) {
		console.log(`\n=== ${name}, ${step}\n`);
		const start = Date.now();
		const [, npmArgs] = npmProgram(args);
		const code = await run(node, npmArgs, firstOnPath(dirname(node)), tree);
		const seconds = ((Date.now() - start) / 1000).toFixed(0);
		lines.push(`${name}, ${step}, ${seconds} s: ${code === 0 ? 'passed' : 'failed'}`);
		if (code !== 0) break;
	}
	return lines;
}

/** @returns the program */
async function nodeOfVersion(version: string): Promise<string> {
	const home = join(folder, `node ${version}`);
	mkdirSync(home);
	writeFileSync(join(home, 'package.json'), '{ "private": true }');
	if ((await npm(['install', `node@${version}`, '--no-audit', '--prefix', home], home)) !== 0)
		throw new Error(`npm has no Node ${version} for this computer.`);
	return join(home, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** All that is committed or about to be. */
function copyOfSources(tree: string): string {
	const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--deduplicate'];
	const files = execFileSync('git', list, { cwd: ROOT, encoding: 'utf8' })
		.split('\0')
		.filter(Boolean);
	for (const file of files) {
		mkdirSync(dirname(join(tree, file)), { recursive: true });
		copyFileSync(join(ROOT, file), join(tree, file));
	}
	return tree;
}

/** What programs that are named without a place are looked for in first; on Windows the name is `Path`. */
function firstOnPath(place: string): Record<string, string> {
	const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
	return { [name]: `${place}${delimiter}${process.env[name] ?? ''}` };
}
