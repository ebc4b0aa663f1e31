/** How each change of a made-up body may show in what the estimator says, and how soon. Times in ms. */
import type { BodyChange } from '../body/changes';
import type { ClassReading } from '../class-reading';
import type { Doubt, BodyStatement } from './said';

export interface Evidence {
	/** Any of these is what was to be said. */
	says: readonly BodyStatement[];
	/** These come along with it, so they are not wrong. */
	brings: readonly BodyStatement[];
	/** With this the estimator rightly says that it does not know. */
	doubts: readonly Doubt[];
	/** Whether a reading could have shown it at all; `null`: there is no word for it. */
	couldSee: ((reading: ClassReading) => boolean) | null;
	/** After the change is wholly there it is late from here on. */
	soon: number;
	/** After it is wholly gone this much longer is no mistake: what was is still part of what is read. */
	lingers: number;
}

/**
 * A rate is the mean of several breaths, and the depth is one of several: before two or three breaths are
 * over there is nothing to say. A word for a posture begins after 0.8 s, and a sign after a few seconds
 * more (`signals/posture`, `signals/tension`).
 */
const BREATH = { soon: 15_000, lingers: 30_000 } as const;
const POSTURE = { soon: 5000, lingers: 6000 } as const;

const rateKnown = ({ rate }: ClassReading) => rate !== null;

export const EVIDENCE: Readonly<Record<BodyChange, Evidence>> = {
	'breath-faster': {
		says: ['breath-faster'],
		brings: ['breath-irregular', 'breath-shallow'],
		doubts: [],
		couldSee: rateKnown,
		...BREATH
	},
	'breath-shallower': {
		says: ['breath-shallow'],
		brings: ['breath-irregular'],
		doubts: [],
		couldSee: rateKnown,
		...BREATH
	},
	'breath-held': {
		says: ['breath-held'],
		brings: ['breath-irregular', 'very-still', 'breath-shallow'],
		doubts: ['settling', 'not-breath'],
		couldSee: ({ rate, because }) => rate !== null || because.includes('breath-held'),
		...BREATH
	},
	sigh: {
		says: [],
		// One deep breath lifts the shoulders too.
		brings: ['breath-irregular', 'shoulders-raised'],
		doubts: [],
		couldSee: null,
		...BREATH
	},
	'shoulders-up': {
		says: ['shoulders-raised'],
		brings: [],
		doubts: [],
		couldSee: ({ raise }) => raise !== null,
		...POSTURE
	},
	'leaning-in': {
		says: ['leaning-forward'],
		brings: [],
		doubts: ['movement'],
		couldSee: ({ lean }) => lean !== null,
		...POSTURE
	},
	freezing: {
		says: ['very-still'],
		brings: ['breath-held', 'breath-shallow', 'breath-irregular'],
		doubts: ['settling', 'not-breath'],
		couldSee: ({ movement }) => movement !== null,
		...POSTURE
	},
	restless: {
		says: ['fidgeting'],
		brings: ['breath-irregular'],
		doubts: ['movement', 'not-breath'],
		couldSee: ({ movement }) => movement !== null,
		...POSTURE
	},
	'turning-away': {
		says: ['turned'],
		brings: ['tilted'],
		doubts: ['movement', 'not-breath'],
		couldSee: ({ turn }) => turn !== null,
		...POSTURE
	},
	'hand-to-face': {
		says: ['hand-to-face'],
		brings: [],
		doubts: ['movement'],
		couldSee: ({ raise, lean }) => raise !== null || lean !== null,
		...POSTURE
	},
	talking: {
		says: [],
		brings: ['fidgeting', 'breath-irregular'],
		doubts: ['talking', 'movement'],
		couldSee: () => true,
		...POSTURE
	},
	laughing: {
		says: [],
		brings: ['fidgeting', 'breath-irregular'],
		doubts: ['talking', 'movement'],
		couldSee: () => true,
		...POSTURE
	}
};
