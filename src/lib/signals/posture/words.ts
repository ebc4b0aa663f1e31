import { Latch } from '../dsp/latch';
import { POSTURE_WORDS } from '../types';
import type { Baseline, PostureWord } from '../types';
import { limits, movementLimits } from './compare';
import type { Features } from './compare';
import { LEAVE_SHARE, MOVEMENT, WORD_MS } from './constants';

/** What a word is about: how far it is from its limit, 1 and more when it holds. */
type Strengths = Record<PostureWord, number>;

/** Puts differences into words that begin late, end late and do not flicker. */
export class PostureWords {
	#latches: Record<PostureWord, Latch>;

	constructor() {
		const posture = () => new Latch(WORD_MS, WORD_MS);
		this.#latches = {
			'shoulders-raised': posture(),
			'leaning-forward': posture(),
			'leaning-back': posture(),
			slumped: posture(),
			turned: posture(),
			tilted: posture(),
			fidgeting: new Latch(MOVEMENT.fidgetMs, WORD_MS),
			'very-still': new Latch(MOVEMENT.stillMs, WORD_MS)
		};
	}

	/**
	 * @param t ms
	 * @param movement shoulder widths per second, `null` when not known
	 * @returns the words that hold, in the order of `POSTURE_WORDS`
	 */
	step(
		t: number,
		features: Features,
		movement: number | null,
		baseline: Baseline
	): readonly PostureWord[] {
		const strengths = strengthsOf(features, movement, baseline);
		return POSTURE_WORDS.filter((word) => {
			const strength = strengths[word];
			return this.#latches[word].step(t, strength >= 1, strength >= LEAVE_SHARE);
		});
	}
}

function strengthsOf(features: Features, movement: number | null, baseline: Baseline): Strengths {
	const limit = limits(baseline);
	const { fidgeting, veryStill } = movementLimits(baseline);
	return {
		'shoulders-raised': features.raise / limit.raise,
		'leaning-forward': features.lean / limit.lean,
		'leaning-back': -features.lean / limit.lean,
		slumped: features.slump / limit.slump,
		turned: Math.abs(features.turn) / limit.turn,
		tilted: Math.abs(features.tilt) / limit.tilt,
		fidgeting: movement === null ? 0 : movement / fidgeting,
		// Less movement is more stillness; no movement at all counts as twice the limit.
		'very-still': movement === null ? 0 : veryStill / Math.max(movement, veryStill / 2)
	};
}
