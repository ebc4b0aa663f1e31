/**
 * How somebody sits before the camera, and when to say something about it. Chosen, not learnt; what is
 * learnt stands in `learnt.ts`. Pairs are enter and leave: leaving asks for more, so that a sentence
 * does not flicker. Shares are of the width or of the height of the picture.
 */

/** What is looked at: the last so many ms. */
export const WINDOW_MS = 3000;
/** Somebody must have been in view for so long before anything is said, ms. */
export const JUDGE_AFTER_MS = 2000;
/** Looks that find nobody for so long mean that she left, ms. */
export const LOST_AFTER_MS = 1500;
/** An empty picture is spoken of after so long, ms: engine and camera need a moment. */
export const EMPTY_AFTER_MS = 2500;
/** Speeds are taken over pieces of so many ms: shorter ones show the noise of the tracker. */
export const SPEED_SPAN_MS = 500;

/** Another verdict must be due for so long, and the one before it must have stood for so long, ms. */
export const VERDICT = { holdMs: 1000, standMs: 2000 } as const;
/** The same for a sentence: it can be read in peace. */
export const SENTENCE = { holdMs: 1000, standMs: 3000 } as const;

/** Share of the seconds in which the breath is expected to be read, from which on it is called so. */
export const GOOD = { enter: 0.7, leave: 0.6 } as const;
export const FAIR = { enter: 0.4, leave: 0.3 } as const;

/** Shoulder width: wider than this and the shoulders leave the picture at every lean. */
export const NEAR = { enter: 0.8, leave: 0.76 } as const;
/** Shoulder width: narrower than this and a breath is a small part of a pixel. */
export const FAR = { enter: 0.16, leave: 0.18 } as const;
/** Height of the shoulder line: lower than this and hardly any clothing is left below it. */
export const LOW = { enter: 0.97, leave: 0.94 } as const;
/** Height of the nose: higher than this and the head is cut off. */
export const HIGH = { enter: 0.1, leave: 0.13 } as const;
/** Chance of a shoulder being in view: below this the pose guesses. */
export const HIDDEN = { enter: 0.5, leave: 0.6 } as const;
/** Mean luminance of the picture, 0..255: a little above where measuring stops in the dark. */
export const DARK = { enter: 45, leave: 52 } as const;
/** Cells of the chest that are held: fewer, and a fold or a shadow decides. */
export const FEW_CELLS = { enter: 16, leave: 20 } as const;
/** With so few, this wide is too near; and with the nose above this height there is no room to tilt. */
export const WIDE = 0.5;
export const HEADROOM = 0.25;
/** Speed of what stands behind the person, shoulder widths per second: the camera is not at rest. */
export const SHAKING = { enter: 0.02, leave: 0.012 } as const;
/** Speed of the head, shoulder widths per second; breathing moves it by 0.01. */
export const RESTLESS = { enter: 0.1, leave: 0.07 } as const;

/** Shoulders outside the picture by more than this share of the width are outside; less is jitter. */
export const OUTSIDE_MARGIN = 0.01;

/**
 * An ordinary laptop picture: shoulders of this width, with light and some chest to follow. Whatever
 * was learnt, it is at least fair: what can be seen decides, not where it is.
 */
export const LAPTOP = { narrowest: 0.3, widest: 0.8, lowest: 0.97, cells: 8 } as const;

/** Where shoulders are best: drawn, never asked for. Shares of the picture. */
export const BEST = { line: 0.75, halfBand: 0.1, width: 0.46 } as const;

/** Two framings are the same place when size and height differ by no more than this. */
export const SAME_FRAMING = { share: 0.12, line: 0.12 } as const;
