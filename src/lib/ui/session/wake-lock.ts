import { inUse } from '../in-use';

/**
 * Keeps the screen awake while it is held, where the browser can. Best effort: it may be refused. What keeps
 * it awake is in use, whatever the browser says.
 */
export class WakeLock {
	#sentinel: WakeLockSentinel | null = null;
	#endUse: (() => void) | null = null;

	hold() {
		if (this.#endUse) return;
		this.#endUse = inUse.hold();
		if (!('wakeLock' in navigator)) return;
		document.addEventListener('visibilitychange', this.#request);
		void this.#request();
	}

	release() {
		this.#endUse?.();
		this.#endUse = null;
		document.removeEventListener('visibilitychange', this.#request);
		void this.#sentinel?.release();
		this.#sentinel = null;
	}

	/** The browser takes the lock away in a hidden tab; ask again on the way back. */
	#request = async () => {
		if (document.visibilityState !== 'visible') return;
		try {
			const sentinel = await navigator.wakeLock.request('screen');
			if (this.#endUse) this.#sentinel = sentinel;
			else await sentinel.release();
		} catch {
			// Refused, on a low battery for instance: the screen may go to sleep, nothing is lost.
		}
	};
}

/** Keeps the screen awake from now on. @returns ends it; give it back from `onMount` or an effect */
export function stayAwake(): () => void {
	const lock = new WakeLock();
	lock.hold();
	return () => lock.release();
}
