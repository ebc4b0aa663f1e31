import { Latch } from '../dsp/latch';
import { POSTURE_WORDS } from '../types';
import type { ArmsReading, Baseline, PostureFeature, PostureWord } from '../types';
import { movementLimits } from './compare';
import type { Features, Limits } from './compare';
import { ARMS, LEAVE_SHARE, MIN_CONFIDENCE, MOVEMENT, WORD_MS } from './constants';

/** What a word is about: how far it is from its limit, 1 and more when it holds; and from where on it
 * stays. */
interface Strength {
	value: number;
	stay: number;
}

/** What the words of a moment are made of. */
export interface Moment {
	features: Features;
	/** Height of the shoulders in units of its limit. */
	raise: number;
	confidence: Readonly<Record<PostureFeature, number>>;
	arms: ArmsReading;
	/** Shoulder widths per second, `null` when not known. */
	movement: number | null;
	/** The same, `null` when other parts of the body are in view than in the calm minute. */
	stillness: number | null;
	/** The whole body is on its way: no word about its position begins. */
	grossMotion: boolean;
}

/** What each word of a position is made of; the others need no sure feature. */
const FEATURE_OF: Partial<Record<PostureWord, PostureFeature>> = {
	'shoulders-raised': 'raise',
	'leaning-forward': 'lean',
	'leaning-back': 'lean',
	slumped: 'slump',
	turned: 'turn',
	tilted: 'tilt',
	'head-down': 'headDrop'
};

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
			'very-still': new Latch(MOVEMENT.stillMs, WORD_MS),
			'head-down': posture(),
			'hand-to-face': posture(),
			'arms-crossed': posture()
		};
	}

	/**
	 * @param t ms
	 * @returns the words that hold, in the order of `POSTURE_WORDS`
	 */
	step(t: number, moment: Moment, limit: Limits, baseline: Baseline): readonly PostureWord[] {
		const strengths = strengthsOf(moment, limit, baseline);
		return POSTURE_WORDS.filter((word) => {
			const { value, stay } = strengths[word];
			return this.#latches[word].step(t, value >= 1 && mayBegin(word, moment), value >= stay);
		});
	}
}

function mayBegin(word: PostureWord, { confidence, grossMotion }: Moment): boolean {
	const feature = FEATURE_OF[word];
	return feature === undefined || (!grossMotion && confidence[feature] >= MIN_CONFIDENCE);
}

function strengthsOf(
	{ features, raise, arms, movement, stillness }: Moment,
	limit: Limits,
	baseline: Baseline
): Record<PostureWord, Strength> {
	const { fidgeting, veryStill } = movementLimits(baseline);
	const { faceEnter, faceLeave, crossedEnter, crossedLeave } = ARMS;
	const strong = (value: number, stay: number = LEAVE_SHARE): Strength => ({ value, stay });
	const of = (feature: PostureFeature) => (features[feature] ?? 0) / limit[feature];
	return {
		'shoulders-raised': strong(raise),
		'leaning-forward': strong(of('lean')),
		'leaning-back': strong(-of('lean')),
		slumped: strong(of('slump')),
		turned: strong(Math.abs(of('turn'))),
		tilted: strong(Math.abs(of('tilt'))),
		fidgeting: strong(movement === null ? 0 : movement / fidgeting),
		// Less movement is more stillness; no movement at all counts as twice the limit.
		'very-still': strong(stillness === null ? 0 : veryStill / Math.max(stillness, veryStill / 2)),
		'head-down': strong(of('headDrop')),
		'hand-to-face': strong(
			arms.handToFace === null ? 0 : faceEnter / Math.max(arms.handToFace, 0.01),
			faceEnter / faceLeave
		),
		'arms-crossed': strong((arms.crossed ?? 0) / crossedEnter, crossedLeave / crossedEnter)
	};
}
