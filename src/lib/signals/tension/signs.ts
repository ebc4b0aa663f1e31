import { clamp } from '../dsp/stats';
import { limits, movementLimits, type Limits } from '../posture/compare';
import type {
	Baseline,
	BreathingReading,
	CentreSpread,
	PostureReading,
	PostureWord,
	TensionSign
} from '../types';
import { HAND_MS, LEAN_MS, RAMPS } from './constants';

/** How far one sign is there, 0 (absent) to 1 (in full), and how sure that is, 0..1. */
export interface SignStrength {
	strength: number;
	/** 0: not seen. */
	quality: number;
}
export type Signs = Readonly<Record<TensionSign, SignStrength>>;

const UNSEEN: SignStrength = { strength: 0, quality: 0 };

/**
 * Puts a reading beside one person's calm minute, sign by sign. Each sign has a clear range and a
 * reason not to count: who writes leans forward, who drinks has a hand at the face, and who has turned
 * away cannot have her shoulders judged.
 */
export class SignReader {
	#baseline: Baseline | null = null;
	#limits: Limits | null = null;
	#since = new Map<PostureWord, number>();

	/** @param t ms */
	step(t: number, breathing: BreathingReading, posture: PostureReading, baseline: Baseline): Signs {
		if (baseline !== this.#baseline) {
			this.#baseline = baseline;
			this.#limits = limits(baseline);
		}
		this.#time(t, posture.words);
		return { ...breathSigns(breathing, baseline), ...this.#postureSigns(t, posture, baseline) };
	}

	/** Since when each word has held. */
	#time(t: number, words: readonly PostureWord[]): void {
		for (const word of this.#since.keys()) if (!words.includes(word)) this.#since.delete(word);
		for (const word of words) if (!this.#since.has(word)) this.#since.set(word, t);
	}

	#lasted(word: PostureWord, t: number): number {
		const since = this.#since.get(word);
		return since === undefined ? -Infinity : t - since;
	}

	#postureSigns(t: number, posture: PostureReading, baseline: Baseline) {
		const { features, confidence, movement, words } = posture;
		const limit = this.#limits!;
		const has = (word: PostureWord) => words.includes(word);
		const busy = isBusy(words);
		const raise = (features?.raise ?? 0) / limit.raise;
		const lean = (features?.lean ?? 0) / limit.lean;
		const moves = (movement ?? 0) / movementLimits(baseline).fidgeting;
		const seen = features !== null && posture.event === null ? 1 : 0;
		const moving = movement !== null && posture.unsure === null ? 1 : 0;
		return {
			'shoulders-raised':
				confidence === null || busy
					? UNSEEN
					: sign(has('shoulders-raised'), ramp(raise, RAMPS.raised), confidence.raise),
			leaning: sign(
				!busy && this.#lasted('leaning-forward', t) >= LEAN_MS,
				ramp(lean, RAMPS.leaning),
				confidence?.lean ?? 0
			),
			'very-still': sign(has('very-still') && !busy, 1, moving),
			fidgeting: sign(has('fidgeting'), ramp(moves, RAMPS.fidgeting), moving),
			'hand-to-face': sign(this.#lasted('hand-to-face', t) >= HAND_MS, 1, seen)
		};
	}
}

function breathSigns({ rate, hold, pattern, depthShare }: BreathingReading, baseline: Baseline) {
	const seen = rate !== null || hold !== null ? 1 : 0;
	const rest = baseline.breathing;
	const irregularity = pattern?.irregularity ?? null;
	return {
		'breath-faster':
			rate === null || rest === null
				? UNSEEN
				: sign(true, fasterBy(rate.value, rest), rate.confidence),
		'breath-held': sign(hold !== null, ramp(hold?.lastedMs ?? 0, RAMPS.held), seen),
		'breath-shallow':
			depthShare === null
				? UNSEEN
				: sign(true, ramp(1 - depthShare, RAMPS.shallow), rate?.confidence ?? 0),
		'breath-irregular':
			irregularity === null
				? UNSEEN
				: sign(true, ramp(irregularity.value, RAMPS.irregular), irregularity.confidence)
	};
}

/**
 * How much faster than at rest the breath goes: 0 (no sign of tension) to 1 (in full).
 * @param rate,rest bpm
 */
export function fasterBy(rate: number, rest: CentreSpread): number {
	const { bpm, share, spreads, fullTimes } = RAMPS.faster;
	const from = Math.max(bpm, share * rest.centre, spreads * rest.spread);
	return ramp(rate - rest.centre, { from, to: fullTimes * from });
}

/** Turned away or bent over a paper, the picture of the shoulders says something else. */
export function isBusy(words: readonly PostureWord[]): boolean {
	return words.includes('turned') || words.includes('head-down');
}

function sign(there: boolean, strength: number, quality: number): SignStrength {
	return { strength: there ? strength : 0, quality };
}

function ramp(value: number, { from, to }: { from: number; to: number }): number {
	return clamp((value - from) / (to - from), 0, 1);
}
