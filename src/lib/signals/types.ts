/**
 * The words that the rooms of Luwte share: an observation is one frame's facts, a reading is what we
 * dare to say. Plain data only. Times in ms, rates in breaths per minute (bpm), lengths in shoulder
 * widths unless a name says px.
 */

export * from './observation';

/**
 * What can be the matter with the picture itself: black, even in one other shade, standing still, or lit
 * and dark by turns. Then nothing at all is known of who sits before it, not even whether somebody does.
 */
export const PICTURE_FAULTS = [
	'camera-black',
	'camera-blank',
	'camera-frozen',
	'camera-flickers'
] as const;
export type PictureFault = (typeof PICTURE_FAULTS)[number];

/** Why we say nothing. Order is the order of precedence: the first that holds is shown. */
export const UNSURE_REASONS = [
	...PICTURE_FAULTS,
	'no-person',
	'several-persons',
	'other-person',
	'too-dark',
	'too-close',
	'too-close-upright',
	'too-far',
	'chest-hidden',
	'talking',
	'movement',
	'slow-frames',
	'settling',
	'not-breath'
] as const;
export type UnsureReason = (typeof UNSURE_REASONS)[number];

/** @param reason why nothing is said, here or of the posture; `null`: something is */
export function isPictureFault(reason: string | null): reason is PictureFault {
	return PICTURE_FAULTS.some((fault) => fault === reason);
}

/**
 * Why a posture that is seen well is not compared: there is no calm minute yet, or it belongs to
 * another camera, picture size or framing.
 */
export const NOT_COMPARED = ['no-baseline', 'other-place'] as const;
export type NotCompared = (typeof NOT_COMPARED)[number];

/** A number we dare to say. */
export interface Measured {
	value: number;
	/** 0..1 */
	confidence: number;
}

/** A breathing rate, bpm, and the time it is the mean of. */
export interface RateReading extends Measured {
	/** Length of that time, ms; it ends now. */
	windowMs: number;
}

/** How the breaths of the window go; each figure only inside its valid range. */
export interface BreathPattern {
	/** Lift of the chest from empty to full, median, 1/100 shoulder width (0.05..10). */
	depth: Measured | null;
	/** Time going in over time going out, median (0.15..3). */
	inhaleExhale: Measured | null;
	/** Spread of the breaths' lengths over their mean (coefficient of variation, 0..1). */
	irregularity: Measured | null;
	/** When the newest whole breath began, and when it was fullest, ms. */
	onset: number;
	peak: number;
	/** When that breath was a sigh (at least twice as deep as usual): its peak, ms. */
	sigh: number | null;
}

export interface BreathingReading {
	/** Breathing rate, bpm (4..40), or `null` when unsure. */
	rate: RateReading | null;
	/** Why there is no rate; `null` when there is one. */
	unsure: UnsureReason | null;
	/**
	 * Newest point of the breathing curve (in is up), in 1/100 shoulder width around zero, with its
	 * own time; `null` while there is nothing to draw.
	 */
	curve: { t: number; value: number } | null;
	/** A held breath, and for how long it has lasted, ms; `null` while it goes on as it does. */
	hold: { lastedMs: number } | null;
	/** How the breaths go; only beside a rate. */
	pattern: BreathPattern | null;
	/** Depth as a share of the depth in the calm minute (1 is as at rest); `null` when either is unknown. */
	depthShare: number | null;
}

/** Positions of the body, each a difference from the personal baseline. */
export const POSTURE_FEATURES = ['raise', 'lean', 'slump', 'turn', 'tilt', 'headDrop'] as const;
export type PostureFeature = (typeof POSTURE_FEATURES)[number];

/** All that is looked for in a posture, the arms included. */
export const POSTURE_SIGNS = [...POSTURE_FEATURES, 'handToFace', 'armsCrossed'] as const;
export type PostureSign = (typeof POSTURE_SIGNS)[number];

/**
 * Why a sign of the posture is not known now. The first three are a matter of framing; `no-rest`: seen
 * now, but not in the calm minute; the others pass by themselves.
 */
export const UNSEEN_REASONS = [
	'head-outside',
	'shoulders-outside',
	'chest-outside',
	'no-rest',
	'head-turned',
	'settling'
] as const;
export type UnseenReason = (typeof UNSEEN_REASONS)[number];

/** What the posture is doing now, in words for the catalogue; several may hold at once. */
export const POSTURE_WORDS = [
	'shoulders-raised',
	'leaning-forward',
	'leaning-back',
	'slumped',
	'turned',
	'tilted',
	'fidgeting',
	'very-still',
	'head-down',
	'hand-to-face',
	'arms-crossed'
] as const;
export type PostureWord = (typeof POSTURE_WORDS)[number];

/**
 * What happened that is not posture; while it lasts nothing is said about posture. `camera-moved`
 * lasts until there is a new baseline, or until everything stands where it stood.
 */
export type PostureEvent = 'stood-up' | 'camera-moved' | 'distance-changed';

/** Where the arms are, by themselves (not against the baseline). `null`: not in view, so not known. */
export interface ArmsReading {
	/** Distance of the nearest hand to the middle of the face, shoulder widths. */
	handToFace: number | null;
	/** How far the hands are past each other in front of the chest, shoulder widths. */
	crossed: number | null;
}

export interface PostureReading {
	/**
	 * Differences from the baseline: raise, lean, slump in shoulder widths; turn, tilt, headDrop in
	 * degrees. A single `null` is not known: `unseen` says why. All are `null` when unsure or during an
	 * event.
	 */
	features: Readonly<Record<PostureFeature, number | null>> | null;
	/** How sure each feature is, 0..1; 0 for one that is not known. */
	confidence: Readonly<Record<PostureFeature, number>> | null;
	arms: ArmsReading;
	/** The signs that cannot be seen now, and why; their words are never said. */
	unseen: Readonly<Partial<Record<PostureSign, UnseenReason>>>;
	/** How much the body moves now, shoulder widths per second. */
	movement: number | null;
	words: readonly PostureWord[];
	event: PostureEvent | null;
	unsure: UnsureReason | NotCompared | null;
}

/** Colours of a signaleringsplan, from calm to full; names in Dutch as care workers use them. */
export const TENSION_PHASES = ['groen', 'geel', 'oranje', 'rood'] as const;
export type TensionPhase = (typeof TENSION_PHASES)[number];

/** Ways in which a body can differ from its own calm minute, as far as we can see. */
export const TENSION_SIGNS = [
	'breath-faster',
	'breath-held',
	'breath-shallow',
	'breath-irregular',
	'shoulders-raised',
	'leaning',
	'very-still',
	'fidgeting',
	'hand-to-face'
] as const;
export type TensionSign = (typeof TENSION_SIGNS)[number];

/** How far the body is from its own rest, all signs together (see docs/tension.md). */
export interface TensionReading {
	/** 0 (as in the calm minute) to 1; `null` when too little can be seen. */
	level: number | null;
	/** `null` when the level is. */
	phase: TensionPhase | null;
	/** Which signs make it so, the strongest first; empty in rest. */
	because: readonly TensionSign[];
	/** Share of the signs, by weight, that could be seen, 0..1. */
	quality: number;
}

export interface Reading {
	/** ms, the time of the observation it came from. */
	t: number;
	breathing: BreathingReading;
	posture: PostureReading;
	tension: TensionReading;
}

/** Robust centre and spread: median and 1.4826 x median absolute deviation. */
export interface CentreSpread {
	centre: number;
	spread: number;
}

/** In front of which picture a calm minute was sat; how she was framed is in its posture measures. */
export interface PicturePlace {
	/** Which camera: an opaque key, the same every time; `null` when not known. */
	camera: string | null;
	/** Size of the picture, px. */
	width: number;
	height: number;
}

/** One person's calm self, learnt in a minute of sitting. Numbers only. */
export interface Baseline {
	/** Raw posture measures (see `posture/measures.ts`), in shoulder widths or degrees. */
	posture: Readonly<Record<string, CentreSpread>>;
	/** Shoulder width as a share of the frame width. */
	shoulderWidth: number;
	/** Movement, shoulder widths per second. */
	movement: CentreSpread;
	/** Resting breathing rate, bpm; `null` when it could not be read in that minute. */
	breathing: CentreSpread | null;
	/** Depth of a breath at rest, 1/100 shoulder width; missing in a baseline of an older version. */
	breathDepth?: CentreSpread | null;
	/** Clothing colour during the minute, to follow the right person when a second one is in view. */
	torsoColour: readonly [number, number] | null;
	/** Where it was sat; missing in a baseline of an older version. */
	place?: PicturePlace;
}
