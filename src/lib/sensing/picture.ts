/** One picture of a video on its way to a worker. It is of a person: whoever holds it closes it. */
export type Picture = ImageBitmap | VideoFrame;

/** Size of a picture as it is shown, px. */
export function sizeOf(picture: Picture): { width: number; height: number } {
	return 'displayWidth' in picture
		? { width: picture.displayWidth, height: picture.displayHeight }
		: { width: picture.width, height: picture.height };
}
