import { sizeOf, type Picture } from '../picture';
import type { GreyImage } from '../tracker/grey';
import { copyLuma } from '../tracker/copy-luma';
import { shrinkLuma } from '../tracker/luma';
import { toGrey } from '../tracker/luminance';

/** Formats of a video frame that begin with a plane of brightness, one byte a pixel. */
const WITH_LUMA: ReadonlySet<string | null> = new Set(['I420', 'I422', 'I444', 'NV12']);

/** A part of the WebCodecs specification that TypeScript's DOM types do not have yet. */
type TurnedFrame = VideoFrame & { rotation?: number; flip?: boolean };
const AS_COLOUR = { format: 'RGBA' } as VideoFrameCopyToOptions;

/**
 * Reads what Luwte needs from a frame: brightness from every one, colours only when pose looks. A
 * video frame gives its brightness for nothing, where drawing it on a canvas takes 9 ms on a slow
 * machine without a graphics card.
 */
export class FrameReader {
	#bytes = new Uint8Array(0);
	#colours = new ImageData(1, 1);
	#canvas = new OffscreenCanvas(1, 1);

	/**
	 * The frame, small and grey.
	 * @param out as wide and high as the result is to be
	 * @returns its mean level, 0..255
	 */
	async grey(picture: Picture, out: GreyImage): Promise<number> {
		if (!isFrame(picture)) return this.#draw(picture, out);
		const size = picture.allocationSize();
		if (this.#bytes.length !== size) this.#bytes = new Uint8Array(size);
		const [luma] = await picture.copyTo(this.#bytes);
		const { width, height } = sizeOf(picture);
		const fullRange = picture.colorSpace.fullRange ?? false;
		const data = this.#bytes.subarray(luma!.offset);
		const read = width === out.width && height === out.height ? copyLuma : shrinkLuma;
		return read({ data, stride: luma!.stride, width, height, fullRange }, out);
	}

	/** The frame in colour, as pose takes it. Valid until the next call. */
	async colour(picture: Picture): Promise<ImageBitmap | ImageData> {
		if (!isFrame(picture)) return picture;
		const { width, height } = sizeOf(picture);
		if (this.#colours.width !== width || this.#colours.height !== height)
			this.#colours = new ImageData(width, height);
		await picture.copyTo(this.#colours.data, AS_COLOUR);
		return this.#colours;
	}

	#draw(picture: ImageBitmap, out: GreyImage): number {
		if (this.#canvas.width !== out.width || this.#canvas.height !== out.height)
			this.#canvas = new OffscreenCanvas(out.width, out.height);
		const context = this.#canvas.getContext('2d', { willReadFrequently: true, alpha: false })!;
		context.drawImage(picture, 0, 0, out.width, out.height);
		return toGrey(context.getImageData(0, 0, out.width, out.height), out);
	}
}

/**
 * The picture in a form that a FrameReader can read: a frame that is turned, squeezed or of an
 * unusual format becomes a bitmap. The one that was given is closed then.
 */
export async function readable(picture: Picture): Promise<Picture> {
	if (!isFrame(picture) || copiesAsShown(picture)) return picture;
	try {
		return await createImageBitmap(picture);
	} finally {
		picture.close();
	}
}

function isFrame(picture: Picture): picture is VideoFrame {
	return 'displayWidth' in picture;
}

/** Whether pixels can be copied out of a frame as they are shown. */
export function copiesAsShown(frame: TurnedFrame): boolean {
	const { width, height } = sizeOf(frame);
	const { visibleRect, format, rotation, flip } = frame;
	return (
		WITH_LUMA.has(format) &&
		!rotation &&
		!flip &&
		visibleRect?.width === width &&
		visibleRect.height === height &&
		// A browser that cannot turn a frame into colours gives it as it is.
		frame.allocationSize(AS_COLOUR) === width * height * 4
	);
}
