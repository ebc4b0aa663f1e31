import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { apacheFile } from './apache';
import { caddyFile } from './caddy';
import { contentSecurityPolicy, headerRules, inlineScriptHashes } from './headers';
import { iisFile } from './iis';
import { netlifyFile } from './netlify';
import { nginxFile } from './nginx';
import { headersFor, parseHeaderRules } from '../lib/header-rules.mjs';

const hash = (code: string) => `sha256-${createHash('sha256').update(code).digest('base64')}`;

describe('inline script hashes', () => {
	it('takes the exact text of scripts inside the page', () => {
		const html = '<script>\n\tstart();\n</script><script type="module">go()</script>';
		expect(inlineScriptHashes(html)).toEqual([hash('\n\tstart();\n'), hash('go()')]);
	});

	it('passes over scripts with an address and over data', () => {
		const html =
			'<script src="/a.js"></script><script type="application/json" data-x>{"a":1}</script>';
		expect(inlineScriptHashes(html)).toEqual([]);
	});
});

describe('content security policy', () => {
	const policy = contentSecurityPolicy(['sha256-abc=']);

	it('quotes keywords and hashes, not schemes', () => {
		expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-abc='");
		expect(policy).toContain("img-src 'self' data: blob:");
	});

	it('keeps pages and workers to our own origin', () => {
		expect(policy).toContain("default-src 'self'");
		expect(policy).toContain("connect-src 'self';");
		expect(policy).not.toMatch(/https?:|unsafe-inline|'unsafe-eval'/);
	});

	it('forbids framing, which a meta tag cannot', () => {
		expect(policy).toContain("frame-ancestors 'none'");
	});
});

describe('header rules', () => {
	const rules = headerRules(['sha256-abc=']);

	it('name each header once, because hosts join them', () => {
		const names = rules.flatMap((rule) => Object.keys(rule.headers));
		expect(new Set(names).size).toBe(names.length);
	});

	it('leave the camera to us and turn the microphone off', () => {
		const policy = rules[0]?.headers['Permissions-Policy'];
		expect(policy).toContain('camera=(self)');
		expect(policy).toContain('microphone=()');
	});

	it('survive writing and reading as a _headers file', () => {
		const read = parseHeaderRules(netlifyFile(rules));
		expect(
			read.map(({ path, headers }) => ({ path, headers: Object.fromEntries(headers) }))
		).toEqual(rules);
	});

	it('give a page the policy and a hashed file a long life too', () => {
		const read = parseHeaderRules(netlifyFile(rules));
		expect(headersFor(read, '/en/').has('Cache-Control')).toBe(false);
		const file = headersFor(read, '/_app/immutable/workers/pose.js');
		expect(file.get('Cache-Control')).toContain('immutable');
		expect(file.get('Content-Security-Policy')).toBe(contentSecurityPolicy(['sha256-abc=']));
	});

	it('are the same for every kind of host', () => {
		for (const [name, value] of rules.flatMap(({ headers }) => Object.entries(headers))) {
			expect(apacheFile(rules)).toContain(`Header always set ${name} "${value}"`);
			expect(nginxFile(rules)).toContain(`add_header ${name} "${value}" always;`);
			expect(caddyFile(rules, ':80', '/srv')).toContain(`${name} "${value}"`);
			expect(iisFile(rules)).toContain(`<add name="${name}" value="${value}" />`);
		}
	});

	it('let no host keep a page', () => {
		expect(apacheFile(rules)).toContain('Header always set Cache-Control "no-cache"');
		expect(nginxFile(rules)).toContain('add_header Cache-Control "no-cache" always;');
		expect(caddyFile(rules, ':80', '/srv')).toContain('header @pages Cache-Control "no-cache"');
		expect(iisFile(rules)).toContain('<add name="Cache-Control" value="no-cache" />');
	});
});

describe('reading a _headers file', () => {
	it('joins a header that two rules name', () => {
		const rules = parseHeaderRules('/*\n  A: 1\n# a remark\n\n/x/*\n  A: 2\n/x/y\n  B: 3:4\n');
		expect([...headersFor(rules, '/x/y')]).toEqual([
			['A', '1, 2'],
			['B', '3:4']
		]);
		expect([...headersFor(rules, '/z')]).toEqual([['A', '1']]);
	});
});
