/** Fewer pairs say nothing about how two things go together. */
const LEAST_PAIRS = 12;

/**
 * How much two series go up and down together, whatever their units: Spearman's rank correlation
 * (Spearman 1904). It is no statement about one scene: its moments are few and hang together. Over many
 * scenes it is one point each (`trend.ts`).
 * @param a,b of equal length; places where either is `NaN` are left out
 * @returns -1..1; `null` with too few pairs, or when one of the two does not move
 */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
	const kept = Array.from({ length: a.length }, (_, i) => i).filter(
		(i) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!)
	);
	if (kept.length < LEAST_PAIRS) return null;
	return spearman(
		kept.map((i) => a[i]!),
		kept.map((i) => b[i]!)
	);
}

/** Pearson's correlation of the ranks; `null` when one of the two is constant. */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
	const [rx, ry] = [ranks(x), ranks(y)];
	const middle = (x.length - 1) / 2;
	let [xy, xx, yy] = [0, 0, 0];
	rx.forEach((rank, i) => {
		const [dx, dy] = [rank - middle, ry[i]! - middle];
		xy += dx * dy;
		xx += dx * dx;
		yy += dy * dy;
	});
	return xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy);
}

/** From 0; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
	const order = values.map((_, i) => i).sort((i, j) => values[i]! - values[j]!);
	const result = new Array<number>(values.length);
	for (let i = 0; i < order.length;) {
		let end = i + 1;
		while (end < order.length && values[order[end]!] === values[order[i]!]) end++;
		for (let k = i; k < end; k++) result[order[k]!] = (i + end - 1) / 2;
		i = end;
	}
	return result;
}
