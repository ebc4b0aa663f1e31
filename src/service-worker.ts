/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the whole app on the device, so that it works without a network. Everything is fetched once,
 * when this version is installed; after that no request is made that a page did not ask for. Only
 * plain GETs of our own files are ever answered or sent.
 */
import { build, files, prerendered, version } from '$service-worker';
import { cacheMode, isHashed, NOT_FOUND, withSlash } from '$lib/ui/shell/kept-files';
import { MAY_I_FETCH, PagesSaid } from '$lib/ui/shell/leave';
import { GIVE_WAY, olderThan, PageVersions, TAKE_OVER } from '$lib/ui/shell/versions';

const worker = self as unknown as ServiceWorkerGlobalScope;

const PREFIX = 'luwte-';
const CACHE = PREFIX + version;

/** For the host, not for the app. */
const LEFT_OUT = /\/(\.htaccess|_headers|web\.config|PROVENANCE\.txt)$/;

const ASSETS = [...build, ...prerendered, ...files, NOT_FOUND].filter(
	(path) => !LEFT_OUT.test(path)
);

/** How long it waits before it asks again: a page that measured may have been closed, ms. */
const ASK_AGAIN_MS = 2000;

/** The host has another version by now: what is missing will not come. */
class Gone extends Error {}

/** A file that does not come is tried again after so long, ms; then once more when all others are here. */
const TRY_AGAIN_MS = [1000, 3000];

/** A newer version that has not taken over after so long will not: this one answers for all again. ms */
const GIVES_WAY_MS = 10_000;

const said = new PagesSaid();
const versions = new PageVersions();
/** What is under way; a page that begins to measure breaks it off. */
let fetching: AbortController | null = null;
/** What pages asked for and this version does not have; giving way breaks it off. */
let asked = new AbortController();
/** Goes on at once, when a page says something new. */
let askNow = () => {};

worker.addEventListener('message', (event) => {
	const { data, source } = event;
	if (!(source instanceof Client)) return;
	if (data === TAKE_OVER) event.waitUntil(worker.skipWaiting());
	if (data === GIVE_WAY) giveWay();
	if (versions.hear(source.id, data)) event.waitUntil(forgetOlder());
	if (!said.hear(source.id, data)) return;
	if (data === 'hold') fetching?.abort();
	askNow();
});

worker.addEventListener('install', (event) => event.waitUntil(fetchAll()));

worker.addEventListener('activate', (event) => {
	event.waitUntil(worker.clients.claim().then(forgetOlder));
});

worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== worker.location.origin) return;
	// Who wants to see what the host answers now, gets that.
	if (request.cache === 'no-store') return;
	event.respondWith(answer(request, pathname));
});

/**
 * One after another, so that the page that is being read comes first; what is here already stays. One that does
 * not come holds up no other.
 * @throws what did not come at last: this version is not here, and its other files wait for the next time
 */
async function fetchAll() {
	const cache = await caches.open(CACHE);
	const late: string[] = [];
	for (const path of ASSETS) if (!(await fetchPatiently(cache, path))) late.push(path);
	for (const path of late) await fetchUntilHere(cache, path);
}

async function fetchPatiently(cache: Cache, path: string): Promise<boolean> {
	for (const wait of [0, ...TRY_AGAIN_MS]) {
		if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
		try {
			await fetchUntilHere(cache, path);
			return true;
		} catch (error) {
			if (error instanceof Gone) throw error;
		}
	}
	return false;
}

/** Goes on until it is here, however often a page that measures breaks it off. @throws when it does not come */
async function fetchUntilHere(cache: Cache, path: string) {
	while (!(await cache.match(path, { ignoreVary: true }))) {
		const same = isHashed(path) ? await caches.match(path, { ignoreVary: true }) : undefined;
		if (same) await cache.put(path, same);
		else await fetchOne(cache, path);
	}
}

/** Tries once, when nobody measures. @throws what a page did not break off: this version is not here */
async function fetchOne(cache: Cache, path: string) {
	await leave();
	const { signal } = (fetching = new AbortController());
	try {
		const response = await fetch(path, { cache: cacheMode(path), signal });
		if (response.status === 404 && isHashed(path)) throw new Gone(path);
		// Asked for by its name it is there; asked for as what it stands for it is not.
		if (!response.ok && path !== NOT_FOUND) throw new TypeError(`${path}: ${response.status}`);
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
	if (kept) return kept;
	// A page that was opened before this version came.
	const older = isHashed(pathname) && (await caches.match(pathname, { ignoreVary: true }));
	if (older) return older;
	if (request.mode !== 'navigate') return askHost(request);
	const page = withSlash(pathname);
	if (page && (await cache.match(page, { ignoreVary: true })))
		return Response.redirect(page + new URL(request.url).search, 308);
	return askHost(request).catch(async (error: unknown) => {
		const lost = await cache.match(NOT_FOUND, { ignoreVary: true });
		if (!lost) throw error;
		return new Response(lost.body, { status: 404, headers: lost.headers });
	});
}

/** Until this version has to give way: a worker that still answers somebody is not replaced. */
async function askHost(request: Request): Promise<Response> {
	const { signal } = asked;
	signal.throwIfAborted();
	const givenWay = new Promise<never>((_, reject) =>
		signal.addEventListener('abort', () => reject(signal.reason))
	);
	// What opens a page takes no signal.
	const answered = request.mode === 'navigate' ? fetch(request) : fetch(request, { signal });
	return Promise.race([answered, givenWay]);
}

/** What is asked for meanwhile would hold the newer version up as well. */
function giveWay() {
	asked.abort();
	setTimeout(() => (asked = new AbortController()), GIVES_WAY_MS);
}

/** What older versions kept, once every open page is of this one. */
async function forgetOlder() {
	const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const ids = pages.map(({ id }) => id);
	if (!versions.all(ids, version)) return;
	const kept = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
	await Promise.all(olderThan(CACHE, kept).map((name) => caches.delete(name)));
}
