import { Latch } from '../dsp/latch';
import type { Baseline, MotionSample, PostureEvent } from '../types';
import { CameraWatch } from './camera-watch';
import { EVENT } from './constants';
import { DistanceWatch } from './distance';
import type { Measures } from './measures';

const newStood = () => new Latch(EVENT.stoodMs, EVENT.seatedMs);

/** Sees what is not posture: standing up, a moved camera, a chair moved nearer or farther. */
export class EventWatch {
	#stood = newStood();
	#camera = new CameraWatch();
	#distance = new DistanceWatch();
	#rows: { t: number; measures: Measures }[] = [];
	#gross = false;

	/** The whole body is on its way somewhere: what it looks like now is no posture. */
	get grossMotion(): boolean {
		return this.#gross;
	}

	feel(sample: MotionSample): void {
		this.#camera.feel(sample);
	}

	/**
	 * @param t ms
	 * @param follow takes the baseline as it is at a new distance
	 */
	step(
		t: number,
		measures: Measures,
		baseline: Baseline,
		follow: (baseline: Baseline) => void
	): PostureEvent | null {
		this.#gross = this.#isGross(t, measures, baseline);
		const height = heightOf(measures, baseline);
		if (this.#stood.step(t, height >= EVENT.stood, height >= EVENT.stoodLeave)) return 'stood-up';
		if (this.#camera.look(t, measures, baseline)) return 'camera-moved';
		return this.#distance.step(t, measures, baseline, follow) ? 'distance-changed' : null;
	}

	/** What was seen just before says nothing about now. */
	restart(): void {
		this.#stood = newStood();
		this.#camera.restart();
		this.#distance.restart();
		this.#rows = [];
		this.#gross = false;
	}

	#isGross(t: number, measures: Measures, { shoulderWidth }: Baseline): boolean {
		this.#rows = [...this.#rows, { t, measures }].filter((row) => row.t >= t - EVENT.jumpMs);
		const first = this.#rows[0]!;
		const speed = (name: 'shoulderX' | 'shoulderY' | 'shoulderWidth') =>
			(1000 * (measures[name] - first.measures[name])) / shoulderWidth / Math.max(1, t - first.t);
		return (
			Math.hypot(speed('shoulderX'), speed('shoulderY')) > EVENT.grossSpeed ||
			Math.abs(speed('shoulderWidth')) > EVENT.sizeSpeed
		);
	}
}

/** How much higher head and shoulders both are than in the baseline, shoulder widths. */
function heightOf(measures: Measures, { posture, shoulderWidth }: Baseline): number {
	const up = (name: 'shoulderY' | 'headY') =>
		((posture[name]?.centre ?? NaN) - measures[name]) / shoulderWidth;
	return Math.min(up('shoulderY'), up('headY'));
}
