/**
 * Every number of the breathing part. Source, unless a comment says otherwise: our lab on 322
 * generated clips (docs: method note "Telling breath from other motion"), frozen before the last
 * 126 of them were rendered.
 */

/** Grid of the tracker samples, Hz. Ten frames a second carry the breath. */
export const SAMPLE_RATE = 10;
/** Time between two samples of the grid, ms. */
export const SAMPLE_MS = 1000 / SAMPLE_RATE;
/** Longest window the detector looks at, samples (25 s; 20-30 s do equally well, 15 s loses time). */
export const WINDOW_SAMPLES = 250;
/** Shortest window the detector tries, samples (8 s). */
export const MIN_WINDOW_SAMPLES = 80;
/** Samples between two runs of the detector (1 s). */
export const DETECT_EVERY_SAMPLES = SAMPLE_RATE;
/** Longer without a tracker sample than this is a hole, not jitter: ms. */
export const MAX_SAMPLE_GAP_MS = 600;

/** Joining what lies around a blank in the window (own trials on the clips of `npm run bench:clips`). */
export const BRIDGE = {
	/** Longest blank that is bridged, samples (4 s): the breath may have changed meanwhile. */
	longest: 40,
	/** A stretch between blanks shorter than this is dropped, samples (1 s). */
	shortest: 10,
	/** Largest share of a window that may be blank. */
	maxShare: 0.3,
	/** A movement is noticed this long after it began, samples. */
	lead: 3,
	/** Pull towards zero, as a share of the number of samples: only for what the samples leave open. */
	ridge: 1e-4
} as const;

export const DETECTOR = {
	/** Points of the Fourier transform; the window is padded with zeros. */
	fftSize: 1024,
	/** Candidate frequencies, Hz: 4.2-36 per minute, before refinement of the peak. */
	candidates: { from: 0.07, to: 0.6, step: 0.01 },
	/**
	 * Where the broadband noise is read, Hz; bins this many resolutions apart. Where a short window leaves
	 * too few bins up to `to`, the next ones up to `reach` are taken.
	 */
	noise: { from: 0.06, to: 0.9, reach: 2, spacing: 0.8, minBins: 5 },
	/** Bins closer than this to the candidate and to its octave are not noise, in resolutions. */
	keepClear: { fundamental: 2.2, octave: 1.5 },
	/** How much a chest may widen with a lift of one, how much of it the head may take along, and by how
	 * much more one shoulder may lift than the other: a template for every combination. */
	bodies: {
		expansion: [0.03, 0.1, 0.25, 0.4],
		head: [0.2, 0.5, 0.8],
		difference: [-0.3, 0, 0.3]
	},
	/** A head that moves up and down more than this times the chest, and so many standard deviations of
	 * its own noise, says that this is no breath of the chest. */
	headShare: 1.15,
	headNoise: 1.5,
	/** Floor of the tracker noise, 1/100 shoulder width per Hz. */
	floor: 0.004,
	/** Share of any motion at the candidate that leaks into each body channel. */
	leak: [0.05, 0.05, 0.05, 0.4, 0.4, 0.1],
	/** Part of the chest's sideways power that a swaying body also shows as rigid up and down motion. */
	swayRigid: 0.5,
	/** Part of lift power that may be bobbing of the whole body. */
	bobbing: 0.1,
	/** Leaning shows in the size of the head, as far as that is beyond so many times its own noise; and
	 * leaning lifts the body as one by so many times its power. */
	scaleNoise: 2,
	leanRigid: 4,
	/** Share of the head's sway that counts beside the chest's when sway is held against the lift. */
	headSideways: 0.35,
	/** Where the unexplained power has lowered the strength by this factor, the breath's own frequency is
	 * looked for, within so many resolutions of the strongest candidate. */
	unexplained: 1.5,
	slope: 1.5,
	/** Half the rate is looked at within this, Hz, or this many resolutions. */
	half: { hz: 0.02, resolutions: 0.3 }
} as const;

export const RATE = {
	/** Points of the Fourier transform. */
	fftSize: 4096,
	/** Longest padding of the zero-phase filter, samples. */
	padding: 60,
	/** The peak is sought this near to the detector's frequency, Hz. */
	reach: 0.03,
	/** Band of the concentration, Hz. */
	band: { from: 0.06, to: 1 },
	/** The autocorrelation peak is sought within this share of the period. */
	lagShare: 0.2,
	/** Lags beyond this share of the window rest on too few products. */
	maxLag: 0.7,
	/** Half width of a spectral peak: at least this many Hz, and this many resolutions. */
	peakHalfWidth: { hz: 0.045, resolutions: 1.2 }
} as const;

export const GATE = {
	minCycles: 2,
	/** Sideways motion above this many times the lift is sway. */
	maxSideways: 1.5,
	/** A head that grows and shrinks by more than this many times the lift is rocking to and fro. */
	maxLeaning: 1,
	/**
	 * A camera that moves by more than this share of the lift, in the same rhythm: what was taken out of the
	 * chest for it is no longer sure to be all of it, for what stands behind is further away.
	 */
	maxCamera: 0.5,
	/** Left and right must lift together: their product over the larger one squared. */
	minTogether: 0.3,
	/** Half the rate nearly as strong: the rate may be an overtone of a slower one. With fewer breaths in
	 * the window than these the two are one peak. */
	maxHalf: 0.5,
	cyclesForHalf: 3,
	start: { strength: 5, regularity: 0.2, concentration: 0.5 },
	/**
	 * A slow rhythm is also what a sitting body does: below this rate, bpm, a start must be this strong;
	 * and a window of 25 s holds little more than two such breaths.
	 */
	slow: { below: 8, strength: 10, minCycles: 1.7 },
	stay: { strength: 2.5, regularity: 0.05, concentration: 0.4 },
	/** Largest step from the median of the last agreeing seconds, bpm. */
	maxStep: 1.5,
	/** Agreeing seconds before the first reading is shown, and the memory for that median. */
	secondsToShow: 5,
	/** A second as clear as this counts for two. */
	clear: { strength: 20, regularity: 0.5, concentration: 0.75, cycles: 2.5 },
	/** After a short interruption it takes this many seconds less. */
	creditAfterPause: 3
} as const;

/**
 * Confidence 0..1: the mean of three straight ramps. Each starts at the value at which the gate would
 * stop and ends at the median of all seconds with a rate in tests/fixtures/traces.
 */
export const CONFIDENCE = {
	strength: { from: 2.5, to: 36 },
	regularity: { from: 0.05, to: 0.75 },
	concentration: { from: 0.4, to: 0.89 }
} as const;

export const BREATHS = {
	/** A turn counts when it goes back by this share of the usual swing. */
	turnShare: 0.3
} as const;

/** What a pattern of breaths may be; outside it the breaths were cut wrongly. */
export const PATTERN = {
	/** 1/100 shoulder width: from the tracker's noise to a heave of the whole chest. */
	depth: { from: 0.05, to: 10 },
	inhaleExhale: { from: 0.15, to: 3 },
	irregularity: { from: 0, to: 1 },
	/** So many times the median of the other breaths is a sigh (Vlemincx et al., Psychophysiology 2009:
	 * breaths of at least twice the mean volume). */
	sigh: 2,
	/** Breaths that make a median steady, a spread possible, and a spread sure. */
	steady: 4,
	fewestForSpread: 4,
	many: 8
} as const;

/** When the rhythm has changed (own trials: steps of 8 breaths a minute, breaths uneven by 10 %). */
export const CHANGE = {
	/**
	 * All of the newest so many breaths must differ in the same direction by this factor from those
	 * before. The more they differ, the fewer it takes.
	 */
	enough: [
		{ breaths: 3, ratio: 1.22 },
		{ breaths: 2, ratio: 1.45 }
	],
	/** So many are enough to wait with a rate. */
	doubt: { breaths: 2, ratio: 1.22 },
	/** "Before" is a median of at least so many breaths, of which the newest so many count. */
	minBefore: 2,
	memory: 6,
	/** Lengths that differ by so much (standard deviation over mean) are in doubt as well. */
	maxIrregularity: 0.35
} as const;

/** Counting the breaths one by one gives a second opinion on the rate. */
export const COUNT = {
	/** The two agree within this, bpm: for a rate to begin to be said, to go on being said (after a change
	 * of rhythm the count is the first to know), and when the rhythm may have changed. */
	toBegin: 2,
	toGoOn: 2.5,
	inDoubt: 1,
	/** With fewer breaths than this in the window there may be none whole enough to count. */
	cyclesToCount: 3
} as const;

/** Whether the newest breath is still there. Chosen with `npm run bench:bodies`: a rate from the eighth second
 * of a held breath on, 1.5 % of the time; 9.9 % without. */
export const FRESHNESS = {
	/** The newest so many breaths, and at least so many samples, against all before, at least so many. */
	breaths: 1.25,
	shortest: 50,
	minBefore: 60,
	/** The newest breath may be this many times as fast as those before. */
	rates: [0.7, 0.85, 1, 1.2, 1.45, 1.7],
	/** Less of the breath than this share: the rate is one of the past. */
	minShare: 0.6,
	/** After so many seconds of that, a breath that comes back is a new one. */
	goneAfter: 3
} as const;

/** A held breath. */
export const HOLD = {
	/** Swing of a still chest, as a share of the usual depth. */
	maxSwing: 0.35,
	/** So long it must be still, ms; and so many usual breaths, for who breathes very slowly. */
	heldMs: 6000,
	heldBreaths: 1.35,
	/**
	 * The breath was last read within so many ms before the stillness began: in an uneven breath, as of who
	 * speaks, a pause or a slow breath out is nothing held. A movement between, as of a start that stops
	 * the breath, is shorter.
	 */
	steadyMs: 8000,
	/** From so long on a rate is no longer said, ms; and so many usual breaths. */
	pauseMs: 3500,
	pauseBreaths: 0.7,
	/** How somebody breathes is known for so long after it was last seen, ms. */
	memoryMs: 60_000
} as const;

/** A reading this old is no longer now, ms. */
export const MAX_READING_AGE_MS = 1500;

export const GROSS_MOTION = {
	/** Below these speeds nothing is gross, 1/100 shoulder width per second. A head nods by itself. */
	minSpeed: { chest: 3, head: 4 },
	/** Gross is also this many times the usual (median) speed of that part: deep breaths are fast too. */
	timesUsual: 5,
	/** Usual means over this many samples (10 s) and is known after this many (2 s). */
	usualSamples: 100,
	minUsualSamples: 20,
	/** Speed is a difference over this many samples: one alone is mostly noise. */
	span: 2,
	/** A rise of the tracker's misfit by this much, px, within so many samples is a movement too. */
	misfitJump: 0.4,
	misfitSpan: 5,
	/** Movement counts this long after its last fast sample, samples (0.5 s). */
	widenSamples: 5
} as const;

export const CURVE = {
	/**
	 * Time constant of the level that is taken out, ms: -3 dB at 0.02 Hz, so that 3 breaths per
	 * minute (0.05 Hz) keep 93 % of their height.
	 */
	levelMs: 8000,
	/** Shortest time constant, just after a start, so that the curve finds its middle within a breath. */
	firstLevelMs: 1500,
	/** Time constant of the smoothing, ms; its lag is about as long. */
	smoothMs: 120
} as const;
