import { dot, invertPositiveDefinite, multiply } from '../dsp/linear-algebra';
import { detrend } from '../dsp/series';
import { DETECTOR, METHOD, SAMPLE_RATE } from './constants';
import type { DetectorMethod } from './constants';
import type { MotionRow } from './motion-row';
import { BIN_HZ, BODY_CHANNELS, MotionSpectrum } from './motion-spectrum';
import { rateOf } from './rate';

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
	/** Breaths in the window. */
	cycles: number;
	/** The breath itself: the body channels combined so that it stands out; in is up. As long as the
	 * window, 10 Hz, in no particular unit. */
	breath: Float64Array;
	/** The weights of that combination: lift, expansion, head lift, sway, head sway. */
	weights: readonly number[];
}

/**
 * How breath moves the five body channels: lift 1, some expansion, the head lifted along by part,
 * nothing sideways. Bodies between which people, and the ways they sit and dress, differ.
 */
function templates({ expansions }: DetectorMethod): number[][] {
	return [0.2, 0.5, 0.8].flatMap((head) =>
		expansions.map((expansion) => [1, expansion, head, 0, 0])
	);
}
/** The whole body up and down as one: bobbing, and the vertical part of sway. */
const RIGID = [1, 0, 1, 0, 0];
/** Leaning to and from the camera: wider, and the head rises most. */
const LEANING = [0, 1, 1.2, 0, 0];

interface Candidate {
	strength: number;
	frequency: number;
	/** Weights per body channel that bring out this breath. */
	weights: readonly number[];
	/** Size of each of the six channels at this frequency, velocity-like. */
	sizes: readonly number[];
}

/**
 * Looks for one breathing rhythm in a window of body motion: at every candidate frequency a
 * generalised likelihood ratio of some breath templates against noise that includes sway, bobbing,
 * leaning and head motion. Own method, see `docs` and the folder's README.
 * @param samples newest last, 10 Hz, [lift, expansion, head lift, sway, head sway, head scale]
 * @param method ours, unless it is compared with the published one
 * @returns `null` when the window is too short or holds no candidate
 */
export function detect(
	samples: readonly MotionRow[],
	method: DetectorMethod = METHOD
): Detection | null {
	const channels = [0, 1, 2, 3, 4, 5].map((c) => detrend(samples.map((row) => row[c]!)));
	const best = bestCandidate(new MotionSpectrum(channels, method.noiseReach), method);
	if (best === null) return null;
	const breath = combine(channels.slice(0, BODY_CHANNELS), best.weights);
	const [lift = 0, , , sway = 0, headSway = 0] = best.sizes;
	return {
		frequency: best.frequency,
		strength: best.strength,
		...rateOf(breath, best.frequency),
		// Head sway counts for less: the head sways a little with every breath.
		sideways: Math.max(sway, method.headSideways * headSway) / lift,
		cycles: (best.frequency * samples.length) / SAMPLE_RATE,
		breath,
		weights: best.weights
	};
}

function bestCandidate(spectrum: MotionSpectrum, method: DetectorMethod): Candidate | null {
	const { from, to, step } = DETECTOR.candidates;
	const count = Math.round((to - from) / step) + 1;
	const bodies = templates(method);
	let best: Candidate | null = null;
	for (let k = 0; k < count; k++) {
		const candidate = candidateAt(spectrum, Math.round((from + k * step) / BIN_HZ), bodies, method);
		if (candidate !== null && (best === null || candidate.strength > best.strength)) {
			best = candidate;
		}
	}
	return best;
}

function candidateAt(
	spectrum: MotionSpectrum,
	bin: number,
	bodies: readonly (readonly number[])[],
	method: DetectorMethod
): Candidate | null {
	const frequency = bin * BIN_HZ;
	const noise = spectrum.noiseAround(frequency);
	if (noise === null) return null;
	const { re, im } = spectrum.at(bin);
	const sizes = re.map((value, c) => Math.hypot(value, im[c]!));
	const headNoise = Math.sqrt(noise[2]![2]!);
	if (sizes[2]! > DETECTOR.headShare * sizes[0]! + method.headNoise * headNoise) return null;

	const inverse = invertPositiveDefinite(withMotionPriors(noise, frequency, sizes, method));
	if (inverse === null) return null;
	const real = re.slice(0, BODY_CHANNELS);
	const imaginary = im.slice(0, BODY_CHANNELS);
	const total = dot(real, multiply(inverse, real)) + dot(imaginary, multiply(inverse, imaginary));

	let best: Candidate | null = null;
	for (const template of bodies) {
		const weights = multiply(inverse, template);
		const explained =
			(dot(weights, real) ** 2 + dot(weights, imaginary) ** 2) / dot(template, weights);
		const strength = explained / (1 + (total - explained) / 4);
		if (best === null || strength > best.strength) best = { strength, frequency, weights, sizes };
	}
	return best;
}

/**
 * Adds to the broadband noise what other motion at this very frequency could do: such motion is not
 * broadband, so the neighbouring bins do not show it.
 */
function withMotionPriors(
	noise: readonly (readonly number[])[],
	frequency: number,
	sizes: readonly number[],
	method: DetectorMethod
): number[][] {
	const [lift = 0, , headLift = 0, sway = 0, headSway = 0, headScale = 0] = sizes;
	const motion = (lift ** 2 + headLift ** 2 + sway ** 2 + headSway ** 2) / 4;
	const leaning = DETECTOR.lean * headScale ** 2;
	const rigid =
		DETECTOR.swayRigid * Math.max(sway, method.headSway * headSway) ** 2 +
		method.bobbing * lift ** 2 +
		DETECTOR.lean * leaning;
	return noise.map((row, i) =>
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

function combine(channels: readonly Float64Array[], weights: readonly number[]): Float64Array {
	const length = channels[0]?.length ?? 0;
	return Float64Array.from({ length }, (_, i) =>
		channels.reduce((sum, channel, c) => sum + weights[c]! * channel[i]!, 0)
	);
}
