import type { GreyImage } from './grey';

/** Least spread of a picture in which something is to be seen, grey levels. */
const LEAST_SPREAD = 4;

/**
 * How alike two pictures of one size are, whatever their light: 1 for the same, 0 for nothing in common.
 * `null` when there is nothing to be seen in one of them.
 */
export function likeness({ data: a }: GreyImage, { data: b }: GreyImage): number | null {
	const [meanA, meanB] = [mean(a), mean(b)];
	let [together, ofA, ofB] = [0, 0, 0];
	for (let i = 0; i < a.length; i++) {
		const [x, y] = [a[i]! - meanA, b[i]! - meanB];
		together += x * y;
		ofA += x * x;
		ofB += y * y;
	}
	const least = LEAST_SPREAD ** 2 * a.length;
	return ofA < least || ofB < least ? null : together / Math.sqrt(ofA * ofB);
}

function mean(values: Float32Array): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
