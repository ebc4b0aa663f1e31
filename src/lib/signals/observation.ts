/** What one frame shows, before anything is concluded from it: see `types.ts` for the units. */

/** One pose landmark in frame pixels (x to the right, y down), not mirrored. */
export interface Landmark {
	/** px */
	x: number;
	/** px */
	y: number;
	/** Depth relative to the hips' midpoint, about the same scale as x; smaller is nearer. px */
	z: number;
	/** Chance that the point is in view, 0..1. */
	visibility: number;
}

/** The 33 points of MediaPipe Pose, in its order (see `Point` in `pose-points.ts`). */
export type Landmarks = readonly Landmark[];

/**
 * One sample of the torso and head tracker (10 Hz). All in 1/100 shoulder width, relative to an
 * arbitrary start; only changes mean something.
 */
export interface MotionSample {
	/** Time of the sample: the mean of the frames averaged into it, ms. */
	t: number;
	/** Chest lift: up is positive. */
	lift: number;
	/**
	 * Lift of the chest left and right of the face in the picture; `null` where that side has too little
	 * to follow.
	 */
	leftLift: number | null;
	rightLift: number | null;
	/** Sideways expansion of the torso. */
	expansion: number;
	/** Head lift: up is positive. */
	headLift: number;
	/** Sideways motion of the torso in the picture. */
	sway: number;
	/** Sideways motion of the head in the picture. */
	headSway: number;
	/** Change of scale of the head (nearer is positive): widening at half a shoulder width from its
	 * middle, so that 1 is 2 % larger. */
	headScale: number;
	/**
	 * Motion of the picture itself, told by what stands behind the person, which moves only when the
	 * camera does (or pans and zooms in its own picture): up and sideways at the place of the chest and at
	 * that of the head, and change of scale (larger is positive, in the unit of `headScale`). 0 while there
	 * is no background to follow.
	 */
	backgroundLift: number;
	backgroundSway: number;
	backgroundHeadLift: number;
	backgroundHeadSway: number;
	backgroundScale: number;
	/**
	 * How far mouth and chin moved by themselves since the sample before, whatever the head did:
	 * 1/100 mouth width. `null` while the mouth is not seen well enough.
	 */
	mouth: number | null;
	/** Median misfit of the torso cells, px at 640x480: how badly the motion model explains the picture. */
	residual: number;
	/** How many cells of chest and shoulders are followed: at least four, some fifty at a laptop. */
	cells: number;
	/**
	 * `true` on the first sample after the tracker took a new hold without carrying its values on
	 * (start, absence, gross motion): values before and after cannot be compared.
	 */
	restart: boolean;
}

/** A person as seen by the once-a-second look for company. */
export interface PersonSeen {
	/** Midpoint of the shoulders, px. */
	x: number;
	y: number;
	/** Shoulder width, px. */
	shoulderWidth: number;
	/** Light-independent colour of the clothing: shares of red and green in the torso, 0..1 each. */
	torsoColour: readonly [number, number];
}

/** What the look for company saw. */
export interface Company {
	/** Time of the frame looked at, ms. */
	t: number;
	persons: readonly PersonSeen[];
}

/** One frame's facts. `null` means "not looked at on this frame", never "nothing there". */
export interface Observation {
	/** Time of the frame by its own clock, ms, strictly increasing within one measurement. */
	t: number;
	/** Size of the frame, px. */
	width: number;
	height: number;
	/** The time just before this frame was not seen (hidden tab, sleep, seek, a frozen camera): filters
	 * must restart. */
	gap: boolean;
	/** Mean luminance of the frame, 0..255. */
	brightness: number;
	/** Spread of the luminance over the frame, its noise left out, 0..127: near 0 nothing is to be seen. */
	contrast: number;
	/** The picture is exactly the one before: a slow camera now and then, a frozen one all the time. */
	repeated: boolean;
	/** Pose, on frames where it ran: `landmarks` is `null` when it found nobody. */
	pose: { landmarks: Landmarks | null } | null;
	/** Tracker sample that became complete on this frame. */
	motion: MotionSample | null;
	/** Newest look for company, on the first frame after it was taken. */
	company: Company | null;
}
