/**
 * When a person can be measured. Chosen, not learnt. Pairs are enter and leave: leaving asks for more,
 * so that a warning does not flicker.
 */

/** Below this chance of being in view a landmark is a guess (0.5 is MediaPipe's usual default). */
export const MIN_VISIBILITY = 0.5;

/** Mean luminance, 0..255: in the dark a webcam shows noise, and the tracker would follow it. */
export const TOO_DARK = { enter: 35, leave: 42 } as const;
/**
 * Spread of luminance, 0..127: a closed shutter, a cap or a picture in one shade has next to none; a person in
 * a room has 23 and more, in all our real recordings, and some 10 where it is too dark to measure.
 */
export const BLANK = { enter: 2, leave: 3 } as const;
/**
 * A frame is lit quite otherwise than the one before when the mean luminance differs by this share of the
 * brighter one, and by so many levels. Lamps and exposure stay far below; an infrared camera with its lamp
 * on in every second frame does it all the time.
 */
export const FLICKER = { share: 0.2, levels: 8, ofFrames: 0.4, windowMs: 1000 } as const;
/** Shoulder width as a share of the frame width from which a chest that cannot be followed is too close,
 * rather than hidden. */
export const CLOSE = 0.7;
/** ... and with less than this below the shoulder line, shoulder widths: else her chest is in the picture, and
 * it is not for being near that nothing of it can be followed. */
export const CHEST_IN_VIEW = 0.4;
/** At 640 px across, breath of 1 % of the shoulder width is then under 0.8 px. */
export const TOO_FAR = { enter: 0.12, leave: 0.135 } as const;
/** So long without anything of the chest to follow, ms: a new hold takes a few pictures. */
export const UNFOLLOWED_MS = 1000;
/** Median time between frames, ms. The lab went no lower than 10 frames/s; below 4 the grid is mostly guessed. */
export const SLOW_FRAMES = { enter: 250, leave: 220 } as const;
/** That median is taken over the last so many ms. */
export const FRAME_WINDOW_MS = 3000;

/** How long a condition must hold, and be gone, before the word changes: ms. */
export const REASON_HOLD = {
	noPerson: { on: 700, off: 300 },
	tooDark: { on: 1000, off: 700 },
	/**
	 * A camera of 10 frames a second in a stream of 30 repeats two frames of three, and a busy one
	 * stands for half a second: only longer than this it is frozen. A new picture ends it at once.
	 */
	frozen: { on: 1200, off: 0 },
	blank: { on: 700, off: 0 },
	flickers: { on: 500, off: 1000 },
	tooClose: { on: 500, off: 700 },
	tooFar: { on: 1000, off: 700 },
	chestHidden: { on: 500, off: 700 },
	slowFrames: { on: 0, off: 1000 }
} as const;
