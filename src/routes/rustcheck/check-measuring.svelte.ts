import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import type { Reading } from '$lib/signals/types';
import { Countdown, Gathering, type MeasuredSummary } from '$lib/sessions';
import { measuredSummary } from '$lib/sessions/review';
import type { WishedSeat } from '$lib/ui/desk/wished-seat.svelte';
import type { Measurement } from '$lib/ui/measurement/measurement.svelte';
import { eachTick } from '$lib/ui/session/page-time';
import type { RustcheckDraft } from './draft';

/** What is measured in a check. */
export type Part = keyof RustcheckDraft['samples'];

/** A measurement while it runs. */
interface Run {
	part: Part;
	gathering: Gathering;
	/** Ends it and leads on; `null`: it goes on until it is stopped. */
	countdown: Countdown | null;
	onReading: (reading: Reading) => void;
}

/** What comes of measuring. */
export interface CheckEvents {
	/** A part was measured that counts: not the breath beside a pacer. */
	measured(part: Exclude<Part, 'calming'>, summary: MeasuredSummary): void;
	/** The time is up. */
	reached(): void;
}

/** From here on the body of `rising` is tense: what comes before is the long way up, ms. */
const RISEN_MS = 80_000;

/** The measurements of one check, one at a time, and what was gathered in each. */
export class CheckMeasuring {
	samples = $state.raw<RustcheckDraft['samples']>({ before: [], calming: [], after: [] });
	/** Left of what is measured now, whole seconds; `null` while its time has not begun. */
	secondsLeft = $state<number | null>(null);
	/** What measures was on in this check: it need not be asked for again. */
	wasOn = false;
	readonly #seat: WishedSeat;
	readonly #measurement: Measurement;
	readonly #on: CheckEvents;
	#run: Run | null = null;
	#endTicking = () => {};

	constructor(seat: WishedSeat, measurement: Measurement, on: CheckEvents) {
		this.#seat = seat;
		this.#measurement = measurement;
		this.#on = on;
	}

	/**
	 * Turns on what measures.
	 * @param lengthMs so much time to count down leads on; `null`: until it is stopped
	 * @param onReading for who wants more than samples
	 */
	start(part: Part, lengthMs: number | null, onReading: Run['onReading'] = () => {}) {
		this.stop();
		const countdown = lengthMs === null ? null : new Countdown(lengthMs);
		this.#run = { part, gathering: new Gathering(), countdown, onReading };
		this.#endTicking = eachTick((ms) => this.#tick(ms));
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
		this.#endTicking();
		this.#run = null;
		this.secondsLeft = null;
		this.#measurement.stop();
		this.#measurement.fault = null;
	}

	/** Every reading of what measures. */
	read(reading: Reading) {
		const run = this.#run;
		if (!run) return;
		this.wasOn = true;
		if (run.countdown?.leftMs === null) return;
		run.gathering.push(reading);
		run.onReading(reading);
	}

	/** Time of the page, not of the pictures: it goes on when they do not come. */
	#tick(ms: number) {
		const countdown = this.#run?.countdown;
		const measurement = this.#measurement;
		// While it starts nobody sits for it.
		if (!countdown || measurement.phase.name !== 'running') return;
		const looked = countdown.leftMs === null;
		countdown.step(ms * this.#seat.speed, {
			seen: measurement.reading?.breathing.rate != null,
			wait: measurement.asking ? 'question' : measurement.baselineProgress !== null ? 'calm' : null
		});
		if (countdown.leftMs === null) return;
		if (looked) this.#compareNoMore();
		this.secondsLeft = Math.ceil(countdown.leftMs / 1000);
		if (!countdown.over) return;
		this.end();
		this.#on.reached();
	}

	/** The time begins: what is not answered by now is "not now", and a calm time that takes too long is left. */
	#compareNoMore() {
		const measurement = this.#measurement;
		if (measurement.baselineProgress !== null) measurement.cancelBaseline();
		if (measurement.asking) measurement.leavePlace();
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
