import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { KeptApp } from './kept-app.svelte';
import { GIVE_WAY, TAKE_OVER } from './versions';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

class SeenContainer extends EventTarget {
	controller: unknown = null;

	/** Another worker answers for this page from now on. */
	changesTo(worker: SeenWorker) {
		this.controller = worker;
		this.dispatchEvent(new Event('controllerchange'));
	}
}

function watched() {
	const registration = new SeenRegistration();
	const container = new SeenContainer();
	const reload = vi.fn();
	const app = new KeptApp(() => container as unknown as ServiceWorkerContainer, reload);
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
	// What it still waits for may hold nothing up.
	expect(registration.active!.postMessage).toHaveBeenCalledWith(GIVE_WAY);
	container.changesTo(second.worker);
	container.changesTo(second.worker);
	expect(reload).toHaveBeenCalledOnce();
});

it('says so when a newer one does not come within some seconds, and can be asked again', () => {
	const { registration, container, reload, app } = watched();
	registration.install().here();
	const second = registration.install();
	second.here();
	app.takeNewer();
	vi.advanceTimersByTime(4_999);
	expect(app.late).toBe(false);
	vi.advanceTimersByTime(1);
	expect(app.late).toBe(true);
	app.takeNewer();
	expect(app.late).toBe(false);
	container.changesTo(second.worker);
	expect(reload).toHaveBeenCalledOnce();
});

it('is still offered where another tab asked for it', () => {
	const { registration, container, reload, app } = watched();
	const first = registration.install();
	first.here();
	container.changesTo(first.worker);
	expect(app.newer).toBe(false);
	const second = registration.install();
	second.here();
	registration.waiting = null;
	second.worker.dispatchEvent(new Event('statechange'));
	container.changesTo(second.worker);
	expect(app.newer).toBe(true);
	expect(reload).not.toHaveBeenCalled();
	app.takeNewer();
	expect(reload).toHaveBeenCalledOnce();
});

it('tells of one that was waiting when the page was opened', () => {
	const { registration, app } = watched();
	registration.active = new SeenWorker();
	registration.waiting = new SeenWorker();
	app.watch(registration as unknown as ServiceWorkerRegistration);
	expect(app.newer).toBe(true);
});
