import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { npmProgram } from '../../scripts/lib/npm-program.mjs';
import { pathsBelow } from '../../scripts/lib/paths-below.mjs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};

/** What only some shells know, or each in its own way: more than a program and plain words. */
const SHELL = /&&|\|\||[;|<>`$%'"*?~\\]|(^|\s)[A-Za-z_]\w*=|^(rm|cp|mv|cat|mkdir|export|set|npx?) /;

/** In code that runs outside a browser. Where it is right, the file stands behind it. */
const NOT_HERE: { fault: string; found: RegExp; but: string[] }[] = [
	{ fault: 'a shell', found: /\bshell: ?(true|process|['"`])|(?<![.\w])exec(Sync)?\(/, but: [] },
	{ fault: 'npm or npx as a program', found: /\('np[mx]',/, but: [] },
	{
		fault: 'paths as the system writes them',
		found: /recursive: true, encoding/,
		but: ['paths-below.mjs']
	},
	{
		fault: 'a path out of an address',
		found: /import\.meta\.url\)\.pathname|['"`]file:\/\//,
		but: []
	},
	{
		fault: 'a folder that only some systems have',
		found: /['"`]\/(tmp|dev|usr\/local|home)\b/,
		but: []
	}
];

const outsideBrowser = ['scripts', 'tests/unit', 'tests/clips', 'tests/e2e/support']
	.flatMap((folder) => pathsBelow(folder).map((path) => `${folder}/${path}`))
	.concat(['playwright.config.ts', 'vite.config.ts', 'vitest.config.ts', 'svelte.config.js'])
	.filter((path) => /\.(ts|mjs|js)$/.test(path) && !path.endsWith('any-system.test.ts'));

describe('on every system', () => {
	it.each(Object.entries(scripts))('no shell is needed for npm run %s', (_, command) => {
		expect(SHELL.exec(command)?.[0]).toBeUndefined();
		// What runs one script after another names those that there are.
		const [program, file, ...names] = command.split(' ');
		if (program === 'node' && file === 'scripts/in-order.mjs')
			for (const name of names.filter((word) => word !== '--'))
				expect(scripts).toHaveProperty([name]);
	});

	it.each(NOT_HERE)('code asks for no $fault', ({ found, but }) => {
		const files = outsideBrowser.filter(
			(path) => !but.some((end) => path.endsWith(end)) && found.test(readFileSync(path, 'utf8'))
		);
		expect(outsideBrowser.length).toBeGreaterThan(100);
		expect(files).toEqual([]);
	});

	it('the repository has names that Windows takes, each once whatever its capitals', () => {
		const names = ownFiles();
		expect(names.length).toBeGreaterThan(2000);
		expect(
			names.filter((name) => /[<>:"|?*\\]|[. ](\/|$)|(^|\/)(con|nul|aux|prn)\./i.test(name))
		).toEqual([]);
		// 260 characters with the folder that it is in.
		expect(names.filter((name) => name.length > 150)).toEqual([]);
		expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
	});
});

/** Folders of git itself, and those that it is told to leave alone. */
const notOurs = new Set([
	'.git',
	...readFileSync('.gitignore', 'utf8')
		.split(/\r?\n/)
		.filter((line) => line.endsWith('/'))
		.map((line) => line.replace(/^\/|\/$/g, ''))
]);

/** Every file that is not made here, or put here; also of a copy that git knows nothing of. */
function ownFiles(folder = ''): string[] {
	return readdirSync(folder || '.', { withFileTypes: true }).flatMap((entry) => {
		const path = posix.join(folder, entry.name);
		if (notOurs.has(path)) return [];
		return entry.isDirectory() ? ownFiles(path) : [path];
	});
}

describe('npm without a shell', () => {
	const place = mkdtempSync(join(tmpdir(), 'Program Files é '));
	const beside = join(place, 'nodejs/node_modules/npm/bin/npm-cli.js');
	mkdirSync(join(beside, '..'), { recursive: true });
	writeFileSync(beside, 'console.log(JSON.stringify(process.argv.slice(2)))');
	const node = join(place, 'nodejs/node.exe');

	it('is the one that started us', () =>
		expect(npmProgram(['ci'], beside, '/nowhere/bin/node')).toEqual([
			process.execPath,
			[beside, 'ci']
		]));

	it('is the one that came with node, whatever else started us', () => {
		for (const given of ['', '/opt/pnpm/pnpm.cjs', '/gone/npm-cli.js'])
			expect(npmProgram(['ci'], given, node)).toEqual([process.execPath, [beside, 'ci']]);
	});

	it('is looked for on the search path when it lies nowhere else', () =>
		expect(npmProgram(['ci'], '', '/nowhere/bin/node')).toEqual(['npm', ['ci']]));

	it('hands on words with spaces as they are, from a folder with spaces', () => {
		const [command, args] = npmProgram(['run', 'x', '--', 'één woord & meer'], beside);
		expect(JSON.parse(execFileSync(command, args, { encoding: 'utf8' }))).toEqual(args.slice(1));
	});

	afterAll(() => rmSync(place, { recursive: true }));
});
