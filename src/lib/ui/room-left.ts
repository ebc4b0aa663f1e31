/** So near to the end of a field one is told how much room is left, UTF-16 units at most. */
const NEAR = 50;

/** From how little room on it is told: a quarter of a short field, the last line of a long one. */
export function nearTheEnd(max: number): number {
	return Math.min(NEAR, Math.ceil(max / 4));
}

/** How much of a text may be kept: no letter is cut in two. @param max UTF-16 units */
export function fitting(text: string, max: number): string {
	if (text.length <= max) return text;
	const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
	return text.slice(0, isHalf ? max - 1 : max);
}

/** How what does not fit begins, so that one finds the place. */
export function beginning(text: string): string {
	const words = text.trim().slice(0, 24);
	return words.length < text.trim().length ? `${words} …` : words;
}
