import { RealFft } from '../dsp/fft';
import type { Spectrum } from '../dsp/fft';
import { hann, multiplyEach } from '../dsp/series';
import { DETECTOR, SAMPLE_RATE } from './constants';

/** Channels that carry body motion, in the order of a motion row; head scale and the camera come after them. */
export const BODY_CHANNELS = 6;
const HEAD_SCALE = 6;
/** Width of one Fourier bin, Hz. */
export const BIN_HZ = SAMPLE_RATE / DETECTOR.fftSize;

const fft = new RealFft(DETECTOR.fftSize);

/** Motion that belongs to no rhythm. */
export interface Noise {
	/** Covariance of the body channels, 6x6. */
	body: readonly (readonly number[])[];
	/** Power of the head's change of scale. */
	headScale: number;
}

/** The channels of one window in the frequency domain. */
export class MotionSpectrum {
	/** Frequency resolution of the window, Hz. */
	readonly resolution: number;
	#spectra: readonly Spectrum[];
	#noiseBins: readonly number[];

	/**
	 * @param channels eight detrended series of equal length, 10 Hz, 1/100 shoulder width
	 */
	constructor(channels: readonly Float64Array[]) {
		const length = channels[0]?.length ?? 0;
		this.resolution = SAMPLE_RATE / length;
		const window = hann(length);
		const scale = 2 / window.reduce((sum, value) => sum + value, 0);
		this.#spectra = channels.map((channel) => {
			const { re, im } = fft.transform(multiplyEach(channel, window));
			// Times the frequency: velocity, which flattens the 1/f noise of posture.
			const weight = (value: number, bin: number) => value * scale * bin * BIN_HZ;
			return { re: re.map(weight), im: im.map(weight) };
		});
		this.#noiseBins = noiseBins(this.resolution);
	}

	/** Real and imaginary parts per channel at one bin. */
	at(bin: number): { re: number[]; im: number[] } {
		return {
			re: this.#spectra.map((spectrum) => spectrum.re[bin]!),
			im: this.#spectra.map((spectrum) => spectrum.im[bin]!)
		};
	}

	/**
	 * Broadband noise, away from a frequency and from its octave.
	 * @returns `null` when the window is too short to have enough bins
	 */
	noiseAround(frequency: number): Noise | null {
		const { fundamental, octave } = DETECTOR.keepClear;
		const { minBins, to } = DETECTOR.noise;
		const clear = this.#noiseBins.filter(
			(bin) =>
				Math.abs(bin * BIN_HZ - frequency) >= fundamental * this.resolution &&
				Math.abs(bin * BIN_HZ - 2 * frequency) >= octave * this.resolution
		);
		const usual = clear.filter((bin) => bin <= Math.round(to / BIN_HZ));
		const bins = usual.length < minBins ? clear.slice(0, minBins) : usual;
		if (bins.length < minBins) return null;
		return {
			body: this.#covariance(bins),
			headScale: meanProduct(this.#spectra[HEAD_SCALE]!, this.#spectra[HEAD_SCALE]!, bins)
		};
	}

	/** Mean over some bins of the real part of each channel times the conjugate of each other. */
	#covariance(bins: readonly number[]): number[][] {
		const body = this.#spectra.slice(0, BODY_CHANNELS);
		const covariance = body.map(() => new Array<number>(body.length).fill(0));
		for (const [i, a] of body.entries()) {
			// Symmetric: one half is worked out, the other copied.
			for (const [j, b] of body.slice(0, i + 1).entries()) {
				covariance[i]![j] = covariance[j]![i] = meanProduct(a, b, bins);
			}
		}
		return covariance;
	}
}

function noiseBins(resolution: number): number[] {
	const { from, reach, spacing } = DETECTOR.noise;
	const step = Math.max(1, Math.round((spacing * resolution) / BIN_HZ));
	const bins = [];
	for (let bin = Math.round(from / BIN_HZ); bin <= Math.round(reach / BIN_HZ); bin += step) {
		bins.push(bin);
	}
	return bins;
}

/** Mean of the real part of a times conjugate b. */
function meanProduct(a: Spectrum, b: Spectrum, bins: readonly number[]): number {
	let sum = 0;
	for (const bin of bins) sum += a.re[bin]! * b.re[bin]! + a.im[bin]! * b.im[bin]!;
	return sum / bins.length;
}
