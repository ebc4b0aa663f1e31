import type { Reading } from '$lib/signals/types';
import { ReadingClock, type NewSession } from '$lib/sessions';
import type { RecordingOutcome, Store, StoreFault } from '$lib/store';
import { SessionLog } from '../session/session-log.svelte';

/** A recording of what is measured, from start to stop: how long it runs, and its note. */
export class Recording {
	/** Measured time so far, ms; time in a hidden tab does not count. */
	elapsed = $state(0);
	/** Time of the newest felt mark, ms since the start. */
	markedAt = $state<number | null>(null);
	/** How many times the measuring was away for a while. */
	pauses = $state(0);
	note = $state('');
	/** It was asked for, and begins as soon as there is something to record. */
	awaited = $state(false);

	#log = new SessionLog();
	#clock = new ReadingClock();
	/** When the note was kept last, epoch ms; what another tab wrote since stays. */
	#notedAt: number | null = null;

	use(store: Store | null) {
		this.#log.use(store);
	}

	get possible(): boolean {
		return this.#log.possible;
	}

	get running(): boolean {
		return this.#log.running;
	}

	/** The last recording, when it was stopped and kept. */
	get saved(): RecordingOutcome | null {
		return this.#log.saved;
	}

	get fault(): StoreFault | null {
		return this.#log.fault;
	}

	/** It has ended and is being written. */
	get stopping(): boolean {
		return this.#log.stopping;
	}

	/** It could not be kept: something is still in memory only. */
	get unsaved(): boolean {
		return this.#log.unsaved;
	}

	async start(session: NewSession) {
		this.awaited = false;
		if (!this.possible || this.running) return;
		this.markedAt = null;
		this.elapsed = this.pauses = 0;
		this.note = '';
		this.#notedAt = null;
		this.#clock = new ReadingClock();
		await this.#log.start(session);
	}

	/** Every reading, as fast as they come. */
	push(reading: Reading, gap: boolean) {
		if (!this.running) return;
		if (gap && !this.#clock.isNew) this.pauses++;
		const { step, sample } = this.#clock.take(reading);
		if (!gap) this.elapsed += step;
		if (sample) this.#log.push(sample);
	}

	/** "I feel something": now, whatever is measured. */
	mark() {
		if (!this.running) return;
		const t = this.#clock.now;
		this.#log.mark({ t, kind: 'felt', text: '' });
		this.markedAt = t;
	}

	/** Ends and keeps. A failed write leaves everything in memory: call again to try again. */
	async stop() {
		this.awaited = false;
		// The note is written once: a second time would find it changed.
		if (this.stopping) return;
		if (await this.#log.stop(Date.now())) await this.saveNote();
	}

	async saveNote() {
		const { note } = this;
		await this.#log.amend(async ({ sessions }, id) => {
			this.#notedAt = await sessions.updateNote(id, note, Date.now(), this.#notedAt);
		});
	}
}
