import { expect, it, vi } from 'vitest';
import { KeptApp } from './kept-app.svelte';
import { TAKE_OVER } from './versions';

/** A worker as a page sees it. */
class SeenWorker extends EventTarget {
	postMessage = vi.fn();
}

/** What the browser tells of the workers of this site. */
class SeenRegistration extends EventTarget {
	active: SeenWorker | null = null;
	waiting: SeenWorker | null = null;
	installing: SeenWorker | null = null;

	/** A version is found, fetched, and takes its place: at once where there is none before it. */
	install() {
		const worker = (this.installing = new SeenWorker());
		this.dispatchEvent(new Event('updatefound'));
		return {
			worker,
			here: () => {
				this.installing = null;
				if (this.active) this.waiting = worker;
				else this.active = worker;
				worker.dispatchEvent(new Event('statechange'));
			}
		};
	}
}

function watched() {
	const registration = new SeenRegistration();
	const container = new EventTarget();
	const reload = vi.fn();
	const app = new KeptApp(() => container as ServiceWorkerContainer, reload);
	app.watch(registration as unknown as ServiceWorkerRegistration);
	return { registration, container, reload, app };
}

it('is ready when the first version is here as a whole, and not before', () => {
	const { registration, app } = watched();
	expect(app.ready).toBe(false);
	const first = registration.install();
	expect(app.ready).toBe(false);
	first.here();
	expect(app.ready).toBe(true);
	expect(app.newer).toBe(false);
});

it('tells of a newer one when all of that is here; the page is loaded anew when it has taken over', () => {
	const { registration, container, reload, app } = watched();
	registration.install().here();
	const second = registration.install();
	expect(app.newer).toBe(false);
	second.here();
	expect(app.newer).toBe(true);
	app.takeNewer();
	expect(second.worker.postMessage).toHaveBeenCalledWith(TAKE_OVER);
	expect(reload).not.toHaveBeenCalled();
	container.dispatchEvent(new Event('controllerchange'));
	container.dispatchEvent(new Event('controllerchange'));
	expect(reload).toHaveBeenCalledOnce();
});

it('tells of one that was waiting when the page was opened', () => {
	const { registration, app } = watched();
	registration.active = new SeenWorker();
	registration.waiting = new SeenWorker();
	app.watch(registration as unknown as ServiceWorkerRegistration);
	expect(app.newer).toBe(true);
});
