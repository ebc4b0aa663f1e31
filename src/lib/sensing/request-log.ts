import type { RequestCount } from './worker/protocol';

/** What has gone over the network, as far as the browser tells. */
export interface RequestTotals {
	/** Requests to our own origin: the app's own files. */
	own: number;
	/** Requests to any other origin. Must be zero. */
	foreign: number;
	/** Beacons and pings: what a page can send past fetch. Must be zero; fetch with a body is refused. */
	sent: number;
	/** Attempts to send something or to reach another origin; the fences refused them. */
	refused: number;
	/** When the counting began, epoch ms. */
	since: number;
}

/**
 * The app's own count of requests, in the page and in its workers, since the camera went on. It
 * outlives the measuring page, so that the privacy page can show it.
 */
class RequestLog {
	#since = Date.now();
	#own = 0;
	/** Addresses elsewhere that the browser lists as resources, refused ones included. */
	#foreign: string[] = [];
	/** Addresses that the page's CSP refused: they are listed as well, but nothing went out. */
	#blocked = new Set<string>();
	#sent = 0;
	#pageRefused = 0;
	#workers = new Map<object, RequestCount>();
	#observing = false;

	/** Starts listening to the page's own requests; later calls do nothing. */
	observe() {
		if (this.#observing || typeof PerformanceObserver === 'undefined') return;
		this.#observing = true;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				if (/^(data|blob):/.test(entry.name)) continue;
				const { initiatorType } = entry as PerformanceResourceTiming;
				if (initiatorType === 'beacon' || initiatorType === 'ping') this.#sent++;
				if (new URL(entry.name, location.href).origin === location.origin) this.#own++;
				else this.#foreign.push(entry.name);
			}
		}).observe({ type: 'resource', buffered: false });
		document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
			this.#blocked.add(blockedURI);
			this.#pageRefused++;
		});
	}

	/** The camera goes on: count from zero. */
	restart() {
		this.#since = Date.now();
		this.#own = this.#sent = this.#pageRefused = 0;
		this.#foreign = [];
		this.#workers.clear();
	}

	countRefused() {
		this.#pageRefused++;
	}

	/** A worker's newest own count. */
	worker(worker: object, count: RequestCount) {
		this.#workers.set(worker, count);
	}

	totals(): RequestTotals {
		let own = this.#own;
		let refused = this.#pageRefused;
		for (const count of this.#workers.values()) {
			own += count.total;
			refused += count.refused;
		}
		const foreign = this.#foreign.filter((address) => !this.#blocked.has(address)).length;
		return { own, foreign, sent: this.#sent, refused, since: this.#since };
	}
}

export const requestLog = new RequestLog();
