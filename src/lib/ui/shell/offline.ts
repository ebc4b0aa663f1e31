import { dev, version } from '$app/environment';
import { kept } from './kept-app.svelte';
import { MAY_I_FETCH, type Leave } from './leave';
import { isOf } from './versions';

/** What this page answers a worker that asks; nothing before the page knows what it is. */
let answer: Leave | null = null;
/** The worker that asked last: it may be in the middle of fetching. */
let asking: ServiceWorker | null = null;

/** Answers workers from now on. A page that does not answer holds them up, so: once, and early. */
function listen(container: ServiceWorkerContainer) {
	container.addEventListener('message', ({ data, source }) => {
		if (data !== MAY_I_FETCH || !(source instanceof ServiceWorker)) return;
		asking = source;
		if (answer) asking.postMessage(answer);
	});
	const tell = () => container.controller?.postMessage(isOf(version));
	container.addEventListener('controllerchange', tell);
	container.startMessages();
	tell();
}

/**
 * Has the service worker keep the app on this device, but never while somebody measures: then
 * nothing goes over the network, not even our own files.
 * @param measuring whether the page that is open now measures
 */
export async function keepOffline(measuring: boolean) {
	// A browser that keeps nothing for us, or a page that is not secure, has none.
	const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (dev || !container) return;
	if (!answer) listen(container);
	answer = measuring ? 'hold' : 'go';
	if (asking?.state === 'installing') asking.postMessage(answer);
	if (measuring) return;
	try {
		const known = await container.getRegistration();
		if (!known) kept.watch(await container.register('/service-worker.js', { type: 'module' }));
		else kept.watch(known);
		// A browser lets a worker wait for some minutes only: one that had to wait for longer begins anew.
		if (known && asking?.state === 'redundant') {
			asking = null;
			await known.update();
		}
	} catch {
		// Not allowed here, or no network: the app works from the network then.
	}
}
