import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pathsBelow } from '../../../scripts/lib/paths-below.mjs';
import { findRemoteUrls, FORBIDDEN, notAllowed, withoutRemarks } from './remote-urls';

const build = join(import.meta.dirname, '../../../build');
const SCANNED = /\.(m?js|wasm|html|css)$/;

const files = pathsBelow(build)
	.filter((file) => SCANNED.test(file))
	.map((file) => {
		const text = readFileSync(join(build, file), 'latin1');
		return { file, text: /\.m?js$/.test(file) ? withoutRemarks(text) : text };
	});

test.describe('shipped files', () => {
	test('include what could call out: pages, scripts and WebAssembly', () => {
		for (const ending of ['.html', '.js', '.wasm', '.css'])
			expect(files.some(({ file }) => file.endsWith(ending))).toBe(true);
	});

	test('name no address outside our own site', () => {
		const found = files.flatMap(({ file, text }) =>
			notAllowed(findRemoteUrls(text)).map((remote) => ({ file, ...remote }))
		);
		expect(found).toEqual([]);
	});

	test('hold no script in an attribute, which our policy would not let run', () => {
		const pages = files.filter(({ file }) => file.endsWith('.html'));
		expect(pages.filter(({ text }) => /<[^>]*\son\w+=/.test(text)).map(({ file }) => file)).toEqual(
			[]
		);
	});

	test('do not name a host that gathers usage', () => {
		expect(files.filter(({ text }) => FORBIDDEN.test(text)).map(({ file }) => file)).toEqual([]);
	});
});

test.describe('the search for addresses', () => {
	for (const text of [
		'fetch("https://example.org/collect")',
		'new WebSocket(`wss://example.org`)',
		"img.src='//example.org/pixel.gif'",
		'\0\x01http://example.org/v1/log\0'
	])
		test(`finds ${JSON.stringify(text)}`, () => {
			expect(notAllowed(findRemoteUrls(text))).toHaveLength(1);
		});

	test('passes over remarks and names of languages', () => {
		const text = '\t// see https://example.org\ncreateElementNS("http://www.w3.org/2000/svg")';
		expect(notAllowed(findRemoteUrls(withoutRemarks(text)))).toEqual([]);
	});

	test('never allows a host that gathers usage', () => {
		for (const host of ['odml.pa.googleapis.com', 'type.googleapis.com'])
			expect(notAllowed(findRemoteUrls(`https://${host}/v1/log`))).toHaveLength(1);
		expect('"odml.pa."+"googleapis.com"').toMatch(FORBIDDEN);
	});
});
