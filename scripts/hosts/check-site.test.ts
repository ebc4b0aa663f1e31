import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serve } from '../lib/static-server.mjs';
import { checkSite } from './check-site';
import { netlifyFile } from './netlify';
import { rulesOfSite } from './rules-of-site';

const dir = mkdtempSync(join(tmpdir(), 'luwte-check-'));
const SCRIPT = '/_app/immutable/entry/start.js';
const FILES = {
	'index.html': `<link href="${SCRIPT}" rel="modulepreload"><script>start()</script>`,
	'meten/index.html': '<p>meten</p>',
	'404.html': '<p>lost</p>',
	[SCRIPT]: '',
	'service-worker.js': '',
	'manifest.webmanifest': '{}',
	'mediapipe/vision_wasm_module_internal.wasm': '',
	'models/pose_landmarker_lite.task': 'PK'
};
let server: Awaited<ReturnType<typeof serve>>;

function write(files: Record<string, string>) {
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(dir, name)), { recursive: true });
		writeFileSync(join(dir, name), text);
	}
}

/** Names of what is not right when the host sends this. */
async function short(change: (headers: string) => string): Promise<string[]> {
	write({ _headers: change(netlifyFile(rulesOfSite(dir))) });
	const findings = await checkSite(server.url);
	return findings.filter(({ verdict }) => verdict === 'short').map(({ what }) => what);
}

beforeAll(async () => {
	server = await serve(dir, 0);
});
afterAll(() => {
	server.close();
	rmSync(dir, { recursive: true });
});
beforeEach(() => write(FILES));

it('finds nothing to say about a host that sends what the build wrote for it', async () => {
	expect(await short((headers) => headers)).toEqual([]);
});

it('misses each header', async () => {
	expect(await short(() => '')).toEqual([
		'Content-Security-Policy on the home page',
		'Permissions-Policy on the home page',
		'Referrer-Policy on the home page',
		'X-Content-Type-Options on the home page',
		'Cross-Origin-Opener-Policy on the home page',
		'Cross-Origin-Resource-Policy on the home page',
		'it carries the policy too'
	]);
});

it.each([
	['another origin', "connect-src 'self'", "connect-src 'self' https://elsewhere.example"],
	['a script that is not ours', "script-src 'self'", "script-src 'self' 'unsafe-inline'"],
	['being framed', "; frame-ancestors 'none'", '']
])('sees a policy that allows %s', async (_what, from, to) => {
	expect(await short((headers) => headers.replace(from, to))).toEqual([
		'Content-Security-Policy on the home page'
	]);
});

it('lets a policy name the scripts of other pages too', async () => {
	const more = (headers: string) =>
		headers.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'sha256-abc='");
	expect(await short(more)).toEqual([]);
});

it('sees an update that would come late', async () => {
	const late = (path: string) => (headers: string) =>
		`${headers}\n${path}\n  Cache-Control: max-age=86400\n`;
	expect(await short(late('/'))).toEqual([`pages are asked for anew (no-cache)`]);
	expect(await short(late('/service-worker.js'))).toEqual(['service-worker.js is asked for anew']);
});

it('misses a file', async () => {
	rmSync(join(dir, 'models'), { recursive: true });
	expect(await short((headers) => headers)).toEqual(['.task is application/octet-stream']);
});

it('sees a host that gives its home page for every address', async () => {
	const one = createServer((_request, response) => response.end('<p>home</p>')).listen(0);
	const { port } = one.address() as AddressInfo;
	const findings = await checkSite(`http://localhost:${port}`);
	one.close();
	expect(findings.find(({ what }) => what.startsWith('an unknown address'))).toMatchObject({
		verdict: 'short',
		found: '200, our page'
	});
});

it('says so when nobody answers', async () => {
	await expect(checkSite('http://localhost:1/')).rejects.toThrow('fetch failed');
});
