import type { FeltMark } from '../../../src/lib/course';
import type { Random } from '../../../src/lib/signals/prng';

/** How somebody marks what she feels in a scene. */
export const MARKERS = ['follows', 'own', 'late'] as const;
/**
 * `follows`: some seconds after her body began to rise. `own`: somewhere in the scene, whatever her body
 * does. `late`: so too, but in its second half, where a body that rose is mostly still up: the hardest
 * to tell from who follows.
 */
export type Marker = (typeof MARKERS)[number];

/** Time from the onset to a mark that follows it, ms. */
const NOTICED = [1000, 9000] as const;
/** Later taps of the same rise come so long after the first, ms. */
const NEXT = [
	[5000, 15_000],
	[18_000, 28_000]
] as const;
/** Chance that they come. */
const NEXT_SHARE = [0.7, 0.4] as const;
/** How long a hold lasts, ms. */
const HELD = [10_000, 40_000] as const;
/** Where marks lie that follow nothing, as shares of the scene. */
const PLACES: Record<
	'own' | 'late',
	{ tap: readonly [number, number]; hold: readonly [number, number] }
> = {
	own: { tap: [0.2, 0.9], hold: [0.2, 0.7] },
	late: { tap: [0.5, 0.95], hold: [0.45, 0.75] }
};

/** What one person marks in one scene. @param onset when her body began to rise, ms; @param length of the scene, ms */
export function madeUpMarks(
	marker: Marker,
	way: FeltMark['way'],
	onset: number,
	length: number,
	random: Random
): FeltMark[] {
	const between = ([low, high]: readonly [number, number]) => low + (high - low) * random.uniform();
	const strength = () => 3 + Math.floor(6 * random.uniform());
	const firstAt =
		marker === 'follows' ? onset + between(NOTICED) : length * between(PLACES[marker][way]);
	if (way === 'hold') {
		const end = firstAt + between(HELD);
		return inScene([
			{ t: firstAt, strength: 3, way },
			{ t: firstAt + 2000, strength: 6, way },
			{ t: Math.min(end, length - 1), strength: 0, way }
		]);
	}
	const others =
		marker === 'follows'
			? NEXT.filter((_, i) => random.uniform() < NEXT_SHARE[i]!).map(
					(gap) => firstAt + between(gap)
				)
			: Array.from(
					{ length: Math.floor(3 * random.uniform()) },
					() => length * between(PLACES[marker].tap)
				);
	return inScene([firstAt, ...others].map((t) => ({ t, strength: strength(), way })));

	function inScene(marks: FeltMark[]): FeltMark[] {
		return marks
			.map((mark) => ({ ...mark, t: Math.round(mark.t) }))
			.filter(({ t }) => t < length)
			.sort((a, b) => a.t - b.t);
	}
}
