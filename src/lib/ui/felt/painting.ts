import { deepened, depthOf, FELT_DEPTHS, tapped, withDepth, type FeltPlaces } from '$lib/course';
import type { BodyPlace } from '$lib/signals/body-places';

/** Held for so long, a place grows a step stronger, ms. */
const HOLD_MS = 550;

/** What is painted on. */
export interface Canvas {
	felt: FeltPlaces;
}

/** Makes places of what a finger, a mouse or a pen does on the drawing of a body. */
export class Painting {
	#at: BodyPlace | null = null;
	/** It was held, dragged or pressed: letting go is no tap any more. */
	#painted = false;
	#timer: ReturnType<typeof setInterval> | undefined;

	constructor(private readonly canvas: Canvas) {}

	press(place: BodyPlace | null) {
		this.stop();
		this.#at = place;
		if (place) this.#wait();
	}

	/** On to another place, still pressed: both are painted. */
	drag(place: BodyPlace | null) {
		if (!this.#at || !place || place === this.#at) return;
		this.#touch(this.#at);
		this.#touch(place);
		this.#at = place;
		this.#wait();
	}

	/** A pen says how hard it is pressed. @param pressure 0..1 */
	lean(pressure: number) {
		if (!this.#at) return;
		const steps = FELT_DEPTHS.length;
		const depth = FELT_DEPTHS[Math.min(steps - 1, Math.floor(pressure * steps))]!;
		if (depth <= (depthOf(this.canvas.felt, this.#at) ?? 0)) return;
		this.#painted = true;
		this.canvas.felt = withDepth(this.canvas.felt, this.#at, depth);
	}

	release() {
		if (this.#at && !this.#painted) this.canvas.felt = tapped(this.canvas.felt, this.#at);
		this.stop();
	}

	/** Let go of without a tap: the page was scrolled, or the drawing left. */
	stop() {
		clearInterval(this.#timer);
		this.#at = null;
		this.#painted = false;
	}

	#wait() {
		clearInterval(this.#timer);
		this.#timer = setInterval(() => {
			if (!this.#at) return;
			this.#painted = true;
			this.canvas.felt = deepened(this.canvas.felt, this.#at);
		}, HOLD_MS);
	}

	#touch(place: BodyPlace) {
		this.#painted = true;
		if (!this.canvas.felt.places.includes(place)) {
			this.canvas.felt = withDepth(this.canvas.felt, place, FELT_DEPTHS[0]);
		}
	}
}
