import type { Reading } from '$lib/signals/types';
import {
	Recorder,
	requestPersistence,
	sampleOf,
	storeFault,
	type StoreFault,
	type NewSession,
	type RecordingOutcome,
	type Store
} from '$lib/store';
import { WakeLock } from './wake-lock';

/** A longer silence between two readings is a pause, and a pause is no practice time, ms. */
const PAUSE_MS = 1000;

/** A recording from start to stop: what is kept, how long it runs, and what went wrong. */
export class Recording {
	running = $state(false);
	/** Measured time so far, ms; time in a hidden tab does not count. */
	elapsed = $state(0);
	/** Time of the newest felt mark, ms since the start. */
	markedAt = $state<number | null>(null);
	/** How many times the measuring was away for a while. */
	pauses = $state(0);
	/** The last recording, when it was stopped and kept. */
	saved = $state.raw<RecordingOutcome | null>(null);
	fault = $state.raw<StoreFault | null>(null);
	note = $state('');

	#store: Store | null = null;
	#recorder = $state.raw<Recorder | null>(null);
	#startT: number | null = null;
	#lastT: number | null = null;
	#wakeLock = new WakeLock();

	use(store: Store | null) {
		this.#store = store;
	}

	get possible(): boolean {
		return this.#store !== null;
	}

	async start(session: NewSession) {
		if (!this.#store || this.running) return;
		this.saved = null;
		this.fault = null;
		this.markedAt = null;
		this.elapsed = this.pauses = 0;
		this.note = '';
		this.#startT = this.#lastT = null;
		try {
			this.#recorder = await Recorder.start(this.#store, session, {
				onFault: (fault) => (this.fault = fault),
				onRecovered: () => (this.fault = null)
			});
		} catch (error) {
			this.fault = storeFault(error);
			return;
		}
		this.running = true;
		this.#wakeLock.hold();
		document.addEventListener('visibilitychange', this.#flush);
		window.addEventListener('pagehide', this.#flush);
		// Asked only now, when there is something worth keeping; it may say no without a word.
		void requestPersistence();
	}

	/** Every reading, as fast as they come; the recorder thins them out. */
	push(reading: Reading, gap: boolean) {
		if (!this.running) return;
		const step = reading.t - (this.#lastT ?? reading.t);
		if (gap && this.#lastT !== null) this.pauses++;
		else if (step < PAUSE_MS) this.elapsed += step;
		this.#startT ??= reading.t;
		this.#lastT = reading.t;
		this.#recorder?.push(sampleOf(reading, this.#startT));
	}

	/** "I feel something": now, whatever is measured. */
	mark() {
		if (!this.running) return;
		const t = (this.#lastT ?? 0) - (this.#startT ?? 0);
		this.#recorder?.mark({ t, kind: 'felt', text: '' });
		this.markedAt = t;
	}

	/** Ends and keeps. A failed write leaves everything in memory: call again to try again. */
	async stop() {
		if (!this.#recorder) return;
		this.running = false;
		this.#wakeLock.release();
		const outcome = await this.#recorder.stop(Date.now());
		this.fault = outcome.fault;
		if (!outcome.saved) return;
		this.saved = outcome;
		this.#recorder = null;
		document.removeEventListener('visibilitychange', this.#flush);
		window.removeEventListener('pagehide', this.#flush);
		await this.saveNote();
	}

	/** Something is still in memory only. */
	get unsaved(): boolean {
		return !this.running && this.#recorder !== null;
	}

	async saveNote() {
		if (!this.saved || !this.#store) return;
		try {
			await this.#store.sessions.updateNote(this.saved.sessionId, this.note);
			this.fault = null;
		} catch (error) {
			this.fault = storeFault(error);
		}
	}

	/** The page may go away: what waits is written now. */
	#flush = () => void this.#recorder?.flush();
}
