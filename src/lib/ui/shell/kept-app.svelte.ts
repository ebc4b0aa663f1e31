import { TAKE_OVER } from './versions';

/** Whether the app is on this device as a whole, and whether a newer one waits there. */
export class KeptApp {
	/** All of it is here: it works without a network from now on. */
	ready = $state(false);
	#waiting = $state.raw<ServiceWorker | null>(null);
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
		return this.#waiting !== null;
	}

	watch(registration: ServiceWorkerRegistration) {
		if (this.#watched !== registration) {
			this.#watched = registration;
			registration.addEventListener('updatefound', () => {
				const worker = registration.installing;
				worker?.addEventListener('statechange', () => this.#look(registration));
			});
			registration.installing?.addEventListener('statechange', () => this.#look(registration));
		}
		this.#look(registration);
	}

	/** This page becomes one of the newer version; the others stay as they are until they are opened anew. */
	takeNewer() {
		this.#container()?.addEventListener('controllerchange', this.#reload, { once: true });
		this.#waiting?.postMessage(TAKE_OVER);
	}

	#look({ active, waiting }: ServiceWorkerRegistration) {
		this.ready = active !== null;
		this.#waiting = active ? waiting : null;
	}
}

export const kept = new KeptApp();
