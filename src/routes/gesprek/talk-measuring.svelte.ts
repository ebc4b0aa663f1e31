import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Scenario } from '$lib/sensing/simulated/scenarios';
import type { Source } from '$lib/sensing/source';
import type { Seat } from '$lib/ui/desk/seat.svelte';
import type { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { rememberMeasuring } from '$lib/ui/measurement/measuring-choice';

/** What measures in one conversation: chosen once, and on again after it was off for a while. */
export class TalkMeasuring {
	/** Times real time; only the example is ever hurried. */
	speed = 1;
	readonly #seat: Seat;
	readonly #measurement: Measurement;
	/** Told when another source begins, before its first reading. */
	readonly #onSource: () => void;
	#make = $state.raw<(() => Source) | null>(null);

	constructor(seat: Seat, measurement: Measurement, onSource: () => void) {
		this.#seat = seat;
		this.#measurement = measurement;
		this.#onSource = onSource;
	}

	camera(deviceId: string | null) {
		rememberMeasuring('camera');
		this.#choose(() => this.#seat.takeCamera(deviceId), 1);
	}

	example(scenario: Scenario, seed: number, speed: number) {
		this.#choose(() => new SimulatedSource(scenario, seed, speed), speed);
	}

	/** She chose to go without. */
	none() {
		rememberMeasuring('none');
		this.forget();
	}

	/** Off, and nothing is chosen. */
	forget() {
		this.#measurement.stop();
		this.#make = null;
	}

	/** It was on in this conversation, and can be on again. */
	get mayAgain(): boolean {
		return this.#make !== null && this.#measurement.phase.name === 'idle';
	}

	/** The same way in as before: sources stop for good, so a fresh one is made. */
	again() {
		if (!this.#make) return;
		const source = this.#make();
		void this.#measurement.start(source, this.#seat.placesFor(source));
		this.#onSource();
	}

	#choose(make: () => Source, speed: number) {
		this.#make = make;
		this.speed = speed;
		this.again();
	}
}
