/** Start and end of one picture in a file, bytes; the end is not included. */
export type Span = readonly [from: number, to: number];

/**
 * Finds the pictures in a raw MJPEG file: JPEGs one behind the other, as Chromium's fake camera reads
 * them. Within the data of a JPEG 0xFF is always followed by a zero, so the end mark is found only at
 * an end; a picture that is cut off at the end of the file is left out.
 */
export function jpegFrames(bytes: Uint8Array): Span[] {
	const spans: Span[] = [];
	let from = -1;
	for (let at = bytes.indexOf(0xff); at !== -1 && at + 1 < bytes.length;) {
		const mark = bytes[at + 1];
		if (mark === 0xd8 && from < 0) from = at;
		if (mark === 0xd9 && from >= 0) {
			spans.push([from, at + 2]);
			from = -1;
		}
		at = bytes.indexOf(0xff, at + (mark === 0xff ? 1 : 2));
	}
	return spans;
}
