import type { GreyImage } from './grey';

/** Somebody in view, px in the grey picture. */
export interface Figure {
	/** Middle of the shoulders. */
	x: number;
	y: number;
	shoulderWidth: number;
}

/** Head and shoulders of a figure, in shoulder widths from the middle of the shoulders. */
const BOX = { left: -0.6, top: -0.95, width: 1.2, height: 1.2 } as const;
/** So many places across and down are compared: each is a mean, in which noise cancels out. */
const PLACES = 32;
/** A picture of a face slips by less, shoulder widths; who lives moves further within some seconds. */
const MAX_SLIP = 0.015;
/** The light on it may become so much stronger or weaker. */
const GAIN = { from: 0.6, to: 1.6 } as const;
/** The same figure is found this near to where it was: shoulder widths, and ratio of sizes. */
const SAME = { way: 0.35, size: 1.35 } as const;
/** Who is not found for so long is forgotten, ms. */
const MEMORY_MS = 60_000;

/** What a figure looked like when it last moved. */
interface Held {
	figure: Figure;
	levels: Float64Array;
	/** When it was taken, and when the figure was last found, ms. */
	since: number;
	seenAt: number;
}

/**
 * Tells a face on a poster, or on a screen that stands still, from somebody who lives: for how long has
 * nothing of a figure moved? Its points jitter as much as those of a person; its pixels do not.
 */
export class StillWatch {
	#held: Held[] = [];

	/**
	 * @param image grey picture
	 * @param t its time, ms
	 * @param figures who is in it
	 * @returns for each, how long it has not moved at all, ms
	 */
	step(image: GreyImage, t: number, figures: readonly Figure[]): number[] {
		this.#held = this.#held.filter(({ seenAt }) => t - seenAt <= MEMORY_MS);
		return figures.map((figure) => this.#look(image, t, figure));
	}

	#look(image: GreyImage, t: number, figure: Figure): number {
		const held = this.#held.find((one) => isSame(one.figure, figure));
		if (held && slipOf(held.levels, levelsIn(image, held.figure)) <= MAX_SLIP) {
			held.seenAt = t;
			return t - held.since;
		}
		this.#held = this.#held.filter((one) => one !== held);
		this.#held.push({ figure, levels: levelsIn(image, figure), since: t, seenAt: t });
		return 0;
	}
}

function isSame(one: Figure, other: Figure): boolean {
	const size = Math.sqrt(one.shoulderWidth * other.shoulderWidth);
	const ratio = one.shoulderWidth / other.shoulderWidth;
	const way = Math.hypot(one.x - other.x, one.y - other.y) / size;
	return way <= SAME.way && ratio <= SAME.size && ratio >= 1 / SAME.size;
}

/** Mean levels of the places of a figure's box; beyond the picture its edge goes on. */
function levelsIn({ data, width, height }: GreyImage, figure: Figure): Float64Array {
	const unit = figure.shoulderWidth;
	const edges = (start: number, length: number, most: number) =>
		Array.from({ length: PLACES + 1 }, (_, i) =>
			Math.min(most - 1, Math.max(0, Math.round(start + (i * length) / PLACES)))
		);
	const columns = edges(figure.x + BOX.left * unit, BOX.width * unit, width);
	const rows = edges(figure.y + BOX.top * unit, BOX.height * unit, height);
	return Float64Array.from({ length: PLACES * PLACES }, (_, i) => {
		const [left, top] = [columns[i % PLACES]!, rows[Math.floor(i / PLACES)]!];
		const right = Math.max(left + 1, columns[(i % PLACES) + 1]!);
		const bottom = Math.max(top + 1, rows[Math.floor(i / PLACES) + 1]!);
		let sum = 0;
		for (let y = top; y < bottom; y++)
			for (let x = left; x < right; x++) sum += data[y * width + x]!;
		return sum / ((right - left) * (bottom - top));
	});
}

/**
 * How far one picture would have to slip to differ from the other so much, shoulder widths: what differs,
 * whatever the light, over the slope of what is there.
 */
function slipOf(before: Float64Array, now: Float64Array): number {
	const [a, b] = [withoutMean(before), withoutMean(now)];
	const power = dot(a, a);
	const gain = power > 0 ? Math.min(GAIN.to, Math.max(GAIN.from, dot(a, b) / power)) : 1;
	const differs = a.reduce((sum, level, i) => sum + (b[i]! - gain * level) ** 2, 0) / a.length;
	const slope = gain * slopeOf(a);
	return slope > 0 ? (Math.sqrt(differs) / slope) * (BOX.width / PLACES) : Infinity;
}

/** Root mean square of the steps from each place to its neighbours, over both directions. */
function slopeOf(levels: Float64Array): number {
	let [sum, count] = [0, 0];
	for (let y = 0; y < PLACES - 1; y++)
		for (let x = 0; x < PLACES - 1; x++, count += 2) {
			const at = y * PLACES + x;
			sum += (levels[at + 1]! - levels[at]!) ** 2 + (levels[at + PLACES]! - levels[at]!) ** 2;
		}
	return Math.sqrt(sum / count);
}

function withoutMean(levels: Float64Array): Float64Array {
	const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
	return levels.map((level) => level - mean);
}

function dot(one: Float64Array, other: Float64Array): number {
	return one.reduce((sum, value, i) => sum + value * other[i]!, 0);
}
