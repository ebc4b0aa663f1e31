import type {
	BreathingReading,
	MotionSample,
	Observation,
	RateReading,
	UnsureReason
} from '../types';
import { confidenceOf } from './confidence';
import {
	DETECT_EVERY_SAMPLES,
	MAX_READING_AGE_MS,
	MIN_WINDOW_SAMPLES,
	SAMPLE_MS,
	WINDOW_SAMPLES
} from './constants';
import { BreathCurve } from './curve';
import { detect } from './detector';
import { Gate } from './gate';
import { isFiniteSample } from './motion-row';
import { TrackerWindow } from './tracker-window';

/** From observations to what we dare to say about the breath. */
export class BreathingMonitor {
	#window = new TrackerWindow();
	#curve = new BreathCurve();
	#gate = new Gate();
	#sinceDetection = 0;
	#shown: { t: number; rate: RateReading } | null = null;
	#point: { t: number; value: number } | null = null;

	/**
	 * @param observation the next frame, later than the one before
	 * @param personUnsure why this person cannot be measured now; `null` when they can
	 */
	step(observation: Observation, personUnsure: UnsureReason | null): BreathingReading {
		if (observation.gap || personUnsure !== null) this.#restart();
		if (personUnsure !== null) return { rate: null, unsure: personUnsure, curve: null, hold: null };

		const sample = observation.motion;
		if (sample !== null && isFiniteSample(sample)) this.#take(sample);
		const rate = this.#rateAt(observation.t);
		return { rate, unsure: rate === null ? this.#reason() : null, curve: this.#point, hold: null };
	}

	#take(sample: MotionSample): void {
		if (sample.restart) this.#curve.restart();
		const added = this.#window.push(sample);
		if (this.#window.moving) {
			this.#forget();
			return;
		}
		this.#point = this.#curve.step(sample.t, sample.lift);
		if (added === 0) return;
		// All there is has just come: the window started anew.
		if (this.#window.rows.length <= added) this.#forgetRate();
		this.#sinceDetection += added;
		if (this.#window.rows.length < MIN_WINDOW_SAMPLES) return;
		if (this.#sinceDetection < DETECT_EVERY_SAMPLES) return;
		this.#sinceDetection = 0;
		const detection = detect(this.#window.rows);
		const bpm = this.#gate.step(detection);
		this.#shown =
			detection !== null && bpm !== null
				? {
						t: sample.t,
						rate: {
							value: bpm,
							confidence: confidenceOf(detection),
							windowMs: this.#window.rows.length * SAMPLE_MS
						}
					}
				: null;
	}

	#rateAt(t: number): RateReading | null {
		if (this.#shown === null || t - this.#shown.t > MAX_READING_AGE_MS) return null;
		return this.#shown.rate;
	}

	#reason(): UnsureReason {
		if (this.#window.moving) return 'movement';
		// A rhythm that has only just begun to agree is on its way to be shown.
		if (this.#window.rows.length < WINDOW_SAMPLES || this.#gate.hopeful) return 'settling';
		return 'not-breath';
	}

	#restart(): void {
		this.#window.clear();
		this.#forget();
	}

	#forget(): void {
		this.#curve.restart();
		this.#point = null;
		this.#forgetRate();
	}

	#forgetRate(): void {
		this.#gate.reset();
		this.#shown = null;
		this.#sinceDetection = 0;
	}
}
