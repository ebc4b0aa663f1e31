import { median } from '../dsp/stats';
import type { Baseline, CentreSpread, MotionSample } from '../types';
import { EVENT } from './constants';
import { IN_PICTURE, SIZES } from './measures';
import type { Measure } from './measures';

/** How the camera alone moved the picture: shoulder widths (x to the right, y up), at chest and head, and
 * natural logarithm of the size. */
export interface PictureShift {
	x: number;
	y: number;
	headX: number;
	headY: number;
	size: number;
}

const NAMES = ['x', 'y', 'headX', 'headY', 'size'] as const;

/**
 * Follows what the background tells of the camera, against where the camera last rested. Automatic
 * framing (and a lid that is tilted) moves person and background alike, so what it did can be undone.
 */
export class PictureWatch {
	#rows: (PictureShift & { t: number })[] = [];
	#rest: PictureShift | null = null;
	/** The tracker began anew after the camera had left its place: how far it went is not known. */
	#broken = false;

	feel({ t, restart, ...motion }: MotionSample): void {
		if (restart) this.#begin();
		const row = {
			t,
			x: motion.backgroundSway / 100,
			y: motion.backgroundLift / 100,
			headX: motion.backgroundHeadSway / 100,
			headY: motion.backgroundHeadLift / 100,
			// Widening at half a shoulder width, in hundredths of a whole one.
			size: motion.backgroundScale / 50
		};
		if (!Object.values(row).every(Number.isFinite)) return;
		this.#rows = [...this.#rows, row].filter((other) => other.t > t - 2 * EVENT.backgroundMs);
		if (this.#rest === null && this.#isFull) this.#rest = this.#middleOf(this.#rows);
	}

	/** Without a background to follow its place is exactly 0. */
	get seesBackground(): boolean {
		return this.#rows.some((row) => NAMES.some((name) => row[name] !== 0));
	}

	/** Since the camera last rested; `null` when not known. */
	get shift(): PictureShift | null {
		const [rest, now] = [this.#rest, this.#newest()];
		if (rest === null || now.length === 0) return null;
		return difference(this.#middleOf(now), rest);
	}

	/** Far enough to be no shaking table. */
	get hasMoved(): boolean {
		return this.shift !== null && extent(this.shift) > 1;
	}

	/** Whether it stands still now, wherever. */
	get rests(): boolean {
		const newest = this.#newest();
		const before = this.#rows.filter((row) => !newest.includes(row));
		if (!this.#isFull || newest.length === 0 || before.length === 0) return false;
		return extent(difference(this.#middleOf(newest), this.#middleOf(before))) < EVENT.restShare;
	}

	/** Whether the whole way since the last rest was seen. */
	get isWhole(): boolean {
		return !this.#broken;
	}

	/** The camera's place of now is where it rests from now on. */
	settle(): void {
		const now = this.#newest();
		this.#rest = now.length === 0 ? null : this.#middleOf(now);
		this.#broken = false;
	}

	/** Nothing seen before can be compared with what comes. */
	restart(): void {
		this.#begin();
	}

	#begin(): void {
		if (this.hasMoved) this.#broken = true;
		this.#rows = [];
		this.#rest = null;
	}

	get #isFull(): boolean {
		const [first, last] = [this.#rows[0], this.#rows.at(-1)];
		return first !== undefined && last!.t - first.t >= EVENT.backgroundMs;
	}

	#newest() {
		const t = this.#rows.at(-1)?.t ?? 0;
		return this.#rows.filter((row) => row.t > t - EVENT.backgroundMs);
	}

	#middleOf(rows: readonly PictureShift[]): PictureShift {
		const middle = (name: keyof PictureShift) => median(rows.map((row) => row[name]));
		return Object.fromEntries(NAMES.map((name) => [name, middle(name)])) as unknown as PictureShift;
	}
}

/** A calm minute as it looks after the camera moved the picture. */
export function movedBaseline(baseline: Baseline, shift: PictureShift): Baseline {
	const zoom = Math.exp(shift.size);
	// The shift was summed in shoulder widths that grew on the way.
	const unit = baseline.shoulderWidth * Math.sqrt(zoom);
	const by: Partial<Record<Measure, number>> = {
		shoulderX: shift.x * unit,
		shoulderY: -shift.y * unit,
		headX: shift.headX * unit,
		headY: -shift.headY * unit
	};
	const moved = (name: string, { centre, spread }: CentreSpread): CentreSpread => {
		if (!IN_PICTURE.includes(name as Measure)) return { centre, spread };
		const place = SIZES.includes(name as Measure)
			? centre * zoom
			: centre + (by[name as Measure] ?? 0);
		return { centre: place, spread: spread * zoom };
	};
	const posture = Object.fromEntries(
		Object.entries(baseline.posture).map(([name, value]) => [name, moved(name, value)])
	);
	return { ...baseline, posture, shoulderWidth: baseline.shoulderWidth * zoom };
}

function difference(one: PictureShift, other: PictureShift): PictureShift {
	const by = NAMES.map((name) => [name, one[name] - other[name]]);
	return Object.fromEntries(by) as PictureShift;
}

/** In units of what is called a moved camera. */
function extent({ x, y, headX, headY, size }: PictureShift): number {
	const way = Math.max(Math.hypot(x, y), Math.hypot(headX, headY));
	return Math.max(way / EVENT.background, Math.abs(size) / EVENT.backgroundSize);
}
