import { sizeOf, type Picture } from '../picture';
import { readable } from '../worker/frame-reader';
import type { LumaImage } from './quads';

/** Reads the brightness of whole pictures, at the size that the camera gives them. */
export class LumaReader {
	#bytes = new Uint8Array(0);
	#luma = new Uint8Array(0);
	#canvas = new OffscreenCanvas(1, 1);

	/** Valid until the next call. The picture is closed. */
	async read(given: Picture): Promise<LumaImage> {
		const picture = await readable(given);
		try {
			const { width, height } = sizeOf(picture);
			if (this.#luma.length !== width * height) this.#luma = new Uint8Array(width * height);
			if ('displayWidth' in picture) await this.#copy(picture, width, height);
			else this.#draw(picture, width, height);
			return { data: this.#luma, width, height };
		} finally {
			picture.close();
		}
	}

	/** A video frame begins with its brightness. */
	async #copy(frame: VideoFrame, width: number, height: number) {
		const size = frame.allocationSize();
		if (this.#bytes.length !== size) this.#bytes = new Uint8Array(size);
		const [plane] = await frame.copyTo(this.#bytes);
		for (let y = 0; y < height; y++) {
			const from = plane!.offset + y * plane!.stride;
			this.#luma.set(this.#bytes.subarray(from, from + width), y * width);
		}
	}

	#draw(picture: ImageBitmap, width: number, height: number) {
		if (this.#canvas.width !== width || this.#canvas.height !== height)
			this.#canvas = new OffscreenCanvas(width, height);
		const context = this.#canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
		context.drawImage(picture, 0, 0);
		const { data } = context.getImageData(0, 0, width, height);
		for (let i = 0, at = 0; i < this.#luma.length; i++, at += 4)
			this.#luma[i] = (77 * data[at]! + 150 * data[at + 1]! + 29 * data[at + 2]!) >> 8;
	}
}
