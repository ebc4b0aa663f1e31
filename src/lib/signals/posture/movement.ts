import { mean } from '../dsp/stats';
import { MOVEMENT } from './constants';

interface Place {
	t: number;
	/** Shoulder widths. */
	at: readonly number[];
}

/** How much a set of points has moved over the last seconds. */
export class MovementMeter {
	#places: Place[] = [];

	/**
	 * @param t ms, increasing
	 * @param at pairs of x and y, shoulder widths
	 */
	push(t: number, at: readonly number[]): void {
		this.#places.push({ t, at });
		this.#places = this.#places.filter((place) => place.t >= t - MOVEMENT.windowMs);
	}

	/** Places before and after cannot be compared. */
	restart(): void {
		this.#places = [];
	}

	/**
	 * @param now ms
	 * @returns mean speed of the fastest point, shoulder widths per second, or `null` when too little
	 * has been seen
	 */
	speedAt(now: number): number | null {
		const recent = this.#places.filter((place) => place.t >= now - MOVEMENT.windowMs);
		const first = recent[0];
		const last = recent.at(-1);
		if (first === undefined || last === undefined) return null;
		if (last.t - first.t < MOVEMENT.minWindowMs) return null;
		const speeds: number[] = [];
		let from = first;
		for (const place of recent) {
			if (place.t - from.t < MOVEMENT.spanMs) continue;
			speeds.push((1000 * farthest(from.at, place.at)) / (place.t - from.t));
			from = place;
		}
		return speeds.length === 0 ? null : mean(speeds);
	}
}

function farthest(a: readonly number[], b: readonly number[]): number {
	let largest = 0;
	for (let i = 0; i + 1 < a.length; i += 2) {
		largest = Math.max(largest, Math.hypot(a[i]! - b[i]!, a[i + 1]! - b[i + 1]!));
	}
	return largest;
}
