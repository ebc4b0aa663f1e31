import { mean, median } from '../dsp/stats';
import { distance, shouldersOf } from '../geometry';
import { Point } from '../pose-points';
import type { Landmarks } from '../types';

/** How somebody sits before the camera. Numbers only. */
export interface SeenFraming {
	/** Distance of the shoulders, share of the width of the picture. */
	shoulderWidth: number;
	/** Height of the shoulders below the upper edge, share of the height of the picture. */
	shoulderHeight: number;
	/** Distance of the ears, share of the width of the picture. */
	headWidth: number;
}

/** What is looked at of one frame. */
export interface SeenFrame {
	/** ms */
	t: number;
	/** px */
	width: number;
	height: number;
	/** 0..255 */
	brightness: number;
	landmarks: Landmarks | null;
}

/** Light and framing change slowly: one look so often is enough, ms. */
const LOOK_MS = 1000;

/** Light and framing over a while. */
export class SeenLog {
	#dueAt = -Infinity;
	#size = { width: 0, height: 0 };
	readonly #brightness: number[] = [];
	readonly #framings: SeenFraming[] = [];

	frame({ t, width, height, brightness, landmarks }: SeenFrame): void {
		if (t < this.#dueAt) return;
		this.#dueAt = t + LOOK_MS;
		this.#size = { width, height };
		if (Number.isFinite(brightness)) this.#brightness.push(brightness);
		const framing = framingOf(landmarks, width, height);
		if (framing) this.#framings.push(framing);
	}

	/** Size of the picture, px. */
	get size(): { width: number; height: number } {
		return this.#size;
	}

	/** Mean, 0..255; `null` when nothing was looked at. */
	get brightness(): number | null {
		return this.#brightness.length > 0 ? thousandths(mean(this.#brightness)) : null;
	}

	/** Medians; `null` when nobody was seen. */
	get framing(): SeenFraming | null {
		if (this.#framings.length === 0) return null;
		const middle = (name: keyof SeenFraming) =>
			thousandths(median(this.#framings.map((framing) => framing[name])));
		return {
			shoulderWidth: middle('shoulderWidth'),
			shoulderHeight: middle('shoulderHeight'),
			headWidth: middle('headWidth')
		};
	}
}

function framingOf(landmarks: Landmarks | null, width: number, height: number): SeenFraming | null {
	const shoulders = shouldersOf(landmarks);
	if (landmarks === null || shoulders === null) return null;
	const ears = distance(landmarks[Point.leftEar]!, landmarks[Point.rightEar]!);
	return {
		shoulderWidth: shoulders.width / width,
		shoulderHeight: shoulders.y / height,
		headWidth: ears / width
	};
}

function thousandths(value: number): number {
	return Math.round(value * 1000) / 1000;
}
