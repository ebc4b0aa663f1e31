/** From where to where a picture goes upwards, and which values stand beside it. */
export interface ValueScale {
	low: number;
	high: number;
	ticks: number[];
}

/**
 * A scale with round values beside it. It never spans less than it is told: what hardly changes must
 * not look like peaks.
 * @param values what is drawn
 * @param least what is spanned in any case, in the unit of the values
 * @param most at most so many steps
 */
export function valueScale(
	values: readonly number[],
	least: readonly [low: number, high: number],
	most: number
): ValueScale {
	let [low, high] = least;
	for (const value of values) {
		low = Math.min(low, value);
		high = Math.max(high, value);
	}
	const step = roundStep((high - low) / most);
	// What the last bit of a sum is off by asks for no step of its own.
	const first = Math.floor(low / step + ROUNDING);
	const last = Math.ceil(high / step - ROUNDING);
	return {
		low: first * step,
		high: last * step,
		// A whole number times a step of 0.1 is not always what is written down.
		ticks: Array.from({ length: last - first + 1 }, (_, i) => +((first + i) * step).toPrecision(12))
	};
}

/** Shares of a step. */
const ROUNDING = 1e-12;

/** The next of 1, 2, 5, 10, 20, 50... from a value on. */
function roundStep(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	return power * ([1, 2, 5].find((step) => step * power >= value * (1 - 1e-9)) ?? 10);
}
