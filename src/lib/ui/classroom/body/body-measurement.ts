import {
	bodyTime,
	classReadingOf,
	type ClassReading,
	type ClassState,
	type PlayingBody
} from '$lib/classroom';
import { PlayedSource } from '$lib/sensing/played-source';
import { sitExampleBaseline } from '$lib/sensing/simulated/example-baseline';
import { SAT_BEFORE_MS } from '$lib/sensing/simulated/played';
import { inTurns } from '$lib/sensing/turns';
import { Monitor } from '$lib/signals';
import type { Observation } from '$lib/signals/types';
import { newId } from '$lib/store';

/** So often the class is told how it is, ms: as often as the breath is looked at. */
const TELL_MS = 100;
/** A clock that goes back by more than this is that of another body that sat down, ms. */
const ANEW_MS = 1000;

/** The body that the class looks at now; `null`: it looks at something else, or at a storyline, which is read by itself. */
export function bodyOnShow({ stage, body }: ClassState): PlayingBody | null {
	return stage.on === 'body' ? body : null;
}

/** Who is told what the estimator sees. */
interface Told {
	begin(run: string | null): void;
	show(readings: readonly ClassReading[]): void;
}

/** The estimator at work on the made-up body, as on somebody before a camera. For the instructor's window. */
export class BodyMeasurement {
	#playing: PlayingBody | null = null;
	#source: PlayedSource | null = null;
	#monitor = new Monitor(null);
	/** By the clock of the body, ms. */
	#seenUntil = 0;
	#tellAt = -Infinity;
	#pending: ClassReading[] = [];

	constructor(private readonly told: Told) {}

	/** This is what the body does now; `null`: nobody is to be measured. */
	follow(playing: PlayingBody | null) {
		const before = this.#playing;
		this.#playing = playing;
		if (playing === null) this.stop();
		else if (before === null || this.#isAnother(before, playing)) void this.#begin(playing.seed);
	}

	stop() {
		this.#playing = null;
		if (!this.#source) return;
		this.#end();
		this.told.begin(null);
	}

	#isAnother(before: PlayingBody, playing: PlayingBody): boolean {
		if (before.seed !== playing.seed) return true;
		return bodyTime(playing, Date.now()) < this.#seenUntil - ANEW_MS;
	}

	async #begin(seed: number) {
		this.#end();
		const run = newId();
		this.told.begin(run);
		const source = new PlayedSource(seed, () => this.#playing!);
		this.#source = source;
		const baseline = await inTurns(sitExampleBaseline(seed), () => this.#source === source);
		if (this.#source !== source) return;
		this.#monitor = new Monitor(baseline);
		this.#tellAt = -Infinity;
		this.#seenUntil = 0;
		await source.start({
			observation: (observation) => this.#observed(observation),
			status: () => {},
			fault: () => {},
			ended: () => {}
		});
	}

	#end() {
		this.#source?.stop();
		this.#source = null;
		this.#pending = [];
	}

	#observed(observation: Observation) {
		const reading = this.#monitor.step(observation);
		this.#seenUntil = observation.t - SAT_BEFORE_MS;
		if (this.#seenUntil < 0 || observation.t < this.#tellAt) return;
		this.#tellAt = observation.t + TELL_MS;
		// What is caught up with is told at once.
		if (this.#pending.push(classReadingOf(reading, SAT_BEFORE_MS)) === 1)
			queueMicrotask(() => this.#tell());
	}

	#tell() {
		if (this.#pending.length > 0) this.told.show(this.#pending);
		this.#pending = [];
	}
}
