import type { PostureFeature } from '../types';

/** Every number of the posture part. Limits are chosen on our clips; each has its reason beside it. */

/** One-Euro filter on landmarks in frame widths. */
export const SMOOTHING = {
	/** Cut-off of a point at rest, Hz: raw landmarks jitter by 0.7-2.7 px (lab). */
	minCutoff: 1,
	/** Hz per frame width per second: a point that moves 0.1 frame width in a second is followed
	 * with 3 Hz, so a movement is not seen late. */
	beta: 20,
	/** Cut-off of the speed estimate, Hz (value of the paper). */
	speedCutoff: 1
} as const;

/** Distance of the nose tip before the line through the ears, in half ear distances: about 11 cm to
 * 7.5 cm in an adult head (rough proportions). Turns the nose's offset into degrees. */
export const NOSE_REACH = 1.5;

/** What is in the picture. */
export const VIEW = {
	/** Chance of being in view below which a point is a guess (MediaPipe's usual default). */
	visibility: 0.5,
	/** A point nearer to the edge than the margin, a share of the picture's size, is as good as outside:
	 * pose pulls what lies beyond it inwards. Folded hands lie half a shoulder width below the shoulders:
	 * so much chest must be there. To stay in view takes a little less, against flicker. */
	enter: { margin: 0.015, chest: 0.5 },
	stay: { margin: 0.005, chest: 0.45 },
	/** How long a part must be in or out of the picture before that counts, ms. */
	lastsMs: 500
} as const;

/** What the head tells of the shoulder width when the shoulders are outside the picture: distance of
 * the ears, and of eyes and mouth, in shoulder widths. 0.425-0.44 and 0.23-0.24 on our two portraits: a
 * unit of length, never a measure. */
export const HEAD_SHARES = { ears: 0.43, face: 0.235 } as const;

/** Smallest difference from one's own baseline that is called something. */
export const FLOORS: Readonly<Record<PostureFeature, number>> = {
	/** Shoulder widths: about 1.2 cm. The smallest raise in our clips is 0.0375. */
	raise: 0.03,
	/** Share of apparent size: about 4 cm nearer at 70 cm from the camera. */
	lean: 0.06,
	/** Shoulder widths: about 2.5 cm lower. */
	slump: 0.06,
	/** Degrees, mean of head and torso: a glance at the edge of a screen stays below it. */
	turn: 15,
	/** Degrees, mean of head and shoulder line. */
	tilt: 6,
	/** Degrees: reading the lower half of a screen takes about 10. */
	headDrop: 15
};
/** Head turned by more than this, degrees: the distance of the ears no longer tells how near it is. Up
 * to it the turn can be taken out, by 10 % at most. */
export const MAX_FACING_DEGREES = 25;
/** A limit is also at least this many spreads of the baseline minute: 4 of a normal spread are
 * passed once in 16,000. */
export const SPREADS = 4;
/** A word ends when the difference falls below this share of its limit. */
export const LEAVE_SHARE = 0.7;
/** A word begins, and ends, after this long: ms. A gesture is not a posture. */
export const WORD_MS = 800;

/** Below this confidence no word begins. */
export const MIN_CONFIDENCE = 0.5;
/** Confidence looks at the jitter of a feature over this long, ms. */
export const CONFIDENCE_MS = 2000;

/** What is usual, for a person who sits: medians over the last calm time. */
export const LEVEL = {
	/** ms: long enough to hold two slow breaths. */
	shortMs: 20_000,
	/** ms: shoulders that hang low for half of it do not make the return to calm a raise. */
	longMs: 60_000,
	/** The newest part does not count, ms: a movement must not become its own comparison. */
	delayMs: 1000,
	/** From so much on the level is known, ms: about half a breath at rest. */
	minMs: 3000,
	/** The level is computed anew this often, ms: it moves slowly. */
	renewMs: 1000,
	/** After a longer hole in the samples nothing before counts, ms. */
	maxHoleMs: 1000
} as const;

/** Raise in the tracker's motion: lift of the chest that the head does not share. */
export const TRACKER_RAISE = {
	/** Shoulder widths. Breath, fidgeting, nods and sway reach 0.007 on our clips; a raise of 2.7 %
	 * of the shoulder width shows as 0.017, because the tracker sees the chest more than the
	 * shoulders. */
	floor: 0.0125,
	/** ... and this many spreads of the usual swing: a breath stays within 2. */
	spreads: 4,
	/** Median over this long, ms. */
	smoothMs: 500,
	/** Change of the size of the head after which the level is learnt anew: 1 % nearer changes the
	 * distance of head and chest in the picture by 0.006 shoulder widths, half the floor. */
	maxScale: 0.01,
	/** After this long the landmarks may overrule it, ms. */
	doubtMs: 120_000,
	/** They see no raise below this share of their own limit. */
	doubtShare: 0.25
} as const;

export const ARMS = {
	/** Chance of being in view: above the 0.6 that MediaPipe gives to hands below the picture. */
	visibility: 0.8,
	/** Hand to face, shoulder widths: a hand at the chin is 0.25 from the middle of the face, one
	 * beside the ear 0.3. */
	faceEnter: 0.32,
	faceLeave: 0.42,
	/** Arms crossed: hands past each other by this much, shoulder widths (about 6 cm). */
	crossedEnter: 0.15,
	crossedLeave: 0.05,
	/** Height of the chest below the shoulder line, shoulder widths. */
	chest: { from: 0.1, to: 1.2 },
	/** Folded hands lie about level, shoulder widths. */
	maxHeightDifference: 0.4
} as const;

/** What is not posture. Lengths in shoulder widths of the baseline. */
export const EVENT = {
	/** Head and shoulders both this much higher: 17 cm. Sitting up straight gives 10 at most. */
	stood: 0.45,
	stoodLeave: 0.3,
	stoodMs: 300,
	seatedMs: 800,
	/** Faster than this no word begins, shoulder widths per second: 14 cm. A quick raise has 0.15. */
	grossSpeed: 0.35,
	/** ... or while the size in the picture changes by more than this share per second: a chair that
	 * rolls. */
	sizeSpeed: 0.12,
	/** Speed and jumps are taken over this long, ms: a laptop is moved, or its lid, in less; standing
	 * up takes more than a second. */
	jumpMs: 600,
	/** Without a background to look at: a jump of head and shoulders down by this much (a lid that is
	 * tilted up) ... */
	jump: 0.3,
	/** ... while they keep their places to each other up to this much, and this many degrees. */
	rigid: 0.05,
	rigidDegrees: 3,
	/** Motion of the background that is a moved camera: shoulder widths, and share of size ... */
	background: 0.04,
	backgroundSize: 0.02,
	/** ... as the median of so long, ms: a shaking table comes back. */
	backgroundMs: 1000,
	/** It has come to rest when the medians of two such times differ by less than this part of it. */
	restShare: 0.15,
	/** Back in place: within this (shoulder widths, degrees, share of size), for so long (ms). */
	back: 0.08,
	backDegrees: 3,
	backSize: 0.06,
	backMs: 3000
} as const;

/** A chair that is moved nearer or farther. */
export const DISTANCE = {
	/** Share of size: 9 cm nearer at 70 cm. Smaller changes are read as leaning. */
	enter: 0.15,
	leave: 0.1,
	/** Head and shoulders change by the same share, up to this part of the change. Leaning from the
	 * hips brings the head, 70 cm above them, nearer by 1.4 times as much as the shoulders (50 cm). */
	uniform: 0.25,
	/** How long before it is noticed, before the baseline follows, and how long it is told: ms. */
	noticeMs: 300,
	followMs: 3000,
	tellMs: 5000
} as const;

export const MOVEMENT = {
	/** Movement is the mean over this long, ms. */
	windowMs: 3000,
	/** Displacements are taken over this long, ms: shorter ones are mostly jitter. */
	spanMs: 500,
	/** Below this much of the window there is no figure yet, ms. */
	minWindowMs: 1500,
	/** Fidgeting is at least this fast, shoulder widths per second ... */
	fidgetFloor: 0.05,
	/** ... and this many times the movement of the calm minute. */
	fidgetTimes: 3,
	/** Very still is below this share of the movement of the calm minute. */
	stillShare: 0.4,
	/** How long they must last, ms: both are states, not events. */
	fidgetMs: 3000,
	stillMs: 8000
} as const;

export const BASELINE = {
	/** Good observation time, ms. */
	duration: 60_000,
	/** Longer between two good frames than this does not count as watched, ms. */
	maxStep: 500,
	/** One sample is kept per this long, ms: more would be the same jitter twice. */
	sampleMs: 200,
	/** Readings of the breath needed for a resting rate (one a second). */
	minRates: 10
} as const;
