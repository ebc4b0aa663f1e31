import { createGrey, type GreyImage } from './grey';

/** Length of a slot, ms: ten pictures a second carry every breath. */
export const SLOT = 100;
/** After so long without a frame the frames before and after are not of one moment, ms. */
const GAP = 1000;

/** The mean of the frames of one slot. */
export interface AveragedFrame {
	/** Valid until the next `push`. */
	image: GreyImage;
	/** Mean time of its frames, ms. */
	t: number;
}

/**
 * Makes ten pictures a second of whatever the camera delivers: the mean of all frames in each slot
 * of 100 ms, for averaging takes away noise that skipping would keep. A slot is complete when the
 * first frame of a later one comes. Of a camera slower than ten a second every frame passes, one
 * frame late. Each frame counts exactly once; one that is given twice (same time) counts once too.
 */
export class FrameAverager {
	#sum: GreyImage | null = null;
	#mean: GreyImage | null = null;
	#count = 0;
	#timeSum = 0;
	#slot = 0;
	#last = -Infinity;

	/**
	 * @param image grey frame; copied
	 * @param t its time, ms
	 * @returns the slot that this frame completed, or null
	 */
	push(image: GreyImage, t: number): AveragedFrame | null {
		const sameSize = this.#sum?.width === image.width && this.#sum.height === image.height;
		if (!sameSize) {
			this.#sum = createGrey(image.width, image.height);
			this.#mean = createGrey(image.width, image.height);
			this.reset();
		}
		if (t === this.#last) return null;
		if (t < this.#last || t - this.#last > GAP) this.reset();
		const slot = Math.floor(t / SLOT);
		const complete = this.#count > 0 && slot !== this.#slot ? this.#complete() : null;
		this.#slot = slot;
		this.#last = t;
		this.#add(image, t);
		return complete;
	}

	/** Drops the frames of the slot that is not complete: time went by unseen. */
	reset(): void {
		this.#count = 0;
		this.#timeSum = 0;
	}

	#add({ data }: GreyImage, t: number) {
		const sum = this.#sum!.data;
		if (this.#count === 0) sum.set(data);
		else for (let i = 0; i < sum.length; i++) sum[i]! += data[i]!;
		this.#count++;
		this.#timeSum += t;
	}

	#complete(): AveragedFrame {
		const sum = this.#sum!.data;
		const image = this.#mean!;
		const t = this.#timeSum / this.#count;
		const share = 1 / this.#count;
		for (let i = 0; i < sum.length; i++) image.data[i] = sum[i]! * share;
		this.reset();
		return { image, t };
	}
}
