import { invertPositiveDefinite, multiply } from '../dsp/linear-algebra';
import { BRIDGE, SAMPLE_RATE } from './constants';
import type { MotionRow } from './motion-row';

/** An unbroken stretch; `end` is not included. */
interface Stretch {
	from: number;
	end: number;
}

const CHANNELS = [0, 1, 2, 3, 4, 5, 6, 7] as const;

/**
 * Joins what lies around short blanks into one window. After a blank the body sits elsewhere, so each
 * stretch has a level of its own. Levels, one common slope and the breath (its rhythm and the octave)
 * are fitted together by least squares, per channel; the levels are taken out, and blanks are filled
 * with what the fit says. So a stretch of a second does not need to hold a whole breath.
 *
 * The filled part is a guess, which is why only a limited share of the window may be blank; the oldest
 * stretches go first.
 * @param rows `null` is a blank
 * @param frequency the rhythm that is known from before, Hz
 * @returns from the first row that is kept to the newest; all there is when nothing has to be joined
 */
export function bridge(
	rows: readonly (MotionRow | null)[],
	frequency: number
): readonly MotionRow[] {
	const stretches = stretchesToKeep(rows);
	const [first] = stretches;
	if (first === undefined) return [];
	const last = stretches.at(-1)!;
	if (stretches.length === 1) return rows.slice(first.from, last.end) as MotionRow[];

	const model = fitter(stretches, frequency);
	const channels = CHANNELS.map((c) => model((i) => rows[i]![c]));
	const joined: MotionRow[] = [];
	for (let i = first.from; i < last.end; i++) {
		const stretch = stretches.findIndex(({ from, end }) => i >= from && i < end);
		const value = (c: (typeof CHANNELS)[number]) =>
			stretch === -1 ? channels[c]!.fill(i) : rows[i]![c] - channels[c]!.levels[stretch]!;
		joined.push([value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7)]);
	}
	return joined;
}

/** The newest stretches that are long enough, with few enough blanks between them. */
function stretchesToKeep(rows: readonly (MotionRow | null)[]): Stretch[] {
	let stretches = stretchesOf(rows).filter(({ from, end }) => end - from >= BRIDGE.shortest);
	const blankShare = () => {
		const length = stretches.at(-1)!.end - stretches[0]!.from;
		const seen = stretches.reduce((sum, { from, end }) => sum + end - from, 0);
		return 1 - seen / length;
	};
	while (stretches.length > 1 && blankShare() > BRIDGE.maxShare) stretches = stretches.slice(1);
	return stretches;
}

function stretchesOf(rows: readonly (MotionRow | null)[]): Stretch[] {
	const stretches: Stretch[] = [];
	rows.forEach((row, i) => {
		if (row === null) return;
		const current = stretches.at(-1);
		if (current?.end === i) current.end = i + 1;
		else stretches.push({ from: i, end: i + 1 });
	});
	return stretches;
}

/** Makes a fit for series over the same stretches: levels, and what to fill blanks with. */
function fitter(stretches: readonly Stretch[], frequency: number) {
	const omega = (2 * Math.PI * frequency) / SAMPLE_RATE;
	const begin = stretches[0]!.from;
	const length = stretches.at(-1)!.end - begin;
	/** Slope, and the breath: its rhythm and the octave. */
	const common = (i: number) => [
		(2 * (i - begin)) / length - 1,
		...[1, 2].flatMap((k) => [Math.cos(k * omega * i), Math.sin(k * omega * i)])
	];
	const terms = stretches.flatMap(({ from, end }, s) =>
		Array.from({ length: end - from }, (_, k) => ({
			i: from + k,
			basis: [...stretches.map((_, other) => (other === s ? 1 : 0)), ...common(from + k)]
		}))
	);
	const size = stretches.length + common(0).length;
	const normal = Array.from({ length: size }, (_, a) =>
		Array.from({ length: size }, (_, b) => {
			const product = terms.reduce((sum, { basis }) => sum + basis[a]! * basis[b]!, 0);
			return product + (a === b ? BRIDGE.ridge * terms.length : 0);
		})
	);
	const inverse = invertPositiveDefinite(normal)!;
	return (valueAt: (i: number) => number) => {
		const right = new Array<number>(size).fill(0);
		for (const { i, basis } of terms) {
			const value = valueAt(i);
			basis.forEach((term, a) => (right[a]! += term * value));
		}
		const solution = multiply(inverse, right);
		const levels = solution.slice(0, stretches.length);
		const rest = solution.slice(stretches.length);
		const fill = (i: number) => common(i).reduce((sum, term, k) => sum + term * rest[k]!, 0);
		return { levels, fill };
	};
}
