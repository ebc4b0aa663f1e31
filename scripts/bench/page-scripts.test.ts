import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { scriptsOfPage } from './page-scripts';

const build = mkdtempSync(join(tmpdir(), 'luwte-'));
afterAll(() => rmSync(build, { recursive: true }));

it('follows what a page loads at once and leaves what it may load later', () => {
	mkdirSync(join(build, 'a'));
	const files = {
		'plain.js': '',
		'a/start.js': 'import{x}from"./shared.js";const later=()=>import("./later.js")',
		'a/shared.js': 'import"../deep.js";export{y}from"./start.js"',
		'a/page.js': '',
		'a/later.js': '',
		'deep.js': ''
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(build, name), text);
	const html =
		'<script src="/plain.js"></script><link href="/a/page.js" rel="modulepreload">' +
		'<script>Promise.all([import("/a/start.js")])</script>';
	expect([...scriptsOfPage(build, html)].sort()).toEqual(
		['/a/page.js', '/a/shared.js', '/a/start.js', '/deep.js', '/plain.js'].sort()
	);
});
