import type { Sample, SessionMeta } from '../../sessions';
import { StoreFault } from '../faults';
import { MAX_CHUNK_SAMPLES } from '../limits';
import type { StoredMark } from '../schema';
import type { AnyRow } from '../vault/seal';
import type { CopyRow } from './checked-rows';

/** One session as it comes in, piece by piece. */
export class SessionInCopy {
	readonly #meta: SessionMeta;
	#waiting: Sample[] = [];
	#chunks = 0;
	#samples = 0;
	#lastSample = -1;
	#lastMark = 0;
	#markIds = new Set<string>();

	constructor(meta: SessionMeta) {
		this.#meta = meta;
	}

	get id(): string {
		return this.#meta.id;
	}

	begin(): CopyRow {
		return { begins: this.#meta.id, profileId: this.#meta.profileId };
	}

	*take(samples: readonly Sample[]): Generator<CopyRow> {
		for (const sample of samples) {
			if (sample.t <= this.#lastSample) throw new StoreFault('import-damaged', 'order of samples');
			this.#lastSample = sample.t;
			this.#samples++;
			this.#waiting.push(sample);
			if (this.#waiting.length === MAX_CHUNK_SAMPLES) yield this.#chunk();
		}
	}

	*mark(mark: StoredMark): Generator<CopyRow> {
		if (this.#markIds.has(mark.id)) throw new StoreFault('import-damaged', 'mark twice');
		this.#markIds.add(mark.id);
		this.#lastMark = Math.max(this.#lastMark, mark.t);
		yield { store: 'marks', row: { ...mark } };
	}

	/** What was recording when the copy was made will never go on here. */
	*end(): Generator<CopyRow> {
		if (this.#waiting.length > 0) yield this.#chunk();
		const meta = this.#meta;
		const last = meta.startedAt + Math.max(0, this.#lastSample, this.#lastMark);
		const closed = meta.state === 'complete' ? {} : { state: 'complete', endedAt: last };
		yield { store: 'sessions', row: { ...meta, samples: this.#samples, ...closed } as AnyRow };
	}

	#chunk(): CopyRow {
		const row = { sessionId: this.id, index: this.#chunks++, samples: this.#waiting };
		this.#waiting = [];
		return { store: 'chunks', row };
	}
}
