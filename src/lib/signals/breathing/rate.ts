import { BREATH_BAND, filterBothWays } from '../dsp/butterworth';
import { RealFft } from '../dsp/fft';
import { autocorrelation, hann, indexOfMax, multiplyEach, peakPosition } from '../dsp/series';
import { mean } from '../dsp/stats';
import { RATE, SAMPLE_RATE } from './constants';

export interface RateEstimate {
	/** Breaths per minute. */
	bpm: number;
	/** Height of the autocorrelation peak near the period, up to 1; 0 when the window has no room. */
	regularity: number;
	/** Share of the band's power at the rate and at its octave, 0..1. */
	concentration: number;
}

const BIN_HZ = SAMPLE_RATE / RATE.fftSize;
const fft = new RealFft(RATE.fftSize);

/**
 * Refines a rate: the mean of the spectral and the autocorrelation peak, which err differently.
 * @param breath breath signal, 10 Hz, any scale
 * @param near frequency near which the rate lies, Hz
 */
export function rateOf(breath: Float64Array, near: number): RateEstimate {
	const padding = Math.min(breath.length - 1, RATE.padding);
	const filtered = filterBothWays(BREATH_BAND, breath, padding);
	const level = mean(filtered);
	const series = filtered.map((value) => value - level);

	const power = fft.power(multiplyEach(series, hann(series.length)));
	const frequency = spectralPeak(power, near);
	const lag = lagPeak(autocorrelation(series), SAMPLE_RATE / frequency);
	const spectral = 60 * frequency;
	return {
		bpm: lag.bpm === null ? spectral : (spectral + lag.bpm) / 2,
		regularity: lag.height,
		concentration: concentrationAt(power, frequency, series.length)
	};
}

function spectralPeak(power: Float64Array, near: number): number {
	const first = Math.floor((near - RATE.reach) / BIN_HZ) + 1;
	const end = Math.ceil((near + RATE.reach) / BIN_HZ);
	const log = power.map((value) => Math.log(value + 1e-20));
	return peakPosition(log, indexOfMax(log, first, end)) * BIN_HZ;
}

/** @param period expected lag, samples */
function lagPeak(
	correlation: Float64Array,
	period: number
): { height: number; bpm: number | null } {
	const n = correlation.length;
	const from = Math.max(1, Math.trunc((1 - RATE.lagShare) * period));
	const end = Math.trunc(Math.min(RATE.maxLag * n, (1 + RATE.lagShare) * period + 1));
	if (end <= from + 1) return { height: 0, bpm: null };
	const lag = indexOfMax(correlation, from, end);
	const height = correlation[lag]!;
	const isPeak = lag < n - 1 && height >= correlation[lag - 1]! && height >= correlation[lag + 1]!;
	const bpm = isPeak ? (60 * SAMPLE_RATE) / peakPosition(correlation, lag) : null;
	return { height, bpm };
}

function concentrationAt(power: Float64Array, frequency: number, length: number): number {
	const { hz, resolutions } = RATE.peakHalfWidth;
	const halfWidth = Math.max(hz, (resolutions * SAMPLE_RATE) / length);
	let all = 0;
	let atPeaks = 0;
	for (let bin = 0; bin < power.length; bin++) {
		const f = bin * BIN_HZ;
		if (f < RATE.band.from || f > RATE.band.to) continue;
		all += power[bin]!;
		if (Math.abs(f - frequency) < halfWidth || Math.abs(f - 2 * frequency) < halfWidth) {
			atPeaks += power[bin]!;
		}
	}
	return all > 0 ? atPeaks / all : 0;
}
