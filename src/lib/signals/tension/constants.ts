import type { TensionPhase, TensionSign } from '../types';

/**
 * Every number of the tension part. None is learnt from people: each is chosen, with its reason beside
 * it, and tried on simulated conversations (`npm run bench:tension`). See docs/tension.md.
 */

/**
 * What each sign adds when it is there in full. Breath and shoulders weigh most: they are the best
 * measured, and move little when somebody merely talks. What talking, writing and drinking do as well
 * (leaning, a hand at the face, uneven breath) weighs least.
 */
export const SIGN_WEIGHTS: Readonly<Record<TensionSign, number>> = {
	'breath-faster': 1,
	'breath-held': 1,
	'breath-shallow': 0.4,
	'breath-irregular': 0.3,
	'shoulders-raised': 1,
	leaning: 0.4,
	'very-still': 0.5,
	fidgeting: 0.6,
	'hand-to-face': 0.3
};

/** Weighted signs that make a level of 1: one and a half signs of full weight. */
export const FULL = 1.5;

/** From where to where a sign grows from absent to full. */
export const RAMPS = {
	/** Breaths a minute above rest begin to count at the largest of: this many bpm, this share of the
	 * rate at rest, and this many spreads of the calm minute; and are full at `fullTimes` as much. */
	faster: { bpm: 2.5, share: 0.18, spreads: 3, fullTimes: 2 },
	/** A held breath counts from the moment it is called one (6 s) and is full here, ms. */
	held: { from: 3000, to: 10_000 },
	/** Share of the usual depth that is missing. */
	shallow: { from: 0.3, to: 0.6 },
	/** Spread of the breaths' lengths over their mean; unhurried breathing stays below 0.25. */
	irregular: { from: 0.3, to: 0.6 },
	/** In limits of the posture part: 1 is where the word begins. */
	raised: { from: 0, to: 2 },
	leaning: { from: 0.5, to: 2.5 },
	/** In limits of the movement part. */
	fidgeting: { from: 0.5, to: 2 }
} as const;

/** A hand at the face counts after this long, ms: drinking and scratching are shorter. */
export const HAND_MS = 7000;
/** Leaning forward counts after this long, ms: reaching for something is shorter. */
export const LEAN_MS = 4000;

/** Of the signs, by weight, so much must be seen before anything is said: posture alone is enough. */
export const MIN_QUALITY = 0.4;
/** For so long the last level stands when too little is seen, ms. */
export const MEMORY_MS = 4000;

/** Time constants of the level, ms: it follows a rise faster than it lets go. */
export const SMOOTH = { rise: 2500, fall: 9000 } as const;

export const SENSITIVITIES = ['low', 'middle', 'high'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Level at which each phase begins. Two clear signs are orange at every setting but the lowest. */
export const PHASE_LEVELS: Readonly<
	Record<Sensitivity, Readonly<Record<Exclude<TensionPhase, 'groen'>, number>>>
> = {
	low: { geel: 0.35, oranje: 0.6, rood: 0.85 },
	middle: { geel: 0.25, oranje: 0.45, rood: 0.75 },
	high: { geel: 0.18, oranje: 0.33, rood: 0.6 }
};
/** A phase ends below this share of the level at which it began ... */
export const SIGN_LEAVE_SHARE = 0.75;
/** ... and begins and ends not before its condition has lasted so long, ms. */
export const PHASE_MS = { on: 1500, off: 6000 } as const;

export const NUDGE = {
	/** Orange or red must have lasted so long, ms. */
	afterMs: 2500,
	/** After a nudge there is none for so long, ms. */
	coolDownMs: 240_000,
	/** After "that is fine" or "that is not so", ms. */
	quietMs: 600_000,
	/** So many times "not so" in one conversation, and the app asks itself what is wrong. */
	wrongsToPropose: 3
} as const;
