import { Latch } from '../dsp/latch';
import { clamp } from '../dsp/stats';
import {
	TENSION_SIGNS,
	type Baseline,
	type BreathingReading,
	type PostureReading,
	type TensionPhase,
	type TensionReading,
	type TensionSign
} from '../types';
import {
	FULL,
	SIGN_LEAVE_SHARE,
	MEMORY_MS,
	MIN_QUALITY,
	PHASE_LEVELS,
	PHASE_MS,
	SMOOTH,
	SIGN_WEIGHTS,
	type Sensitivity
} from './constants';
import { SignReader, type Signs } from './signs';

const TOTAL_WEIGHT = TENSION_SIGNS.reduce((sum, name) => sum + SIGN_WEIGHTS[name], 0);
/** A sign that adds less than this to the level is not worth a word. */
const MIN_SHARE = 0.08;
const RISING = ['geel', 'oranje', 'rood'] as const satisfies TensionPhase[];

/** Nothing to say. */
export const NO_TENSION: TensionReading = { level: null, phase: null, because: [], quality: 0 };

/**
 * How far a body is from its own calm minute: a weighted sum of signs, each clamped and weighed by how
 * sure it is, smoothed, in four phases that begin late and end late. It can always say why.
 */
export class TensionMonitor {
	#signs = new SignReader();
	#level: number | null = null;
	#lastT: number | null = null;
	#seenAt = -Infinity;
	#latches = newLatches();
	#sensitivity: Sensitivity = 'middle';

	/** Where the phases begin from now on. */
	set sensitivity(sensitivity: Sensitivity) {
		this.#sensitivity = sensitivity;
	}

	/**
	 * @param t ms, increasing
	 * @param baseline the calm minute; without one there is nothing to differ from
	 */
	step(
		t: number,
		breathing: BreathingReading,
		posture: PostureReading,
		baseline: Baseline | null
	): TensionReading {
		if (baseline === null) {
			this.restart();
			return NO_TENSION;
		}
		const signs = this.#signs.step(t, breathing, posture, baseline);
		const quality = qualityOf(signs);
		if (quality < MIN_QUALITY) return this.#unseen(t, quality);
		this.#seenAt = t;
		const level = this.#smooth(t, levelOf(signs));
		return { level, phase: this.#phase(t, level), because: reasons(signs), quality };
	}

	/** What was before counts no more. */
	restart(): void {
		this.#level = null;
		this.#lastT = null;
		this.#seenAt = -Infinity;
		this.#latches = newLatches();
	}

	/** For a moment the last level stands; then it is not known. */
	#unseen(t: number, quality: number): TensionReading {
		if (t - this.#seenAt > MEMORY_MS) {
			this.restart();
			return { ...NO_TENSION, quality };
		}
		this.#lastT = t;
		return { level: this.#level, phase: this.#phaseNow(), because: [], quality };
	}

	#smooth(t: number, target: number): number {
		const before = this.#level ?? 0;
		const step = t - (this.#lastT ?? t);
		const constant = target > before ? SMOOTH.rise : SMOOTH.fall;
		this.#level = before + (target - before) * (1 - Math.exp(-step / constant));
		this.#lastT = t;
		return this.#level;
	}

	#phase(t: number, level: number): TensionPhase {
		const levels = PHASE_LEVELS[this.#sensitivity];
		for (const phase of RISING) {
			const enter = levels[phase];
			this.#latches[phase].step(t, level >= enter, level >= SIGN_LEAVE_SHARE * enter);
		}
		return this.#phaseNow();
	}

	#phaseNow(): TensionPhase {
		return RISING.findLast((phase) => this.#latches[phase].on) ?? 'groen';
	}
}

function newLatches() {
	const latch = () => new Latch(PHASE_MS.on, PHASE_MS.off);
	return { geel: latch(), oranje: latch(), rood: latch() };
}

/** What a sign adds to the level. */
function share(name: TensionSign, signs: Signs): number {
	const { strength, quality } = signs[name];
	return (SIGN_WEIGHTS[name] * strength * quality) / FULL;
}

function levelOf(signs: Signs): number {
	return clamp(
		TENSION_SIGNS.reduce((sum, name) => sum + share(name, signs), 0),
		0,
		1
	);
}

function qualityOf(signs: Signs): number {
	const seen = TENSION_SIGNS.filter((name) => signs[name].quality > 0);
	return seen.reduce((sum, name) => sum + SIGN_WEIGHTS[name], 0) / TOTAL_WEIGHT;
}

function reasons(signs: Signs): TensionSign[] {
	return TENSION_SIGNS.filter((name) => share(name, signs) >= MIN_SHARE).sort(
		(a, b) => share(b, signs) - share(a, signs)
	);
}
