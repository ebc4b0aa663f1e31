import { createGrey, type GreyImage } from './grey';

/** px. Takes off pixel noise and aliasing; the texture that tracking lives on stays. */
const SIGMA = 1;
/** px on each side; the weight beyond is below one in a hundred. */
const RADIUS = 3;

const [W0, W1, W2, W3] = weights();

/** Half of the kernel, centre first, such that the whole kernel sums to one. */
function weights(): [number, number, number, number] {
	const raw = (d: number) => Math.exp(-(d * d) / (2 * SIGMA * SIGMA));
	const sum = raw(0) + 2 * (raw(1) + raw(2) + raw(3));
	return [raw(0) / sum, raw(1) / sum, raw(2) / sum, raw(3) / sum];
}

/** Gaussian blur of sigma 1 px, separable, border repeated. Keeps its own buffers. */
export class Blur {
	#across: GreyImage;
	#result: GreyImage;
	/** One row with the border repeated on both sides: no bounds to check inside the loop. */
	#row: Float32Array;

	/** @param width,height size of the pictures to come, px */
	constructor(width: number, height: number) {
		this.#across = createGrey(width, height);
		this.#result = createGrey(width, height);
		this.#row = new Float32Array(width + 2 * RADIUS);
	}

	/** The blurred picture, of the same size; valid until the next call. */
	apply(image: GreyImage): GreyImage {
		this.#blurRows(image);
		this.#blurColumns();
		return this.#result;
	}

	#blurRows({ data, width, height }: GreyImage) {
		const row = this.#row;
		const out = this.#across.data;
		for (let y = 0; y < height; y++) {
			const start = y * width;
			row.set(data.subarray(start, start + width), RADIUS);
			row.fill(data[start]!, 0, RADIUS);
			row.fill(data[start + width - 1]!, RADIUS + width);
			for (let x = 0; x < width; x++) {
				out[start + x] =
					W0 * row[x + 3]! +
					W1 * (row[x + 2]! + row[x + 4]!) +
					W2 * (row[x + 1]! + row[x + 5]!) +
					W3 * (row[x]! + row[x + 6]!);
			}
		}
	}

	#blurColumns() {
		const { data, width, height } = this.#across;
		const out = this.#result.data;
		const last = height - 1;
		for (let y = 0; y <= last; y++) {
			const centre = y * width;
			const up1 = Math.max(y - 1, 0) * width;
			const up2 = Math.max(y - 2, 0) * width;
			const up3 = Math.max(y - 3, 0) * width;
			const down1 = Math.min(y + 1, last) * width;
			const down2 = Math.min(y + 2, last) * width;
			const down3 = Math.min(y + 3, last) * width;
			for (let x = 0; x < width; x++) {
				out[centre + x] =
					W0 * data[centre + x]! +
					W1 * (data[up1 + x]! + data[down1 + x]!) +
					W2 * (data[up2 + x]! + data[down2 + x]!) +
					W3 * (data[up3 + x]! + data[down3 + x]!);
			}
		}
	}
}
