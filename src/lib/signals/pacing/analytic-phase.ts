import { RealFft } from '../dsp/fft';
import { detrend } from '../dsp/series';

/**
 * Instantaneous phase of a rhythm: the angle of its analytic signal, made of the positive frequencies
 * of a band alone (Gabor, J. IEE 1946; as used for phase locking by Le Van Quyen et al., Journal of
 * Neuroscience Methods 2001).
 * @param series evenly spaced
 * @param rate of the series, Hz
 * @param band frequencies that count, Hz
 * @returns radians, one for each value; near both ends less exact
 */
export function analyticPhase(
	series: ArrayLike<number>,
	rate: number,
	band: { from: number; to: number }
): Float64Array {
	const size = 2 ** Math.ceil(Math.log2(Math.max(2, 2 * series.length)));
	const { re, im } = new RealFft(size).transform(detrend(series));
	const first = Math.ceil((band.from * size) / rate);
	const last = Math.min(size / 2, Math.floor((band.to * size) / rate));
	return Float64Array.from({ length: series.length }, (_, n) => {
		let x = 0;
		let y = 0;
		for (let k = first; k <= last; k++) {
			const angle = (2 * Math.PI * k * n) / size;
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			x += re[k]! * cos - im[k]! * sin;
			y += re[k]! * sin + im[k]! * cos;
		}
		return Math.atan2(y, x);
	});
}
