/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the whole app on the device, so that it works without a network. Everything is fetched once,
 * when this version is installed; after that no request is made that a page did not ask for. Only
 * plain GETs of our own files are ever answered or sent.
 */
import { build, files, prerendered, version } from '$service-worker';
import { MAY_I_FETCH, PagesSaid } from '$lib/ui/shell/leave';

const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = `luwte-${version}`;

/** For the host, not for the app. */
const LEFT_OUT = /\/(\.htaccess|_headers|web\.config|PROVENANCE\.txt)$/;

const ASSETS = [...build, ...prerendered, ...files].filter((path) => !LEFT_OUT.test(path));

/** How long it waits before it asks again: a page that measured may have been closed, ms. */
const ASK_AGAIN_MS = 2000;

const said = new PagesSaid();
/** What is under way; a page that begins to measure breaks it off. */
let fetching: AbortController | null = null;
/** Goes on at once, when a page says something new. */
let askNow = () => {};

worker.addEventListener('message', ({ data, source }) => {
	if (!(source instanceof Client)) return;
	if (!said.hear(source.id, data)) return;
	if (data === 'hold') fetching?.abort();
	askNow();
});

worker.addEventListener('install', (event) => event.waitUntil(fetchAll()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (name !== CACHE) await caches.delete(name);
			await worker.clients.claim();
		})()
	);
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	// Who wants to see what the host answers now, gets that.
	if (request.cache === 'no-store') return;
	event.respondWith(answer(request, pathname));
});

/** One after another, so that the page that is being read comes first; what is here already stays. */
async function fetchAll() {
	const cache = await caches.open(CACHE);
	for (const path of ASSETS)
		while (!(await cache.match(path, { ignoreVary: true }))) await fetchOne(cache, path);
}

/** Tries once, when nobody measures. @throws what a page did not break off: this version is not here */
async function fetchOne(cache: Cache, path: string) {
	await leave();
	const { signal } = (fetching = new AbortController());
	try {
		// Asks the host whether its file is newer than what the browser keeps: else a new version of the
		// app would be made of old pages.
		const response = await fetch(path, { cache: 'no-cache', signal });
		if (!response.ok) throw new TypeError(`${path}: ${response.status}`);
		await cache.put(path, response);
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}

/** Resolves when every page that is open has said that it may fetch. */
async function leave() {
	for (;;) {
		const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
		if (said.allow(pages.map(({ id }) => id))) return;
		const told = new Promise<void>((resolve) => (askNow = resolve));
		for (const page of pages) page.postMessage(MAY_I_FETCH);
		await Promise.race([told, new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS))]);
	}
}

/** From this version's files; anything else from the network, as if there were no worker. */
async function answer(request: Request, pathname: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	// By path alone: the query belongs to the page, and what a response varies by is no matter here.
	const kept = await cache.match(pathname, { ignoreVary: true });
	return kept ?? fetch(request);
}
