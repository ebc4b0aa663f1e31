import { dev } from '$app/environment';

/**
 * Has the service worker keep the app on this device, but never while somebody measures: then
 * nothing goes over the network, not even our own files.
 * @param measuring whether the page that is open now measures
 */
export async function keepOffline(measuring: boolean) {
	const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
	if (dev || !container) return;
	try {
		const known = await container.getRegistration();
		known?.installing?.postMessage(measuring ? 'hold' : 'go');
		if (!known && !measuring) await container.register('/service-worker.js', { type: 'module' });
	} catch {
		// Not allowed here, or no network: the app works from the network then.
	}
}
