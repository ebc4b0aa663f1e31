import { centreSpread, mean, median } from '../dsp/stats';
import type { Baseline, CentreSpread, PostureFeature } from '../types';
import { limits } from './compare';
import { BASELINE } from './constants';
import { MEASURES, unitOf } from './measures';
import type { Measures } from './measures';

/** What a good moment of the calm minute tells. */
export interface CalmMoment {
	/** ms, increasing */
	t: number;
	measures: Measures;
	/** Shoulder widths per second. */
	movement: number | null;
	/** bpm */
	rate: number | null;
	/** Depth of a breath, 1/100 shoulder width. */
	depth: number | null;
	colour: readonly [number, number] | null;
}

/**
 * Learns somebody's calm self from a minute in which they were seen well. Moments that were not good
 * are simply not given: they stretch the minute, and spoil nothing.
 */
export class BaselineBuilder {
	#goodMs = 0;
	#lastT: number | null = null;
	#nextSample = -Infinity;
	#nextRate = -Infinity;
	#moments: CalmMoment[] = [];
	#rates: number[] = [];
	#depths: number[] = [];

	/** @param duration good time that it takes, ms */
	constructor(private readonly duration: number) {}

	/** Good time so far as a share of the minute, 0..1. */
	get progress(): number {
		return Math.min(1, this.#goodMs / this.duration);
	}

	add(moment: CalmMoment): void {
		const { t } = moment;
		if (this.#lastT !== null && t - this.#lastT <= BASELINE.maxStep) {
			this.#goodMs += Math.max(0, t - this.#lastT);
		}
		this.#lastT = t;
		if (t >= this.#nextSample) {
			this.#moments.push(moment);
			this.#nextSample = t + BASELINE.sampleMs;
		}
		// The breath is read once a second: more often would count one reading several times.
		if (moment.rate !== null && t >= this.#nextRate) {
			this.#rates.push(moment.rate);
			if (moment.depth !== null) this.#depths.push(moment.depth);
			this.#nextRate = t + 1000;
		}
	}

	/** What would count as different if the minute ended now; `null` before the first good moment. */
	currentLimits(): Readonly<Record<PostureFeature, number>> | null {
		const baseline = this.#summary();
		return baseline === null ? null : limits(baseline);
	}

	/** @returns `null` until the minute is full */
	build(): Baseline | null {
		return this.progress < 1 ? null : this.#summary();
	}

	#summary(): Baseline | null {
		if (this.#moments.length === 0) return null;
		const posture = Object.fromEntries(
			MEASURES.flatMap((name) => {
				const seen = this.#seen((measures) => measures[name]);
				// What was mostly out of view is not known of this minute.
				return seen.length < this.#moments.length / 2 ? [] : [[name, centreSpread(seen)]];
			})
		);
		const movements = this.#moments.flatMap(({ movement }) => movement ?? []);
		return {
			posture,
			shoulderWidth: median(this.#seen(unitOf)),
			movement: movements.length > 0 ? centreSpread(movements) : { centre: 0, spread: 0 },
			breathing: enough(this.#rates),
			breathDepth: enough(this.#depths),
			torsoColour: this.#colour()
		};
	}

	/** The values of those moments that have one. */
	#seen(value: (measures: Measures) => number): number[] {
		return this.#moments.map(({ measures }) => value(measures)).filter(Number.isFinite);
	}

	#colour(): readonly [number, number] | null {
		const colours = this.#moments.flatMap(({ colour }) => (colour === null ? [] : [colour]));
		if (colours.length === 0) return null;
		return [mean(colours.map(([red]) => red)), mean(colours.map(([, green]) => green))];
	}
}

function enough(readings: readonly number[]): CentreSpread | null {
	return readings.length < BASELINE.minRates ? null : centreSpread(readings);
}
