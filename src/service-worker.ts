/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
/**
 * Keeps the whole app on the device, so that it works without a network. Everything is fetched once,
 * when this version is installed; after that no request is made that a page did not ask for. Only
 * plain GETs of our own files are ever answered or sent.
 */
import { build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;

const CACHE = `luwte-${version}`;

/** For the host, not for the app. */
const LEFT_OUT = /\/(\.htaccess|_headers|PROVENANCE\.txt)$/;

const ASSETS = [...build, ...prerendered, ...files].filter((path) => !LEFT_OUT.test(path));

/** Fetching waits for this: while somebody measures nothing goes over the network. */
let mayFetch = Promise.resolve();
let goOn = () => {};

worker.addEventListener('message', ({ data }) => {
	goOn();
	mayFetch = data === 'hold' ? new Promise((resolve) => (goOn = resolve)) : Promise.resolve();
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

/** One after another, so that the page that is being read comes first. */
async function fetchAll() {
	const cache = await caches.open(CACHE);
	for (const path of ASSETS) {
		await mayFetch;
		await cache.add(path);
	}
}

/** From this version's files; anything else from the network, as if there were no worker. */
async function answer(request: Request, pathname: string): Promise<Response> {
	const cache = await caches.open(CACHE);
	// By path alone: the query belongs to the page, and what a response varies by is no matter here.
	const kept = await cache.match(pathname, { ignoreVary: true });
	return kept ?? fetch(request);
}
