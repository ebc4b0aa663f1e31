import {
	MAX_MARK_LENGTH,
	measuredTime,
	tidySample,
	type Mark,
	type NewSession,
	type Sample,
	type SessionMeta
} from '../sessions';
import { storeFault, type StoreFault } from './faults';
import { FLUSH_MS, MAX_CHUNK_SAMPLES, MAX_WAITING_SAMPLES } from './limits';
import { newId } from './new-id';
import type { StoredMark } from './schema';
import type { Store } from './store';

export interface RecorderOptions {
	/** Writing fails; everything is kept in memory and tried again. Once per stretch of failures. */
	onFault?: (fault: StoreFault) => void;
	/** Writing works again and nothing that was kept is lost. */
	onRecovered?: () => void;
	/** Monotonic clock, ms. */
	clock?: () => number;
}

export interface RecordingOutcome {
	sessionId: string;
	/** Everything that was not dropped is stored and the session is complete. */
	saved: boolean;
	/** Why not. */
	fault: StoreFault | null;
	/** Samples stored. */
	stored: number;
	/** Samples still in memory only. */
	waiting: number;
	/** Samples given up because memory was bounded (beyond 2 hours without being able to write). */
	dropped: number;
}

/**
 * Keeps one session while it is measured. The caller drives it with `push`, and calls `flush` when
 * the page may go away (`pagehide`, `visibilitychange`); there are no timers in here.
 */
export class Recorder {
	readonly session: SessionMeta;
	readonly #store: Store;
	readonly #release: () => void;
	readonly #options: RecorderOptions;
	readonly #clock: () => number;

	#samples: Sample[] = [];
	#marks: StoredMark[] = [];
	#newest = -1;
	#stored = { chunks: 0, samples: 0, durationMs: 0, lastT: null as number | null };
	#dropped = 0;

	#writing: Promise<void> = Promise.resolve();
	#tried: { t: number; clock: number };
	#fault: StoreFault | null = null;
	#stopped = false;

	private constructor(
		store: Store,
		session: SessionMeta,
		release: () => void,
		options: RecorderOptions
	) {
		this.session = session;
		this.#store = store;
		this.#release = release;
		this.#options = options;
		this.#clock = options.clock ?? (() => performance.now());
		this.#tried = { t: 0, clock: this.#clock() };
	}

	/** @throws {StoreFault} when not even the session itself can be stored */
	static async start(
		store: Store,
		session: NewSession,
		options: RecorderOptions = {}
	): Promise<Recorder> {
		const id = newId();
		const letGo = store.connection.hold();
		// The lock comes first: no other tab may ever see this session open and unlocked.
		const unlock = await store.locks.hold(id);
		const release = () => {
			unlock();
			letGo();
		};
		try {
			return new Recorder(store, await store.sessions.begin(id, session), release, options);
		} catch (error) {
			release();
			throw error;
		}
	}

	/** Keeps a sample, thinned already. One that goes back in time is none. */
	push(sample: Sample) {
		const tidy = tidySample(sample);
		if (this.#stopped || !tidy || tidy.t <= this.#newest) return;
		this.#newest = tidy.t;
		this.#samples.push(tidy);
		this.#boundMemory();
		if (this.#isDue()) void this.flush();
	}

	/** Stores at once what the person says; a text beyond the limit is cut rather than refused. */
	mark({ t, kind, text }: Mark) {
		if (this.#stopped) return;
		this.#marks.push({
			sessionId: this.session.id,
			id: newId(),
			t: Number.isFinite(t) ? Math.max(0, Math.round(t)) : Math.max(0, this.#newest),
			kind,
			text: text.slice(0, MAX_MARK_LENGTH)
		});
		void this.flush();
	}

	/** Writes what waits, after writes that are under way. Never rejects: see `onFault` and `stop`. */
	flush(): Promise<void> {
		this.#tried = { t: this.#newest, clock: this.#clock() };
		this.#writing = this.#writing.then(() => this.#writeAll());
		return this.#writing;
	}

	/**
	 * Ends the recording. When it could not be saved everything stays in memory: call again to try
	 * again, or `abandon`.
	 * @param endedAt epoch ms
	 */
	async stop(endedAt: number): Promise<RecordingOutcome> {
		this.#stopped = true;
		await this.flush();
		const { sessions } = this.#store;
		const saved =
			!this.#isWaiting && (await this.#attempt(() => sessions.finish(this.session.id, endedAt)));
		if (saved) this.#release();
		return {
			sessionId: this.session.id,
			saved,
			fault: this.#fault,
			stored: this.#stored.samples,
			waiting: this.#samples.length,
			dropped: this.#dropped
		};
	}

	/** Gives up what is in memory; what was written is found among the unfinished sessions. */
	abandon() {
		this.#stopped = true;
		this.#samples = [];
		this.#marks = [];
		this.#release();
	}

	get #isWaiting(): boolean {
		return this.#samples.length > 0 || this.#marks.length > 0;
	}

	#isDue(): boolean {
		// A slow clip fills few seconds of samples in many of the wall, so both clocks count.
		return (
			this.#newest - this.#tried.t >= FLUSH_MS || this.#clock() - this.#tried.clock >= FLUSH_MS
		);
	}

	/** What waits now; what comes in meanwhile is for the next time. */
	async #writeAll(): Promise<void> {
		let parts = Math.ceil(this.#samples.length / MAX_CHUNK_SAMPLES) || 1;
		while (this.#isWaiting && parts-- > 0) {
			if (!(await this.#writePart())) return;
		}
	}

	async #writePart(): Promise<boolean> {
		const samples = this.#samples.splice(0, MAX_CHUNK_SAMPLES);
		const marks = this.#marks.splice(0);
		const before = this.#stored;
		const after = {
			chunks: before.chunks + (samples.length > 0 ? 1 : 0),
			samples: before.samples + samples.length,
			durationMs: before.durationMs + measuredTime(samples, before.lastT),
			lastT: samples.at(-1)?.t ?? before.lastT
		};
		const { id } = this.session;
		const written = await this.#attempt(() =>
			this.#store.sessions.append(id, {
				chunk: samples.length > 0 ? { sessionId: id, index: before.chunks, samples } : null,
				marks,
				samples: after.samples,
				durationMs: after.durationMs
			})
		);
		if (written) {
			this.#stored = after;
		} else {
			this.#samples = [...samples, ...this.#samples];
			this.#marks = [...marks, ...this.#marks];
			this.#boundMemory();
		}
		return written;
	}

	/** Writes that fail are told in `#fault`; the listeners run apart, for theirs are not our failures. */
	async #attempt(write: () => Promise<void>): Promise<boolean> {
		const { onFault, onRecovered } = this.#options;
		const before = this.#fault;
		const fault = await write().then(() => null, storeFault);
		this.#fault = fault;
		if (fault && !before && onFault) queueMicrotask(() => onFault(fault));
		if (!fault && before && onRecovered) queueMicrotask(onRecovered);
		return fault === null;
	}

	#boundMemory() {
		const excess = this.#samples.length - MAX_WAITING_SAMPLES;
		if (excess <= 0) return;
		this.#samples.splice(0, excess);
		this.#dropped += excess;
	}
}
