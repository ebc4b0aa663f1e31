import { shouldersOf } from '../geometry';
import type { Baseline, MotionSample, Observation, PostureReading } from '../types';
import { compare } from './compare';
import { LandmarkSmoother } from './landmark-smoother';
import { measuresOf } from './measures';
import type { Measures } from './measures';
import { MovementMeter } from './movement';
import { PostureWords } from './words';

/** From observations of one well-seen person to what the posture is doing. */
export class PostureMonitor {
	#smoother = new LandmarkSmoother();
	/** Large movement, seen by the landmarks. */
	#coarse = new MovementMeter();
	/** Small movement, seen by the tracker. */
	#fine = new MovementMeter();
	#words = new PostureWords();
	#measures: Measures | null = null;

	/** Raw measures of the newest pose; `null` before the first. */
	get measures(): Measures | null {
		return this.#measures;
	}

	step(observation: Observation, baseline: Baseline | null): PostureReading {
		if (observation.gap) this.restart();
		if (observation.motion !== null) this.#feel(observation.motion);
		this.#look(observation);
		const movement = this.#movementAt(observation.t);
		if (this.#measures === null) {
			return { features: null, movement, words: [], unsure: 'settling' };
		}
		const features = baseline === null ? null : compare(this.#measures, baseline);
		if (baseline === null || features === null) {
			return { features: null, movement, words: [], unsure: 'no-baseline' };
		}
		const words = this.#words.step(observation.t, features, movement, baseline);
		return { features, movement, words, unsure: null };
	}

	/** Nothing seen before counts any more. */
	restart(): void {
		this.#smoother.restart();
		this.#coarse.restart();
		this.#fine.restart();
		this.#words = new PostureWords();
		this.#measures = null;
	}

	#look({ t, width, pose }: Observation): void {
		if (pose === null || pose.landmarks === null || shouldersOf(pose.landmarks) === null) return;
		const measures = measuresOf(this.#smoother.step(t, pose.landmarks, width), width);
		this.#measures = measures;
		const { shoulderX, shoulderY, headX, headY, shoulderWidth } = measures;
		this.#coarse.push(
			t,
			[shoulderX, shoulderY, headX, headY].map((place) => place / shoulderWidth)
		);
	}

	#feel(sample: MotionSample): void {
		const { t, sway, lift, headSway, headLift } = sample;
		if (sample.restart) this.#fine.restart();
		const at = [sway, lift, headSway, headLift].map((hundredths) => hundredths / 100);
		if (at.every(Number.isFinite)) this.#fine.push(t, at);
	}

	/** The tracker loses hold in large movements, landmarks jitter in small ones: the larger is true. */
	#movementAt(t: number): number | null {
		const coarse = this.#coarse.speedAt(t);
		const fine = this.#fine.speedAt(t);
		if (coarse === null) return fine;
		return fine === null ? coarse : Math.max(coarse, fine);
	}
}
