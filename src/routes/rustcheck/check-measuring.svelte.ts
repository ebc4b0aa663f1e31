import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import type { Reading } from '$lib/signals/types';
import { Gathering, type MeasuredSummary } from '$lib/sessions';
import { measuredSummary } from '$lib/sessions/review';
import type { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import type { Measurement } from '$lib/ui/measurement/measurement.svelte';
import type { RustcheckDraft } from './draft';

/** What is measured in a check. */
export type Part = keyof RustcheckDraft['samples'];

/** A measurement while it runs. */
interface Run {
	part: Part;
	gathering: Gathering;
	/** So much measured time ends it, ms; `null`: until it is stopped. */
	targetMs: number | null;
	onReading: (reading: Reading) => void;
}

/** What comes of measuring. */
export interface CheckEvents {
	/** A part was measured that counts: not the breath beside a pacer. */
	measured(part: Exclude<Part, 'calming'>, summary: MeasuredSummary): void;
	/** So much was measured as was asked. */
	reached(): void;
}

/** From here on the body of `rising` is tense: what comes before is the long way up, ms. */
const RISEN_MS = 80_000;

/** The measurements of one check, one at a time, and what was gathered in each. */
export class CheckMeasuring {
	samples = $state.raw<RustcheckDraft['samples']>({ before: [], calming: [], after: [] });
	/** Measured time of what is measured now, ms. */
	readMs = $state(0);
	readonly #seat: WishedSeat;
	readonly #measurement: Measurement;
	readonly #on: CheckEvents;
	#run: Run | null = null;

	constructor(seat: WishedSeat, measurement: Measurement, on: CheckEvents) {
		this.#seat = seat;
		this.#measurement = measurement;
		this.#on = on;
	}

	/**
	 * Turns on what measures.
	 * @param targetMs so much measured time ends it and leads on; `null`: until it is stopped
	 * @param onReading for who wants more than samples
	 */
	start(part: Part, targetMs: number | null, onReading: Run['onReading'] = () => {}) {
		this.readMs = 0;
		this.#run = { part, gathering: new Gathering(), targetMs, onReading };
		void this.#measurement.start(this.#source(part), this.#seat.places);
	}

	/** Turns off what measures, and keeps what came of it. */
	end() {
		const run = this.#run;
		this.#seat.measuredHere(this.#measurement.inPlace(true) !== null);
		this.stop();
		if (!run || run.gathering.samples.length === 0) return;
		const { samples, readMs } = run.gathering;
		this.samples = { ...this.samples, [run.part]: samples };
		if (run.part !== 'calming') this.#on.measured(run.part, measuredSummary(samples, readMs));
	}

	/** Turns off what measures; nothing is kept of it. */
	stop() {
		this.#run = null;
		this.#measurement.stop();
		this.#measurement.fault = null;
	}

	/** Every reading of what measures. */
	read(reading: Reading) {
		const run = this.#run;
		// What is not yet to be compared waits for her answer, and for the calm that she sits.
		const { asking, baselineProgress } = this.#measurement;
		if (!run || asking || baselineProgress !== null) return;
		run.gathering.push(reading);
		run.onReading(reading);
		this.readMs = run.gathering.readMs;
		if (run.targetMs === null || this.readMs < run.targetMs) return;
		this.end();
		this.#on.reached();
	}

	#source(part: Part): Source {
		const { wish } = this.#seat;
		if (wish.source !== 'simulated') return this.#seat.takeCamera();
		const { scenario, seed, speed, size } = wish;
		// The example comes to rest after the first measurement: there must be something to see.
		if (part !== 'before') return new SimulatedSource('calm', seed, speed, 0, size);
		return new SimulatedSource(scenario, seed, speed, scenario === 'rising' ? RISEN_MS : 0, size);
	}
}
