/**
 * `npm start`: installs and builds what is missing, serves Luwte to this computer and opens it.
 * Runs before anything is installed, so it imports no package until that is done.
 */
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/ensure-installed.mjs';
import { requireNode } from './lib/node-version.mjs';
import { openBrowser } from './lib/open-browser.mjs';
import { ROOT } from './lib/root.mjs';

const FIRST_PORT = 4173;
/** Ports tried after one another before giving up. */
const ATTEMPTS = 20;

/** Serves the built site on the first free port. */
async function serveSomewhere() {
	const { portIsTaken, serve } = await import('./lib/static-server.mjs');
	for (let port = FIRST_PORT; port < FIRST_PORT + ATTEMPTS; port++) {
		try {
			return await serve(join(ROOT, 'build'), port);
		} catch (error) {
			if (!portIsTaken(error)) throw error;
			console.log(`Port ${port} is in use, trying the next.`);
		}
	}
	throw new Error(`No free port between ${FIRST_PORT} and ${FIRST_PORT + ATTEMPTS - 1}.`);
}

requireNode();
try {
	await ensureInstalled();
	await ensureBuilt();
	const { url } = await serveSomewhere();
	console.log(`\nLuwte runs on ${url}`);
	console.log('Stop it with Ctrl+C. Nothing leaves this computer.\n');
	await openBrowser(url);
} catch (error) {
	console.error(`\n${error instanceof Error ? error.message : error}`);
	process.exit(1);
}
