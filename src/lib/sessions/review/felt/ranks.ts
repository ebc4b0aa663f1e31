import { mulberry32 } from '../../../signals/prng';

/** A rank correlation and how sure it is. */
export interface RankAgreement {
	/** Spearman's rho, -1..1. */
	rho: number;
	/** 90 % of the resamples lie between these. */
	range: [number, number];
	/** Pairs of values it rests on. */
	pairs: number;
}

const RESAMPLES = 500;
/** Neighbouring values belong together: so many are drawn at once. */
const BLOCK = 4;
const SEED = 20_231;
/** Fewer pairs say nothing about how two things go together. */
const LEAST_PAIRS = 12;

/**
 * How much two series go up and down together, whatever their units: Spearman's rank correlation
 * (Spearman 1904). Its uncertainty comes from a moving-block bootstrap (Künsch 1989, Annals of
 * Statistics 17), because neighbouring moments are not independent.
 * @param a,b of equal length; places where either is `NaN` are left out
 * @returns `null` with too few pairs, or when one of the two does not move
 */
export function agreement(a: ArrayLike<number>, b: ArrayLike<number>): RankAgreement | null {
	const kept = Array.from({ length: a.length }, (_, i) => i).filter(
		(i) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!)
	);
	const x = kept.map((i) => a[i]!);
	const y = kept.map((i) => b[i]!);
	if (kept.length < LEAST_PAIRS) return null;
	const rho = spearman(x, y);
	if (rho === null) return null;
	const random = mulberry32(SEED);
	const drawn: number[] = [];
	for (let k = 0; k < RESAMPLES; k++) {
		const places = drawBlocks(kept.length, random.uniform);
		const again = spearman(
			places.map((i) => x[i]!),
			places.map((i) => y[i]!)
		);
		if (again !== null) drawn.push(again);
	}
	if (drawn.length < RESAMPLES / 2) return null;
	drawn.sort((p, q) => p - q);
	const quantile = (share: number) => drawn[Math.floor(share * (drawn.length - 1))]!;
	return { rho, range: [quantile(0.05), quantile(0.95)], pairs: kept.length };
}

function drawBlocks(length: number, uniform: () => number): number[] {
	const places: number[] = [];
	while (places.length < length) {
		const start = Math.floor(uniform() * (length - BLOCK + 1));
		for (let i = 0; i < BLOCK && places.length < length; i++) places.push(start + i);
	}
	return places;
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
