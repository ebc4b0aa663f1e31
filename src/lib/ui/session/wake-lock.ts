/** Keeps the screen awake while it is held, where the browser can. Best effort: it may be refused. */
export class WakeLock {
	#sentinel: WakeLockSentinel | null = null;
	#wanted = false;

	hold() {
		if (this.#wanted || !('wakeLock' in navigator)) return;
		this.#wanted = true;
		document.addEventListener('visibilitychange', this.#request);
		void this.#request();
	}

	release() {
		this.#wanted = false;
		document.removeEventListener('visibilitychange', this.#request);
		void this.#sentinel?.release();
		this.#sentinel = null;
	}

	/** The browser takes the lock away in a hidden tab; ask again on the way back. */
	#request = async () => {
		if (document.visibilityState !== 'visible') return;
		try {
			const sentinel = await navigator.wakeLock.request('screen');
			if (this.#wanted) this.#sentinel = sentinel;
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
