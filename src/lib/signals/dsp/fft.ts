import FFT from 'fft.js';

/** Half of a complex spectrum: bins 0..size/2, each array that long. */
export interface Spectrum {
	re: Float64Array;
	im: Float64Array;
}

/** Fourier transform of real series that are padded with zeros to one fixed size. */
export class RealFft {
	readonly size: number;
	#fft: FFT;
	#out: number[];

	/** @param size a power of two */
	constructor(size: number) {
		this.size = size;
		this.#fft = new FFT(size);
		this.#out = this.#fft.createComplexArray();
	}

	/** @param series at most `size` values */
	transform(series: ArrayLike<number>): Spectrum {
		const padded = new Float64Array(this.size);
		padded.set(series);
		this.#fft.realTransform(this.#out, padded);
		const bins = this.size / 2 + 1;
		const re = Float64Array.from({ length: bins }, (_, k) => this.#out[2 * k]!);
		const im = Float64Array.from({ length: bins }, (_, k) => this.#out[2 * k + 1]!);
		return { re, im };
	}

	/** Squared magnitude per bin. */
	power(series: ArrayLike<number>): Float64Array {
		const { re, im } = this.transform(series);
		return re.map((value, k) => value ** 2 + im[k]! ** 2);
	}
}
