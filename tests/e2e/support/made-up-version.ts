/** A second version of the built app, made up from the first: what the service worker does with it takes seconds to see. */
import { existsSync, readFileSync } from 'node:fs';
import { createHandler } from '../../../scripts/lib/static-server.mjs';
import type { Handler } from './changing-host';

const BUILD = 'build';
const WORKER = '/service-worker.js';
/** Of the newer version every script has another name, as hashed names have; what is drawn and written stays. */
const SCRIPTS = /\/_app\/immutable\/(chunks|entry|nodes|workers)\//g;
export const NEWER_SCRIPTS = '/_app/immutable/newer/';
/** Names the start script, which is another one in the newer version. */
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Most of what is kept, by number and by size: a worker that lists the rest is as good a test. */
const LEFT_OUT = /\w\+`\/(pictures|mediapipe|en)\/[^`]*`,?/g;

const serve = createHandler(BUILD);

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
	if (!/\.(html|js|json)$/.test(file) || old === '/before-paint.js' || !existsSync(file))
		return null;
	const type = { html: 'text/html', js: 'text/javascript', json: 'application/json' }[
		file.split('.').at(-1)!
	]!;
	return { type, text: newer(readFileSync(file, 'utf8')) };
}

/** The app as it was built, with a shorter list of what is kept. */
export const builtVersion: Handler = (request, response) => {
	if (request.url !== WORKER) serve(request, response);
	else response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(worker());
};

/** A newer one. Of the older its scripts alone are different: those stay, or are gone. */
export function newerVersion(old: 'stays' | 'gone' = 'stays'): Handler {
	return (request, response) => {
		const { pathname } = new URL(request.url!, 'http://localhost');
		if (old === 'gone' && pathname.search(SCRIPTS) >= 0) {
			response.writeHead(404).end();
			return;
		}
		const changed = changedFile(pathname);
		if (changed) response.writeHead(200, { 'Content-Type': changed.type }).end(changed.text);
		else serve(request, response);
	};
}
