import { centreSpread, mean } from '../dsp/stats';
import type { Baseline, CentreSpread, PostureFeature } from '../types';
import { limits } from './compare';
import { BASELINE } from './constants';
import { MEASURES } from './measures';
import type { Measure, Measures } from './measures';

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
		const of = (name: Measure) => centreSpread(this.#moments.map((m) => m.measures[name]));
		const posture = Object.fromEntries(MEASURES.map((name) => [name, of(name)]));
		const movements = this.#moments.flatMap(({ movement }) => movement ?? []);
		return {
			posture,
			shoulderWidth: of('shoulderWidth').centre,
			movement: movements.length > 0 ? centreSpread(movements) : { centre: 0, spread: 0 },
			breathing: enough(this.#rates),
			breathDepth: enough(this.#depths),
			torsoColour: this.#colour()
		};
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
