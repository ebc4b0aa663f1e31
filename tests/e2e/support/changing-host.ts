import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from '../../../scripts/lib/static-server.mjs';

const BUILD = 'build';
const WORKER = '/service-worker.js';
/** What changed in the newer version: hashed names change with what is in them. */
const OLD_FILES = '/_app/immutable/entry/';
export const NEW_FILES = '/_app/immutable/entry/newer/';

/** Most of what is kept, by number and by size: a worker that lists the rest is as good a test. */
const LEFT_OUT = /\w\+`\/(pictures|mediapipe|en)\/[^`]*`,?/g;

/** The built service worker, with a shorter list. */
function builtWorker(): string {
	return readFileSync(BUILD + WORKER, 'utf8').replace(LEFT_OUT, '');
}

/** The service worker of a newer build: another version, and other names. */
function newerWorker(): string {
	const { version } = JSON.parse(readFileSync(`${BUILD}/_app/version.json`, 'utf8'));
	return builtWorker().replace(version, `${version}-newer`).replaceAll(OLD_FILES, NEW_FILES);
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
	let newer = false;
	let brokenOff = 0;
	let answering = Promise.resolve();
	let failing: string | null = null;
	const server = http.createServer(async (request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		asked.push(pathname);
		response.on('close', () => response.writableFinished || brokenOff++);
		if (pathname === WORKER) {
			response.setHeader('Content-Type', 'text/javascript');
			response.end(newer ? newerWorker() : builtWorker());
			return;
		}
		await answering;
		if (pathname === failing) {
			failing = null;
			response.writeHead(503).end();
			return;
		}
		if (pathname.endsWith('/')) keepTenMinutes(response);
		if (newer) request.url = request.url!.replace(NEW_FILES, OLD_FILES);
		serve(request, response);
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
		deployNewer: () => void (newer = true),
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
