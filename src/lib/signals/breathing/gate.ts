import { median } from '../dsp/stats';
import { GATE } from './constants';
import type { Detection } from './detector';

/**
 * Decides once a second whether a detection is shown: a rate must be strong to begin, may be weaker
 * to go on, must not jump, and must last before anyone sees it.
 */
export class Gate {
	/** The last rates that agreed, bpm; at most as many as it takes to show one. */
	#run: number[] = [];

	/** Some seconds already agree, whether or not it is shown yet. */
	get hopeful(): boolean {
		return this.#run.length > 0;
	}

	/** @returns the rate to show, bpm, or `null` */
	step(detection: Detection | null): number | null {
		if (detection === null) {
			this.reset();
			return null;
		}
		const strong = passes(detection, GATE.start);
		const enough = this.#shows() ? passes(detection, GATE.stay) : strong;
		if (enough && this.#agrees(detection.bpm)) {
			this.#run = [...this.#run, detection.bpm].slice(-GATE.secondsToShow);
		} else {
			this.#run = strong ? [detection.bpm] : [];
		}
		return this.#shows() ? detection.bpm : null;
	}

	reset(): void {
		this.#run = [];
	}

	#shows(): boolean {
		return this.#run.length >= GATE.secondsToShow;
	}

	#agrees(bpm: number): boolean {
		return this.#run.length === 0 || Math.abs(bpm - median(this.#run)) <= GATE.maxStep;
	}
}

function passes(
	detection: Detection,
	limits: { strength: number; regularity: number; concentration: number }
): boolean {
	return (
		detection.cycles >= GATE.minCycles &&
		detection.sideways <= GATE.maxSideways &&
		detection.strength > limits.strength &&
		detection.regularity >= limits.regularity &&
		detection.concentration >= limits.concentration
	);
}
