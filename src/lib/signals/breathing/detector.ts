import { dot, invertPositiveDefinite, multiply } from '../dsp/linear-algebra';
import { detrend } from '../dsp/series';
import { DETECTOR, SAMPLE_RATE } from './constants';
import type { MotionRow } from './motion-row';
import { BIN_HZ, BODY_CHANNELS, MotionSpectrum, type Noise } from './motion-spectrum';
import { rateOf } from './rate';
import { withoutLeaps } from './without-leaps';

/** What the detector found; whether to believe it is up to the gate. */
export interface Detection {
	/** Frequency with the best breath, Hz. */
	frequency: number;
	/** Likelihood ratio of "a breath template plus noise" against "noise", lower when much of the
	 * motion at this frequency fits no breath. */
	strength: number;
	/** Rate, breaths per minute. */
	bpm: number;
	/** Height of the autocorrelation peak, up to 1. */
	regularity: number;
	/** Share of the power of the breathing band at the rate and its octave, 0..1. */
	concentration: number;
	/** Sideways motion over lift at this frequency. */
	sideways: number;
	/** Motion to and from the camera, told by the size of the head, over lift at this frequency. */
	leaning: number;
	/** Lift of the camera itself, which was taken out, over what was left of it at this frequency. */
	camera: number;
	/** How far left and right lift together at this frequency, -1..1. */
	together: number;
	/** Strength at half the frequency, as a share of the strength here. */
	half: number;
	/** Breaths in the window. */
	cycles: number;
	/** The breath itself: the body channels combined so that it stands out; in is up. As long as the
	 * window, 10 Hz, in no particular unit. */
	breath: Float64Array;
	/** The weights of that combination, by channel of a motion row. */
	weights: readonly number[];
}

/**
 * How breath moves the body channels: lift 1, some expansion, the head lifted along by part, nothing
 * sideways, one shoulder a little more than the other. Bodies between which people, and the ways they
 * sit and dress, differ.
 */
const BODIES: readonly (readonly number[])[] = DETECTOR.bodies.head.flatMap((head) =>
	DETECTOR.bodies.expansion.flatMap((expansion) =>
		DETECTOR.bodies.difference.map((difference) => [1, expansion, head, 0, 0, difference])
	)
);
/** The whole body up and down as one: bobbing, and the vertical part of sway. */
const RIGID = [1, 0, 1, 0, 0, 0];
/** Leaning to and from the camera: wider, and the head rises most. */
const LEANING = [0, 1, 1.2, 0, 0, 0];

interface Candidate {
	strength: number;
	/** Power at this frequency that a breath explains, against the noise. */
	explained: number;
	frequency: number;
	/** Weights per body channel that bring out this breath. */
	weights: readonly number[];
	/** The channels at this frequency, velocity-like: real and imaginary part, and size. */
	re: readonly number[];
	im: readonly number[];
	sizes: readonly number[];
	/** Leaning at this frequency, 1/100 shoulder width per s. */
	leaning: number;
}

/**
 * Looks for one breathing rhythm in a window of body motion: at every candidate frequency a
 * generalised likelihood ratio of some breath templates against noise that includes sway, bobbing,
 * leaning and head motion. Own method, see `docs` and the folder's README.
 * @param samples newest last, 10 Hz
 * @returns `null` when the window is too short or holds no candidate
 */
export function detect(samples: readonly MotionRow[]): Detection | null {
	const channels = CHANNELS.map((c) => samples.map((row) => row[c]))
		.map((values, c) => (c === CAMERA ? withoutLeaps(values) : values))
		.map(detrend);
	const spectrum = new MotionSpectrum(channels);
	const candidates = candidatesIn(spectrum);
	if (candidates.length === 0) return null;
	const best = candidates.reduce((a, b) => (b.strength > a.strength ? b : a));
	const breath = combine(channels.slice(0, BODY_CHANNELS), best.weights);
	const rate = rateOf(breath, crestNear(best, candidates, spectrum.resolution));
	const [lift = 0, , , sway = 0, headSway = 0, , , camera = 0] = best.sizes;
	return {
		frequency: best.frequency,
		strength: best.strength,
		...rate,
		// Head sway counts for less: the head sways a little with every breath.
		sideways: Math.max(sway, DETECTOR.headSideways * headSway) / lift,
		leaning: best.leaning / lift,
		camera: camera / lift,
		together: togetherness(best),
		half: halfStrength(candidates, best, spectrum.resolution) / best.strength,
		cycles: ((rate.bpm / 60) * samples.length) / SAMPLE_RATE,
		breath,
		weights: best.weights
	};
}

const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const CAMERA = 7;

function candidatesIn(spectrum: MotionSpectrum): Candidate[] {
	const { from, to, step } = DETECTOR.candidates;
	const count = Math.round((to - from) / step) + 1;
	return Array.from({ length: count }, (_, k) =>
		candidateAt(spectrum, Math.round((from + k * step) / BIN_HZ))
	).filter((candidate) => candidate !== null);
}

function candidateAt(spectrum: MotionSpectrum, bin: number): Candidate | null {
	const frequency = bin * BIN_HZ;
	const noise = spectrum.noiseAround(frequency);
	if (noise === null) return null;
	const { re, im } = spectrum.at(bin);
	const sizes = re.map((value, c) => Math.hypot(value, im[c]!));
	const ofHead = Math.sqrt(noise.body[2]![2]!);
	if (sizes[2]! > DETECTOR.headShare * sizes[0]! + DETECTOR.headNoise * ofHead) return null;

	const leaning = leaningPower(noise, sizes);
	const inverse = invertPositiveDefinite(withMotionPriors(noise, frequency, sizes, leaning));
	if (inverse === null) return null;
	const real = re.slice(0, BODY_CHANNELS);
	const imaginary = im.slice(0, BODY_CHANNELS);
	const total = dot(real, multiply(inverse, real)) + dot(imaginary, multiply(inverse, imaginary));

	let best: Candidate | null = null;
	for (const template of BODIES) {
		const weights = multiply(inverse, template);
		const explained =
			(dot(weights, real) ** 2 + dot(weights, imaginary) ** 2) / dot(template, weights);
		const strength = explained / (1 + (total - explained) / 4);
		if (best === null || strength > best.strength)
			best = {
				strength,
				explained,
				frequency,
				weights,
				re,
				im,
				sizes,
				leaning: Math.sqrt(leaning)
			};
	}
	return best;
}

/**
 * A deep breath that fits no template to the last percent has more unexplained power on its crest than on
 * its slope, and is strongest beside its own frequency. Uphill from there lies where it really is, Hz.
 */
function crestNear(best: Candidate, candidates: readonly Candidate[], resolution: number): number {
	const near = candidates.filter(
		({ frequency }) => Math.abs(frequency - best.frequency) <= DETECTOR.slope * resolution
	);
	let at = near.indexOf(best);
	// A faint breath is strongest where it is.
	if (best.explained < DETECTOR.unexplained * best.strength) return best.frequency;
	for (const step of [-1, 1])
		while ((near[at + step]?.explained ?? 0) > near[at]!.explained) at += step;
	return near[at]!.frequency;
}

/** Share and phase in which the two sides of the chest lift at a frequency, -1..1. */
function togetherness({ re, im }: Candidate): number {
	const left = { re: re[0]! + re[5]!, im: im[0]! + im[5]! };
	const right = { re: re[0]! - re[5]!, im: im[0]! - im[5]! };
	const largest = Math.max(Math.hypot(left.re, left.im), Math.hypot(right.re, right.im));
	return largest > 0 ? (left.re * right.re + left.im * right.im) / largest ** 2 : 0;
}

/** The strongest candidate about half the rate. */
function halfStrength(
	candidates: readonly Candidate[],
	{ frequency }: Candidate,
	resolution: number
): number {
	const { hz, resolutions } = DETECTOR.half;
	const reach = Math.max(hz, resolutions * resolution);
	const near = candidates.filter((c) => Math.abs(c.frequency - frequency / 2) <= reach);
	return Math.max(0, ...near.map(({ strength }) => strength));
}

/**
 * Adds to the broadband noise what other motion at this very frequency could do: such motion is not
 * broadband, so the neighbouring bins do not show it.
 */
function withMotionPriors(
	noise: Noise,
	frequency: number,
	sizes: readonly number[],
	leaning: number
): number[][] {
	const [lift = 0, , headLift = 0, sway = 0, headSway = 0] = sizes;
	const motion = (lift ** 2 + headLift ** 2 + sway ** 2 + headSway ** 2) / 4;
	const rigid =
		DETECTOR.swayRigid * sway ** 2 + DETECTOR.bobbing * lift ** 2 + DETECTOR.leanRigid * leaning;
	return noise.body.map((row, i) =>
		row.map((value, j) => {
			const own = (DETECTOR.floor * frequency) ** 2 + motion * DETECTOR.leak[i]! ** 2;
			return (
				value +
				(i === j ? own : 0) +
				rigid * RIGID[i]! * RIGID[j]! +
				leaning * LEANING[i]! * LEANING[j]!
			);
		})
	);
}

/** Power of coming nearer and going away, as far as the size of the head shows it beyond its noise. */
function leaningPower(noise: Noise, sizes: readonly number[]): number {
	return Math.max(0, sizes[6]! ** 2 - DETECTOR.scaleNoise * noise.headScale);
}

function combine(channels: readonly Float64Array[], weights: readonly number[]): Float64Array {
	const length = channels[0]?.length ?? 0;
	return Float64Array.from({ length }, (_, i) =>
		channels.reduce((sum, channel, c) => sum + weights[c]! * channel[i]!, 0)
	);
}
