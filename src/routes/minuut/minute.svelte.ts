import { pacerPattern } from '$lib/signals/pacing/pacer';
import { STARTS } from '$lib/ui/pacer/breath-settings';
import { Practice } from '$lib/ui/pacer/practice.svelte';

/** Six slow breaths, ms. */
const MINUTE_MS = 60_000;
const PATTERN = pacerPattern(STARTS.slow);

/** What the browser keeps of a minute while its page is loaded anew. */
export interface MinuteMoment {
	/** Time breathed, ms. */
	elapsed: number;
	done: boolean;
}

/** One minute to breathe along with. Nothing of it is kept, measured or counted. */
export class Minute {
	practice = $state.raw(new Practice(PATTERN, MINUTE_MS));
	/** Stopped, be it early or at its end. */
	done = $state(false);

	get moment(): MinuteMoment {
		return { elapsed: this.practice.elapsed, done: this.done };
	}

	/** After a reload, or on the way back. */
	goOn({ elapsed, done }: MinuteMoment) {
		this.practice = new Practice(PATTERN, MINUTE_MS, elapsed);
		this.done = done;
	}

	/** Once more, from the start. */
	again() {
		this.goOn({ elapsed: 0, done: false });
	}
}
