import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portIsTaken, serve } from '../../scripts/lib/static-server.mjs';

const HEADERS = '/*\n  X-Test: one\n/_app/immutable/*\n  Cache-Control: immutable\n';

const dir = mkdtempSync(join(tmpdir(), 'luwte-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(dir, 'meten'));
	mkdirSync(join(dir, '_app/immutable'), { recursive: true });
	const files = {
		'index.html': 'home',
		'404.html': 'lost',
		'meten/index.html': 'meten',
		'model.task': 'PK',
		'code.wasm': '',
		'manifest.webmanifest': '{}',
		'_app/immutable/a.js': '',
		'.htaccess': 'secret',
		'web.config': 'secret',
		_headers: HEADERS
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
	server = await serve(dir, 0);
});
afterAll(() => {
	server.close();
	rmSync(dir, { recursive: true });
});

const get = (path: string, options: RequestInit = {}) =>
	fetch(new URL(path, server.url), { redirect: 'manual', ...options });

describe('local server', () => {
	it('serves pages and sends a page without a slash on, with its query', async () => {
		expect(await (await get('/meten/?bron=simulatie')).text()).toBe('meten');
		const moved = await get('/meten?bron=simulatie');
		expect(moved.status).toBe(308);
		expect(moved.headers.get('location')).toBe('/meten/?bron=simulatie');
	});

	it('answers with the own page when there is nothing', async () => {
		const response = await get('/nergens');
		expect(response.status).toBe(404);
		expect(response.headers.get('content-type')).toContain('text/html');
		expect(await response.text()).toBe('lost');
	});

	it.each([
		['/model.task', 'application/octet-stream'],
		['/code.wasm', 'application/wasm'],
		['/manifest.webmanifest', 'application/manifest+json'],
		['/', 'text/html;charset=utf-8']
	])('gives %s the type %s', async (path, type) => {
		expect((await get(path)).headers.get('content-type')).toBe(type);
	});

	it('puts the headers of the file on everything, errors included', async () => {
		for (const path of ['/', '/meten', '/nergens', '/_app/immutable/a.js'])
			expect((await get(path)).headers.get('x-test')).toBe('one');
		expect((await get('/_app/immutable/a.js')).headers.get('cache-control')).toBe('immutable');
		expect((await get('/')).headers.get('cache-control')).toBe('no-cache');
	});

	it('takes over headers that change while it runs', async () => {
		writeFileSync(join(dir, '_headers'), '/*\n  X-Test: one\n  X-New: two\n');
		expect((await get('/')).headers.get('x-new')).toBe('two');
		writeFileSync(join(dir, '_headers'), HEADERS);
		expect((await get('/')).headers.get('x-new')).toBeNull();
	});

	it('keeps what is meant for the host to itself, and what lies outside', async () => {
		for (const path of [
			'/_headers',
			'/web.config',
			'/.htaccess',
			'/%2ehtaccess',
			'/..%2f..%2fetc%2fpasswd'
		])
			expect((await get(path)).status).toBe(404);
	});

	it('only gives', async () => {
		expect((await get('/', { method: 'POST', body: 'x' })).status).toBe(405);
	});

	it('says when its port is taken', async () => {
		const error: unknown = await serve(dir, server.port).catch((reason: unknown) => reason);
		expect(portIsTaken(error)).toBe(true);
	});
});
