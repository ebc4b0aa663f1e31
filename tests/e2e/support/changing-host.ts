import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from '../../../scripts/lib/static-server.mjs';

const BUILD = 'build';
const WORKER = '/service-worker.js';
/** Of the newer version every script has another name, as hashed names have; what is drawn and written stays. */
const SCRIPTS = /\/_app\/immutable\/(chunks|entry|nodes|workers)\//g;
export const NEWER_SCRIPTS = '/_app/immutable/newer/';
/** Names the start script, which is another one in the newer version. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Most of what is kept, by number and by size: a worker that lists the rest is as good a test. */
const LEFT_OUT = /\w\+`\/(pictures|mediapipe|en)\/[^`]*`,?/g;

/** A file of the newer build. */
function newer(text: string): string {
	const { version } = JSON.parse(readFileSync(`${BUILD}/_app/version.json`, 'utf8'));
	return text
		.replaceAll(version, `${version}-newer`)
		.replace(SCRIPTS, `${NEWER_SCRIPTS}$1/`)
		.replace(POLICY, '');
}

/** The built service worker, with a shorter list. */
function worker(): string {
	return readFileSync(BUILD + WORKER, 'utf8').replace(LEFT_OUT, '');
}

/** What the newer build has at this address, where it is another file than before. */
function changedFile(pathname: string): { type: string; text: string } | null {
	if (pathname === WORKER) return { type: 'text/javascript', text: newer(worker()) };
	const old = pathname.replace(NEWER_SCRIPTS, '/_app/immutable/');
	const file = BUILD + (old.endsWith('/') ? `${old}index.html` : old);
	if (!/\.(html|js)$/.test(file) || old === '/before-paint.js' || !existsSync(file)) return null;
	const type = file.endsWith('.js') ? 'text/javascript' : 'text/html';
	return { type, text: newer(readFileSync(file, 'utf8')) };
}

/** Whatever our own server would say about keeping. */
function keepTenMinutes(response: http.ServerResponse) {
	const head = response.writeHead.bind(response) as (
		status: number,
		headers?: http.OutgoingHttpHeaders
	) => http.ServerResponse;
	response.writeHead = ((status: number, headers?: http.OutgoingHttpHeaders) =>
		head(status, { ...headers, 'Cache-Control': 'max-age=600' })) as typeof response.writeHead;
}

/**
 * A host of its own, on which a newer version appears, and which can be so slow that nothing comes. It lets
 * browsers keep a page for ten minutes, as simple hosts do.
 */
export async function changingHost() {
	const serve = createHandler(BUILD);
	const asked: string[] = [];
	let isNewer = false;
	let brokenOff = 0;
	let unanswered = 0;
	let answering = Promise.resolve();
	let failing: string | null = null;
	const server = http.createServer(async (request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		asked.push(pathname);
		unanswered++;
		response.on('close', () => {
			unanswered--;
			if (!response.writableFinished) brokenOff++;
		});
		if (pathname === WORKER && !isNewer) {
			response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker());
			return;
		}
		if (pathname !== WORKER) await answering;
		if (pathname === failing) {
			failing = null;
			response.writeHead(503).end();
			return;
		}
		if (pathname.endsWith('/')) keepTenMinutes(response);
		const changed = isNewer ? changedFile(pathname) : null;
		if (changed) response.writeHead(200, { 'Content-Type': changed.type }).end(changed.text);
		else serve(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://localhost:${(server.address() as AddressInfo).port}`,
		/** Starts a list of the paths that are asked for from now on. */
		fromNowOn() {
			const before = asked.length;
			return () => asked.slice(before);
		},
		/** Requests that were broken off before they were answered. */
		brokenOff: () => brokenOff,
		/** Requests that still wait for their answer. */
		unanswered: () => unanswered,
		deployNewer: () => void (isNewer = true),
		/** This file fails, once. */
		failOnce: (path: string) => void (failing = path),
		/** Nothing is answered any more, but for the worker itself. @returns how it goes on */
		stall(): () => void {
			let goOn = () => {};
			answering = new Promise((resolve) => (goOn = resolve));
			return goOn;
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		}
	};
}
