import { cycleMs, pacerAt, type PacerAction, type PacerPattern } from '$lib/signals/pacing/pacer';
import { following, type CurveAt } from '$lib/signals/pacing/following';
import type { Reading } from '$lib/signals/types';
import { isPause } from '$lib/sessions';

/** One time of breathing with a pacer. It has no clock of its own: somebody steps it. */
export class Practice {
	/** What the pacer asks now, and for how many seconds more. */
	action = $state<PacerAction>('in');
	seconds = $state(0);
	/** Which part of the pattern. */
	part = $state(0);
	/** Of the whole practice, s. */
	secondsLeft = $state(0);
	/** The time is up. */
	over = $state(false);
	/** Time of the pacer, ms; not reactive, for it changes with every picture. */
	elapsed: number;
	/** Whole breaths only: nobody is stopped halfway. ms */
	readonly lengthMs: number;

	#points: CurveAt[] = [];
	#offset = Infinity;
	#lastT = -Infinity;

	/** @param atLeastMs length of the practice, ms @param from goes on where another stopped, ms */
	constructor(
		readonly pattern: PacerPattern,
		atLeastMs: number,
		from = 0
	) {
		const cycle = cycleMs(pattern);
		this.lengthMs = Math.ceil(atLeastMs / cycle) * cycle;
		this.elapsed = from;
		this.#show();
	}

	/** How full the pacer asks the chest to be now, 0..1; not reactive. */
	get fill(): number {
		return pacerAt(this.pattern, this.elapsed).fill;
	}

	/** Time away, in a hidden tab or asleep, does not count. @param ms time since the last step @param speed times real time */
	step(ms: number, speed: number) {
		if (this.over || isPause(ms)) return;
		this.elapsed = Math.min(this.lengthMs, this.elapsed + ms * speed);
		this.#show();
	}

	/** What was seen of the breath. */
	see({ t, breathing: { curve } }: Reading) {
		// Another camera, another clock.
		if (t < this.#lastT) this.#offset = Infinity;
		this.#lastT = t;
		// Frames arrive late, never early: the smallest distance of the two clocks is the true one.
		this.#offset = Math.min(this.#offset, this.elapsed - t);
		if (!curve || this.over) return;
		const at = curve.t + this.#offset;
		if (at > (this.#points.at(-1)?.t ?? 0)) this.#points.push({ t: at, value: curve.value });
	}

	/** Time of the pacer at a time of the measurement, ms. */
	toPacer(t: number): number {
		return t + this.#offset;
	}

	/** How well the breath kept step so far, 0..1; `null` when too little was seen. */
	following(): number | null {
		return following(this.pattern, this.#points, this.elapsed);
	}

	#show() {
		this.over = this.elapsed >= this.lengthMs;
		const { action, index, leftMs } = pacerAt(this.pattern, this.elapsed);
		this.action = action;
		this.part = index;
		this.seconds = Math.ceil(leftMs / 1000);
		this.secondsLeft = Math.ceil((this.lengthMs - this.elapsed) / 1000);
	}
}
