import type { LumaImage } from './quads';

/** Takes noise out of pictures; keeps what it works in, because a picture is large. */
export class Smoother {
	#smooth: LumaImage = { data: new Uint8Array(0), width: 0, height: 0 };

	/**
	 * Every pixel with its neighbours, weighted 1 2 1 each way: of noise that differs from pixel to pixel
	 * three eighths are left. Valid until the next call.
	 */
	smoothed({ data, width, height }: LumaImage): LumaImage {
		if (this.#smooth.width !== width || this.#smooth.height !== height)
			this.#smooth = { data: new Uint8Array(width * height), width, height };
		const to = this.#smooth.data;
		const columns = new Uint16Array(width);
		for (let y = 0; y < height; y++) {
			const here = y * width;
			const above = y === 0 ? here : here - width;
			const under = y === height - 1 ? here : here + width;
			for (let x = 0; x < width; x++)
				columns[x] = data[above + x]! + 2 * data[here + x]! + data[under + x]!;
			for (let x = 0; x < width; x++) {
				const left = columns[x === 0 ? 0 : x - 1]!;
				const right = columns[x === width - 1 ? x : x + 1]!;
				to[here + x] = (left + 2 * columns[x]! + right + 8) >> 4;
			}
		}
		return this.#smooth;
	}
}
