import { bodyTime, type PlayingBody } from '../classroom';
import { PlayedScript, SAT_BEFORE_MS } from './simulated/played';
import { simulateBody, type SimulatedBody } from './simulated/simulated-body';
import type { Source, SourceListener } from './source';
import { nextTurn, TURN_MS } from './turns';

const TICK_MS = 33;
/** So much of what was before is seen quickly at a start, ms: the estimator knows the breath by then. */
export const WARM_UP_MS = 45_000;
/** What is further behind is not caught up with, ms: it begins anew, and says that it did. */
const MOST_BEHIND_MS = 120_000;

/**
 * A made-up body that does what it is told while it is watched. Its clock is that of the body: it stands
 * still and goes on without a gap, and what a slow or covered window missed is caught up with. Times of
 * observations are of that clock, and `SAT_BEFORE_MS` later.
 */
export class PlayedSource implements Source {
	readonly kind = 'simulated';
	readonly openedDeviceId = null;
	readonly camera = null;
	readonly video = null;
	#played = new PlayedScript();
	#body: SimulatedBody;
	#listener: SourceListener | null = null;
	#timer: ReturnType<typeof setInterval> | undefined;
	/** The next frame; `null` before the first. */
	#next: number | null = null;
	#working = false;

	/**
	 * @param seed of the person
	 * @param playing what it was told to do by now; it may have become more each time
	 */
	constructor(
		seed: number,
		private readonly playing: () => PlayingBody
	) {
		this.#body = simulateBody({ scenario: this.#played.script, seed });
	}

	async start(listener: SourceListener) {
		this.#listener = listener;
		this.#timer = setInterval(() => void this.#catchUp(), TICK_MS);
		await this.#catchUp();
	}

	/** Nobody needs to be hidden from a pose that is made up. */
	focus() {}

	setPace() {}

	stop() {
		this.#listener = null;
		clearInterval(this.#timer);
	}

	/** All frames up to now, in turns that leave the page time for other things. */
	async #catchUp() {
		if (this.#working) return;
		this.#working = true;
		while (this.#listener && !this.#turn()) await nextTurn();
		this.#working = false;
	}

	/** @returns whether it is up to date */
	#turn(): boolean {
		const body = this.playing();
		this.#body.forgetFrom(this.#played.follow(body.changes) + SAT_BEFORE_MS);
		const until = bodyTime(body, Date.now()) + SAT_BEFORE_MS;
		let gap = this.#skip(until);
		const turnEnds = performance.now() + TURN_MS;
		while (this.#listener) {
			const observation = this.#body.observationAt(this.#next!);
			if (observation.t > until) return true;
			this.#next!++;
			this.#listener.observation(gap ? { ...observation, gap } : observation);
			gap = false;
			if (performance.now() >= turnEnds) return false;
		}
		return true;
	}

	/** Begins shortly before now, when there is nothing to go on from. @returns whether it left a gap */
	#skip(until: number): boolean {
		const from = this.#next;
		if (from !== null && until - this.#body.timeOf(from) <= MOST_BEHIND_MS) return false;
		this.#next = this.#body.frameFrom(until - WARM_UP_MS);
		return from !== null;
	}
}
