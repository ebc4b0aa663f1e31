import { Latch } from '../dsp/latch';
import type { Baseline, MotionSample, PostureEvent } from '../types';
import { CameraWatch } from './camera-watch';
import { EVENT } from './constants';
import { DistanceWatch } from './distance';
import type { Measure, Measures } from './measures';

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
	 * @param follow takes the baseline as it is at a new distance, or in a picture that moved
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
		if (this.#camera.look(t, measures, baseline, follow)) return 'camera-moved';
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
		const perSecond = (amount: number) => (1000 * amount) / Math.max(1, t - first.t);
		const speed = (name: Measure) =>
			perSecond((measures[name] - first.measures[name]) / shoulderWidth);
		const sizeSpeed = (name: Measure) =>
			Math.abs(perSecond(measures[name] / first.measures[name] - 1));
		// Of shoulders out of view all of this is not a number; then the head tells it.
		const shouldersGo = Math.hypot(speed('shoulderX'), speed('shoulderY'));
		const goes = Number.isFinite(shouldersGo)
			? shouldersGo
			: Math.hypot(speed('headX'), speed('headY'));
		const grows = Number.isFinite(shouldersGo)
			? Math.abs(speed('shoulderWidth'))
			: Math.min(sizeSpeed('earDistance'), sizeSpeed('faceHeight'));
		return goes > EVENT.grossSpeed || grows > EVENT.sizeSpeed;
	}
}

/**
 * How much higher head and shoulders both are than in the baseline, shoulder widths; of shoulders out of
 * view the head alone tells it, for no nod or stretch brings a head so high. `NaN` when nothing is known.
 */
function heightOf(measures: Measures, { posture, shoulderWidth }: Baseline): number {
	const up = (name: 'shoulderY' | 'headY') =>
		((posture[name]?.centre ?? NaN) - measures[name]) / shoulderWidth;
	const heights = [up('shoulderY'), up('headY')].filter(Number.isFinite);
	return heights.length === 0 ? NaN : Math.min(...heights);
}
