import type { Mark, NewSession, Sample } from '$lib/sessions';
import {
	appStore,
	Recorder,
	storeFault,
	type RecordingOutcome,
	type Store,
	type StoreFault
} from '$lib/store';
import { autoCopy } from '../storage/auto-copy.svelte';
import { WakeLock } from './wake-lock';

/**
 * One session while it is kept, from start to stop: the screen stays awake, what waits is written when
 * the page may go away, and a failed write loses nothing. Times are given by the caller.
 */
export class SessionLog {
	running = $state(false);
	/** It has ended and is being written: whether it is kept will be known. */
	stopping = $state(false);
	/** The last session, when it was stopped and kept. */
	saved = $state.raw<RecordingOutcome | null>(null);
	fault = $state.raw<StoreFault | null>(null);

	#store = $state.raw<Store | null>(null);
	#recorder = $state.raw<Recorder | null>(null);
	/** A start that is under way: marks wait for it, and so does a stop. */
	#starting: Promise<boolean> | null = null;
	#stop: Promise<boolean> | null = null;
	#early: Mark[] = [];
	#wakeLock = new WakeLock();

	use(store: Store | null) {
		this.#store = store;
	}

	get possible(): boolean {
		return this.#store !== null;
	}

	/** Name of the session that is being kept; `null` when none is. */
	get sessionId(): string | null {
		return this.#recorder?.session.id ?? null;
	}

	/** It could not be kept: something is still in memory only. */
	get unsaved(): boolean {
		return !this.running && !this.stopping && this.#recorder !== null;
	}

	/**
	 * @param session what to keep; a promise when it is not known yet, `null` when there is nothing to
	 * keep it for
	 * @returns whether it runs; see `fault` for why not
	 */
	async start(session: NewSession | Promise<NewSession | null>): Promise<boolean> {
		// A second press while the first is still being written.
		if (this.#starting) return this.#starting;
		this.#early = [];
		this.#starting = this.#start(session).finally(() => (this.#starting = null));
		return this.#starting;
	}

	async #start(coming: NewSession | Promise<NewSession | null>): Promise<boolean> {
		const session = await coming;
		if (!session || !this.#store || this.running) return false;
		this.saved = null;
		this.fault = null;
		try {
			this.#recorder = await Recorder.start(this.#store, session, {
				onFault: (fault) => (this.fault = fault),
				onRecovered: () => (this.fault = null)
			});
		} catch (error) {
			this.fault = storeFault(error);
			return false;
		}
		this.running = true;
		this.#early.forEach((mark) => this.mark(mark));
		this.#wakeLock.hold();
		document.addEventListener('visibilitychange', this.#flush);
		window.addEventListener('pagehide', this.#flush);
		return true;
	}

	push(sample: Sample) {
		if (this.running) this.#recorder?.push(sample);
	}

	mark(mark: Mark) {
		if (this.running) this.#recorder?.mark(mark);
		else if (this.#starting) this.#early.push(mark);
	}

	/**
	 * Ends and keeps, once, however often it is pressed meanwhile. A failed write leaves everything in
	 * memory: call again to try again.
	 * @param endedAt epoch ms
	 * @returns whether it is kept
	 */
	stop(endedAt: number): Promise<boolean> {
		this.#stop ??= this.#end(endedAt).finally(() => {
			this.#stop = null;
			this.stopping = false;
		});
		// The page that comes next looks for it.
		return appStore.ending(this.#stop);
	}

	async #end(endedAt: number): Promise<boolean> {
		await this.#starting;
		if (!this.#recorder) return false;
		this.stopping = true;
		this.running = false;
		this.#wakeLock.release();
		const outcome = await this.#recorder.stop(endedAt);
		this.fault = outcome.fault;
		if (!outcome.saved) return false;
		this.saved = outcome;
		autoCopy.soon();
		this.#recorder = null;
		document.removeEventListener('visibilitychange', this.#flush);
		window.removeEventListener('pagehide', this.#flush);
		return true;
	}

	/** Changes something of the session that was kept. @returns whether that was kept too */
	async amend(change: (store: Store, sessionId: string) => Promise<unknown>): Promise<boolean> {
		if (!this.saved || !this.#store) return false;
		try {
			await appStore.ending(change(this.#store, this.saved.sessionId));
			this.fault = null;
			return true;
		} catch (error) {
			this.fault = storeFault(error);
			return false;
		}
	}

	/** The page may go away: what waits is written now. */
	#flush = () => void this.#recorder?.flush();
}
