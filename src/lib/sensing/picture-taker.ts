import type { Picture } from './picture';
import { createGrey } from './tracker/grey';
import { likeness } from './tracker/likeness';
import { FrameReader, copiesAsShown, readable } from './worker/frame-reader';

/** Both ways are compared in this size, px. */
const COMPARED = { width: 160, height: 120 } as const;
/** Pictures less alike than this are turned, mirrored, or not of one moment. */
const SAME = 0.97;
/** Frames of an unusual kind are lent only where a bitmap keeps the page this many times as long. */
const WORTH = 2;
/** Pictures until both ways are compared again: ten seconds. Who turns a tablet turns its camera. */
const AGAIN = 300;
/** The same, when there was nothing to be seen, or no frame to be had. */
const SOON = 30;

/**
 * Takes the pictures of one video, as frames that leave the page as they are where that can be, else as
 * bitmaps: making one takes a page 2 to 13 ms on a slow machine without a graphics card, thirty times a
 * second. Some browsers give frames that are turned, without saying so; hence it is looked at.
 */
export class PictureTaker {
	#lends = false;
	#untilTrial = 0;

	constructor(private readonly video: HTMLVideoElement) {}

	/** The picture that the video shows now. Rejects when there is none, as when a camera is pulled out. */
	async take(): Promise<Picture> {
		if (typeof VideoFrame === 'function' && --this.#untilTrial < 0) {
			this.#untilTrial = AGAIN;
			this.#try().catch(() => {
				this.#lends = false;
				this.#untilTrial = SOON;
			});
		}
		return this.#lends ? new VideoFrame(this.video) : createImageBitmap(this.video);
	}

	async #try() {
		const [bitmapMs, bitmap] = await timed(() => createImageBitmap(this.video));
		let frame: VideoFrame | null = null;
		try {
			const [frameMs, taken] = await timed(() => new VideoFrame(this.video));
			frame = taken;
			const worthIt = copiesAsShown(frame) || frameMs * WORTH < bitmapMs;
			const alike = await compare(bitmap, frame);
			if (alike === null) this.#untilTrial = SOON;
			else this.#lends = alike >= SAME && worthIt;
		} finally {
			bitmap.close();
			frame?.close();
		}
	}
}

async function timed<T>(take: () => T | Promise<T>): Promise<[ms: number, picture: T]> {
	const start = performance.now();
	const picture = await take();
	return [performance.now() - start, picture];
}

/** How alike a bitmap and a frame are, as a worker will see it; the frame is closed. */
async function compare(bitmap: ImageBitmap, frame: VideoFrame): Promise<number | null> {
	const reader = new FrameReader();
	const small = () => createGrey(COMPARED.width, COMPARED.height);
	const [one, other] = [small(), small()];
	const seen = await readable(frame);
	try {
		await reader.grey(bitmap, one);
		await reader.grey(seen, other);
	} finally {
		seen.close();
	}
	return likeness(one, other);
}
