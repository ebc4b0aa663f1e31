/** Longest side of an own photo: enough for a card, small enough to keep. px */
export const MAX_PHOTO_SIDE = 512;

export interface Size {
	width: number;
	height: number;
}

/** The same shape within a square of `side`; never larger than it was, never nothing. px */
export function fitWithin({ width, height }: Size, side: number): Size {
	const scale = Math.min(1, side / Math.max(width, height));
	const part = (length: number) => Math.max(1, Math.round(length * scale));
	return { width: part(width), height: part(height) };
}
