/** One picture of a video on its way to a worker. It is of a person: whoever holds it closes it. */
export type Picture = ImageBitmap | VideoFrame;

/**
 * Whether a frame can leave the page as it is. Turning it into a bitmap takes the page 13 ms on a
 * slow machine without a graphics card, thirty times a second. Only where the browser's camera frames
 * are known to be upright: Chromium, which alone has this processor on a page.
 */
const LENDS_FRAMES = typeof VideoFrame === 'function' && 'MediaStreamTrackProcessor' in globalThis;

/** The picture a video shows now. Rejects when there is none, as when a camera is pulled out. */
export async function takePicture(video: HTMLVideoElement): Promise<Picture> {
	return LENDS_FRAMES ? new VideoFrame(video) : createImageBitmap(video);
}

/** Size of a picture as it is shown, px. */
export function sizeOf(picture: Picture): { width: number; height: number } {
	return 'displayWidth' in picture
		? { width: picture.displayWidth, height: picture.displayHeight }
		: { width: picture.width, height: picture.height };
}
