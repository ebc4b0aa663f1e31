import { classReadingOf, type ClassReading, type PlayedChange } from '../../classroom';
import { Thinner } from '../../sessions/thinner';
import { Monitor } from '../../signals';
import { sitExampleBaseline } from './example-baseline';
import { PlayedScript, SAT_BEFORE_MS, WARM_UP_MS } from './played';
import { simulateBody, type SimulatedBody } from './simulated-body';

/** A made-up body, and for how long it is looked at. */
export interface PlayedStretch {
	seed: number;
	changes: readonly PlayedChange[];
	/** By the clock of the body, ms. */
	until: number;
}

type Estimator = Pick<Monitor, 'step'>;
/** Gets the estimator ready for a body, a piece at a time. */
type Seat = (seed: number) => Generator<void, Estimator>;

function* knowingHerRest(seed: number): Generator<void, Estimator> {
	return new Monitor(yield* sitExampleBaseline(seed));
}

/**
 * What the estimator reads of a body from the beginning of its clock, at four readings a second. However
 * often and however late it is asked, and whether it was watched at all: of the same body that did the same
 * it reads the same.
 */
export class PlayedReadings {
	/** In order of time; it grows. */
	all: ClassReading[] = [];
	readonly #seed: number;
	readonly #played = new PlayedScript();
	#body: SimulatedBody;
	readonly #seat: Seat;
	#monitor: Estimator | null = null;
	#thinner = new Thinner();
	/** The next frame. */
	#next = 0;

	/** @param seat another one only in tests */
	constructor(seed: number, seat: Seat = knowingHerRest) {
		this.#seed = seed;
		this.#seat = seat;
		this.#body = simulateBody({ scenario: this.#played.script, seed });
		this.#begin();
	}

	/** By the clock of the body, ms: what comes later was not looked at. */
	get until(): number {
		return this.#body.timeOf(this.#next) - SAT_BEFORE_MS;
	}

	/**
	 * Reads on, a frame at a time, for a page that has other things to do as well.
	 * @param changes all that the body was made to do by then
	 * @param until by the clock of the body, ms
	 * @param progress told how much of this is done, 0..1
	 */
	*readOn(
		changes: readonly PlayedChange[],
		until: number,
		progress: (share: number) => void = () => {}
	): Generator<void, void> {
		this.#follow(changes);
		this.#monitor ??= yield* this.#seat(this.#seed);
		const first = this.#next;
		const end = this.#body.frameFrom(SAT_BEFORE_MS + until);
		while (this.#next < end) {
			const reading = this.#monitor.step(this.#body.observationAt(this.#next++));
			const t = reading.t - SAT_BEFORE_MS;
			if (t >= 0 && this.#thinner.admits(t)) this.all.push(classReadingOf(reading, SAT_BEFORE_MS));
			progress((this.#next - first) / (end - first));
			yield;
		}
	}

	/** Who was made to do something else than what was looked at is looked at from the beginning. */
	#follow(changes: readonly PlayedChange[]) {
		const from = this.#played.follow(changes);
		this.#body.forgetFrom(from + SAT_BEFORE_MS);
		if (from < this.until) this.#begin();
	}

	#begin() {
		this.all = [];
		this.#monitor = null;
		this.#thinner = new Thinner();
		this.#next = this.#body.frameFrom(SAT_BEFORE_MS - WARM_UP_MS);
	}
}

/** All of a stretch, in one go. @param seat see `PlayedReadings` */
export function playedReadings(
	{ seed, changes, until }: PlayedStretch,
	seat?: Seat
): readonly ClassReading[] {
	const readings = new PlayedReadings(seed, seat);
	const work = readings.readOn(changes, until);
	while (!work.next().done);
	return readings.all;
}
