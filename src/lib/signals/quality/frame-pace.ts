import { median } from '../dsp/stats';
import { FRAME_WINDOW_MS } from './constants';

/** So many times are kept however old: pictures far apart have a pace too, and one long wait is none. */
const LEAST_TIMES = 6;

/** Median time between frames over the last seconds. */
export class FramePace {
	#times: number[] = [];

	/**
	 * @param t ms, increasing
	 * @returns ms; `null` until the window is half full, as one late frame says nothing
	 */
	step(t: number): number | null {
		this.#times.push(t);
		const from = t - FRAME_WINDOW_MS;
		this.#times = this.#times.filter(
			(time, i, times) => time >= from || i >= times.length - LEAST_TIMES
		);
		const first = this.#times[0]!;
		if (this.#times.length < 3 || t - first < FRAME_WINDOW_MS / 2) return null;
		return median(this.#times.slice(1).map((time, i) => time - this.#times[i]!));
	}
}
