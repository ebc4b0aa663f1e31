import { vi } from 'vitest';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Store } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { openStore } from '$lib/store/open';
import { freshDevice } from '$lib/store/test-kit';
import { PageStore } from '../storage/page-store.svelte';
import type { WalkedDeskParts } from './desk-parts';
import type { SeatCamera } from './seat.svelte';
import type { Trail, Waypoint } from './walk.svelte';

/** A camera that warms up when the browser has said yes; before it sits a simulated body. */
export class MadeUpCamera implements SeatCamera {
	warm = false;
	asked: string | null = null;
	/** What the browser says, when it says it. */
	granted: Promise<void> = Promise.resolve();

	async prepare(deviceId: string | null, wanted: () => boolean) {
		this.asked = deviceId;
		await this.granted;
		if (wanted()) this.warm = true;
	}

	take(deviceId: string | null) {
		this.asked = deviceId;
		return new SimulatedSource('calm', 1);
	}

	drop() {
		this.warm = false;
	}
}

/** A history as a browser keeps it: what is ahead is lost when a new way is taken. */
export class MadeUpHistory<At> implements Trail<At> {
	moments: (Waypoint<At> | undefined)[] = [undefined];
	index = 0;

	get here() {
		return this.moments[this.index];
	}

	push(to: Waypoint<At>) {
		this.moments = [...this.moments.slice(0, this.index + 1), to];
		this.index++;
	}

	replace(to: Waypoint<At>) {
		this.moments[this.index] = to;
	}

	back() {
		this.index--;
	}
}

/** A new device, and somebody who sits down before it: what a page that measures stands on. */
export class MadeUpDevice {
	/** What the browser remembers as small choices. */
	readonly remembered = new Map<string, string>();
	readonly camera = new MadeUpCamera();

	private constructor(readonly store: Store) {
		const { remembered } = this;
		vi.stubGlobal('localStorage', {
			getItem: (key: string) => remembered.get(key) ?? null,
			setItem: (key: string, value: string) => void remembered.set(key, value),
			removeItem: (key: string) => void remembered.delete(key)
		});
		vi.stubGlobal('document', new EventTarget());
		vi.stubGlobal('window', new EventTarget());
		vi.stubGlobal('navigator', {});
	}

	static async create(): Promise<MadeUpDevice> {
		freshDevice();
		return new MadeUpDevice(await openStore(null));
	}

	/** For a page that is opened, with a history of its own, as after a reload. */
	parts<At>(): WalkedDeskParts<At> {
		const storage = new PageStore(new AppStore(async () => this.store));
		return { storage, camera: this.camera, trail: new MadeUpHistory<At>() };
	}
}

/** From now on time passes only when a test says so. The store is not made to wait for it. */
export function holdTime() {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] });
}

/** Lets so much time pass on a clock that is held, ms. */
export async function pass(ms: number) {
	await vi.advanceTimersByTimeAsync(ms);
}
