/** The package's own types are `any` throughout; these are the three members that Luwte uses. */
declare module 'fft.js' {
	export default class FFT {
		/** @param size a power of two above 1 */
		constructor(size: number);
		/** Interleaved re, im; room for `size` complex numbers. */
		createComplexArray(): number[];
		/** Fills the left half (bins 0..size/2) of `out`. */
		realTransform(out: number[], data: ArrayLike<number>): void;
	}
}
