import { createReadStream, existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { extname, join, resolve } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './header-rules.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** Types that the table of our file server does not know. */
const EXTRA_TYPES = new Map([['.task', 'application/octet-stream']]);

/** `_headers`, `web.config` and names with a dot in front are for the host, not for visitors. */
const HIDDEN = /^\/(_headers|web\.config)$|\/\./;

/**
 * Answers requests from a folder as a static web host would: headers from its `_headers` file,
 * `/page` sent on to `/page/`, its 404.html where nothing is found.
 * @param {string} dir
 * @returns {(request: Request, response: Response) => void}
 */
export function createHandler(dir) {
	const root = resolve(dir);
	// Looks at the disk each time: after a new build beside a running server, sizes are right.
	const files = sirv(root, { dev: true, etag: true });
	return (request, response) => {
		const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
		for (const [name, value] of headersFor(readRules(root), pathname))
			response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		} else if (HIDDEN.test(decode(pathname))) {
			notFound(root, response);
		} else if (!pathname.endsWith('/') && existsSync(join(root, decode(pathname), 'index.html'))) {
			response.writeHead(308, { Location: `${pathname}/${search}` }).end();
		} else {
			const type = EXTRA_TYPES.get(extname(pathname));
			if (type) response.setHeader('Content-Type', type);
			files(request, response, () => notFound(root, response));
		}
	};
}

/**
 * The rules as they are now: a new build has new script hashes in its policy.
 * @param {string} root
 */
function readRules(root) {
	const file = join(root, '_headers');
	return existsSync(file) ? parseHeaderRules(readFileSync(file, 'utf8')) : [];
}

/** @param {string} pathname */
function decode(pathname) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

/** @param {string} root @param {Response} response */
function notFound(root, response) {
	const page = join(root, '404.html');
	if (!existsSync(page)) {
		response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
		return;
	}
	response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
	createReadStream(page).pipe(response);
}

/** @param {string} dir @returns {http.Server} not listening yet */
export function createServer(dir) {
	return http.createServer(createHandler(dir));
}

/**
 * Starts listening.
 * @param {http.Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>} rejects with the system's error, `code` EADDRINUSE for a port in use
 */
function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

/**
 * Serves a folder to this computer alone, at both addresses that `localhost` may stand for.
 * @param {string} dir
 * @param {number} port 0 for any free one
 * @returns {Promise<{ port: number, url: string, close: () => void }>} rejects with `code`
 *   EADDRINUSE when the port is taken
 */
export async function serve(dir, port) {
	const servers = [createServer(dir), createServer(dir)];
	const close = () => {
		for (const server of servers) {
			server.closeAllConnections();
			server.close();
		}
	};
	const [four, six] = /** @type {[http.Server, http.Server]} */ (servers);
	await listen(four, port, '127.0.0.1');
	const address = four.address();
	const used = typeof address === 'object' && address ? address.port : port;
	try {
		await listen(six, used, '::1');
	} catch (error) {
		// A computer without IPv6 does without; a port that somebody else has there is taken.
		if (portIsTaken(error)) {
			close();
			throw error;
		}
	}
	return { port: used, url: `http://localhost:${used}/`, close };
}

/** @param {unknown} error what `serve` rejected with */
export function portIsTaken(error) {
	return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
