import { median } from '../dsp/stats';
import { GATE } from './constants';
import type { Detection } from './detector';

type Judged = Omit<Detection, 'breath' | 'weights'>;

/**
 * Decides once a second whether a detection is shown: a rate must be strong to begin, may be weaker
 * to go on, must not jump, and must last before anyone sees it.
 */
export class Gate {
	/** The last rates that agreed, bpm; at most as many as it takes to show one. */
	#run: number[] = [];
	/** What the run is worth, seconds. */
	#worth = 0;

	/** Some seconds already agree, whether or not it is shown yet. */
	get hopeful(): boolean {
		return this.#run.length > 0;
	}

	/** @returns the rate to show, bpm, or `null` */
	step(detection: Judged | null): number | null {
		if (detection === null) {
			this.reset();
			return null;
		}
		const strong = passes(detection, startLimits(detection));
		const enough = this.#shows() ? passes(detection, GATE.stay) : strong;
		const worth = isClear(detection) ? 2 : 1;
		if (enough && this.#agrees(detection.bpm)) {
			this.#run = [...this.#run, detection.bpm].slice(-GATE.secondsToShow);
			this.#worth = Math.min(GATE.secondsToShow, this.#worth + worth);
		} else {
			this.#run = strong ? [detection.bpm] : [];
			this.#worth = strong ? worth : 0;
		}
		return this.#shows() ? detection.bpm : null;
	}

	/** A short interruption: what was known counts for something when the same rate comes back. */
	pause(): void {
		this.#worth = Math.min(this.#worth, GATE.creditAfterPause);
	}

	reset(): void {
		this.#run = [];
		this.#worth = 0;
	}

	#shows(): boolean {
		return this.#worth >= GATE.secondsToShow;
	}

	#agrees(bpm: number): boolean {
		return this.#run.length === 0 || Math.abs(bpm - median(this.#run)) <= GATE.maxStep;
	}
}

function isClear({ strength, regularity, concentration, cycles }: Judged): boolean {
	const { clear } = GATE;
	return (
		strength >= clear.strength &&
		regularity >= clear.regularity &&
		concentration >= clear.concentration &&
		cycles >= clear.cycles
	);
}

interface Limits {
	strength: number;
	regularity: number;
	concentration: number;
}

function startLimits(detection: Judged): Limits {
	const { start, slow } = GATE;
	return isSlow(detection) ? { ...start, strength: slow.strength } : start;
}

function isSlow({ bpm }: Judged): boolean {
	return bpm <= GATE.slow.below;
}

function passes(detection: Judged, limits: Limits): boolean {
	return (
		detection.cycles >= (isSlow(detection) ? GATE.slow.minCycles : GATE.minCycles) &&
		detection.sideways <= GATE.maxSideways &&
		detection.leaning <= GATE.maxLeaning &&
		detection.camera <= GATE.maxCamera &&
		detection.together >= GATE.minTogether &&
		(detection.cycles < GATE.cyclesForHalf || detection.half <= GATE.maxHalf) &&
		detection.strength > limits.strength &&
		detection.regularity >= limits.regularity &&
		detection.concentration >= limits.concentration
	);
}
