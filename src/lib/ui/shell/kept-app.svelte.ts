import { GIVE_WAY, TAKE_OVER } from './versions';

/** A new version that was asked for is here within so long, or something is in its way. ms */
const LATE_MS = 5_000;

/** Whether the app is on this device as a whole, and whether a newer one waits there. */
export class KeptApp {
	/** All of it is here: it works without a network from now on. */
	ready = $state(false);
	/** The newer version was asked for, and does not come. */
	late = $state(false);
	#waiting = $state.raw<ServiceWorker | null>(null);
	/** A newer version took over, where somebody asked for it in another tab. */
	#passed = $state(false);
	#watched: ServiceWorkerRegistration | null = null;
	readonly #container: () => ServiceWorkerContainer | undefined;
	readonly #reload: () => void;

	/** Both other ones only in tests. */
	constructor(
		container = () => navigator.serviceWorker as ServiceWorkerContainer | undefined,
		reload = () => location.reload()
	) {
		this.#container = container;
		this.#reload = reload;
	}

	/** A newer version is here as a whole, and waits until nobody uses this one, or until `takeNewer`. */
	get newer(): boolean {
		return this.#waiting !== null || this.#passed;
	}

	watch(registration: ServiceWorkerRegistration) {
		if (this.#watched !== registration) {
			this.#watched = registration;
			const look = () => this.#look(registration);
			registration.addEventListener('updatefound', () =>
				registration.installing?.addEventListener('statechange', look)
			);
			for (const worker of [registration.installing, registration.waiting])
				worker?.addEventListener('statechange', look);
			const container = this.#container();
			// The first version that takes over is this page's own.
			let version = container?.controller;
			container?.addEventListener('controllerchange', () => {
				this.#passed ||= Boolean(version);
				version = container.controller;
			});
		}
		this.#look(registration);
	}

	/** This page becomes one of the newer version; the others stay as they are until they are opened anew. */
	takeNewer() {
		const [waiting, active] = [this.#waiting, this.#watched?.active];
		if (!waiting) return this.#reload();
		this.#container()?.addEventListener('controllerchange', this.#reload, { once: true });
		waiting.postMessage(TAKE_OVER);
		active?.postMessage(GIVE_WAY);
		this.late = false;
		setTimeout(() => (this.late = true), LATE_MS);
	}

	#look({ active, waiting }: ServiceWorkerRegistration) {
		this.ready = active !== null;
		this.#waiting = active ? waiting : null;
	}
}

export const kept = new KeptApp();
