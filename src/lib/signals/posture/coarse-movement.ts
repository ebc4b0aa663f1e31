import type { Baseline } from '../types';
import { unitOf } from './measures';
import type { Measures } from './measures';
import { MovementMeter } from './movement';

/**
 * Large movement, seen by the landmarks of those parts that are in view now and, if there is a baseline,
 * were so in the calm minute: shoulders that jitter at the edge of the picture are no restlessness.
 */
export class CoarseMovement {
	#meter = new MovementMeter();
	/** Which of shoulders and head are looked at, and in which unit, frame widths, while they alone are. */
	#parts = '';
	#headUnit = NaN;
	#isLikeRest = true;

	/** The same parts are in view as in the calm minute: less movement than then means stillness. */
	get isLikeRest(): boolean {
		return this.#isLikeRest;
	}

	push(t: number, measures: Measures, baseline: Baseline | null): void {
		const inRest = (name: keyof Measures) =>
			baseline === null || baseline.posture[name] !== undefined;
		const inView = (name: keyof Measures) => Number.isFinite(measures[name]);
		const shoulders = inView('shoulderX') && inRest('shoulderX');
		const head = inView('headX') && inRest('headX');
		this.#isLikeRest = shoulders === inRest('shoulderX') && head === inRest('headX');
		const { shoulderX, shoulderY, headX, headY } = measures;
		const places = [...(shoulders ? [shoulderX, shoulderY] : []), ...(head ? [headX, headY] : [])];
		const parts = `${shoulders} ${head}`;
		if (parts !== this.#parts) {
			this.#meter.restart();
			this.#parts = parts;
			this.#headUnit = unitOf(measures);
		}
		if (places.length === 0) return;
		// The size of a head changes with every nod: as a unit it is taken once.
		const unit = shoulders ? measures.shoulderWidth : this.#headUnit;
		this.#meter.push(
			t,
			places.map((place) => place / unit)
		);
	}

	/** @returns as `MovementMeter` */
	speedAt(t: number): number | null {
		return this.#meter.speedAt(t);
	}

	restart(): void {
		this.#meter.restart();
		this.#parts = '';
	}
}
