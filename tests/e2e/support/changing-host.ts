import http from 'node:http';
import type { AddressInfo } from 'node:net';

export type Handler = (request: http.IncomingMessage, response: http.ServerResponse) => void;

const WORKER = '/service-worker.js';

/** Whatever a version's own server would say about keeping. */
function sayOfKeeping(response: http.ServerResponse, keeping: string) {
	const head = response.writeHead.bind(response) as (
		status: number,
		headers?: http.OutgoingHttpHeaders
	) => http.ServerResponse;
	response.writeHead = ((status: number, headers?: http.OutgoingHttpHeaders) =>
		head(status, { ...headers, 'Cache-Control': keeping })) as typeof response.writeHead;
}

/**
 * A host of its own, on which one version takes the place of another, and which can be so slow that nothing
 * comes. It lets browsers keep a page for ten minutes, as simple hosts do.
 * @param forgetful lets browsers keep no scripts: what is gone from here is gone
 */
export async function changingHost(first: Handler, { forgetful = false } = {}) {
	const asked: string[] = [];
	let version = first;
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
		if (pathname !== WORKER) await answering;
		if (pathname === failing) {
			failing = null;
			response.writeHead(503).end();
			return;
		}
		if (pathname.endsWith('/')) sayOfKeeping(response, 'max-age=600');
		if (forgetful && pathname.endsWith('.js')) sayOfKeeping(response, 'no-store');
		version(request, response);
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
		/** Another version is here from now on. */
		deploy: (next: Handler) => void (version = next),
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
