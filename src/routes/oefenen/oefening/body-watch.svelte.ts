import type { Source } from '$lib/sensing/source';
import type { KnownPlace } from '$lib/signals';
import type { Reading } from '$lib/signals/types';
import { Gathering, type Sample } from '$lib/sessions';
import { Measurement } from '$lib/ui/measurement/measurement.svelte';
import type { CalmHere } from '$lib/ui/person/profile.svelte';

type Listener = (reading: Reading) => void;

/** What measures during an exercise, and what it gathered. */
export class BodyWatch {
	/** Time in which the breath was seen since it was turned on, ms. */
	seenMs = $state(0);
	readonly measurement: Measurement;

	#gathering = new Gathering();
	#listener: Listener | null = null;

	/** @param onCalm it is known what to compare with */
	constructor(onCalm: (calm: CalmHere) => void) {
		this.measurement = new Measurement({
			calm: onCalm,
			reading: (reading) => this.#read(reading),
			stopped: () => {}
		});
	}

	get on(): boolean {
		return this.measurement.phase.name !== 'idle';
	}

	/** Time on the clock of the samples, ms. */
	get now(): number {
		return this.#gathering.now;
	}

	/** What was gathered since it was turned on. */
	get samples(): readonly Sample[] {
		return this.#gathering.samples;
	}

	/**
	 * Turns on what measures.
	 * @param places where she has a calm self
	 * @param options `learns`: without a calm minute of hers, this one becomes it
	 */
	start(source: Source, places: readonly KnownPlace[], { learns }: { learns: boolean }) {
		this.#gathering = new Gathering();
		this.seenMs = 0;
		void this.measurement.start(source, places);
		if (learns && places.length === 0) this.measurement.startBaseline();
	}

	/** Every reading from now on is passed on as well, to one listener or to nobody. */
	listen(listener: Listener | null) {
		this.#listener = listener;
	}

	stop() {
		this.#listener = null;
		this.measurement.stop();
		this.measurement.fault = null;
	}

	#read(reading: Reading) {
		this.#gathering.push(reading);
		this.seenMs = this.#gathering.seenMs;
		this.#listener?.(reading);
	}
}
