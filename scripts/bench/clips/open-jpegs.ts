import type { Span } from './jpeg-frames';

/**
 * Runs in the page: pictures of a clip, in the shape in which a camera gives them.
 * @param clip its address, on the page's own origin
 * @returns the picture with a number; `null` beyond the last
 */
export async function openJpegs(clip: string, frames: readonly Span[]) {
	const bytes = new Uint8Array(await (await fetch(clip)).arrayBuffer());
	return async (i: number): Promise<VideoFrame | null> => {
		const span = frames[i];
		if (!span) return null;
		const decoder = new ImageDecoder({ data: bytes.subarray(...span), type: 'image/jpeg' });
		return (await decoder.decode()).image;
	};
}
