import { shouldersOf } from '../geometry';
import type {
	ArmsReading,
	Baseline,
	Landmarks,
	MotionSample,
	Observation,
	PostureEvent,
	PostureReading
} from '../types';
import { armsOf, NO_ARMS } from './arms';
import { CoarseMovement } from './coarse-movement';
import { compare, limits } from './compare';
import type { Features, Limits } from './compare';
import { FeatureConfidence } from './confidence';
import { EventWatch } from './events';
import { LandmarkSmoother } from './landmark-smoother';
import { measuresOf, unitOf } from './measures';
import type { Measures } from './measures';
import { MovementMeter } from './movement';
import { RaiseFinder } from './raise';
import { unseenOf } from './unseen';
import type { Unseen } from './unseen';
import { ViewWatch, WHOLE_VIEW } from './view';
import type { View } from './view';
import { PostureWords } from './words';

/** From observations of one well-seen person to what the posture is doing. */
export class PostureMonitor {
	#smoother = new LandmarkSmoother();
	#views = new ViewWatch();
	#view: View = WHOLE_VIEW;
	#coarse = new CoarseMovement();
	/** Small movement, seen by the tracker. */
	#fine = new MovementMeter();
	#raise = new RaiseFinder();
	#confidence = new FeatureConfidence();
	#events = new EventWatch();
	#event: PostureEvent | null = null;
	#words = new PostureWords();
	#measures: Measures | null = null;
	#arms: ArmsReading = NO_ARMS;
	/** The baseline as it was given, and as it is at the distance of now. */
	#given: Baseline | null = null;
	#baseline: Baseline | null = null;
	#limits: Limits | null = null;

	/** Raw measures of the newest pose; `null` before the first. */
	get measures(): Measures | null {
		return this.#measures;
	}

	/** The baseline that readings are compared with: as given, or moved to another distance. */
	get baseline(): Baseline | null {
		return this.#baseline;
	}

	step(observation: Observation, baseline: Baseline | null): PostureReading {
		if (observation.gap) this.restart();
		this.#take(baseline);
		if (observation.motion !== null) {
			this.#feel(observation.motion);
			this.#events.feel(observation.motion);
		}
		this.#look(observation);
		const movement = this.#movementAt(observation.t);
		if (this.#measures === null) return silent('settling', movement);
		if (this.#event !== null) {
			return { ...silent(null, movement), arms: this.#arms, event: this.#event };
		}
		return this.#compare(observation.t, this.#measures, movement);
	}

	/** Nothing seen before counts any more. A moved camera and a changed distance stay. */
	restart(): void {
		this.#smoother.restart();
		this.#views.restart();
		this.#coarse.restart();
		this.#fine.restart();
		this.#raise.restart();
		this.#confidence.restart();
		this.#events.restart();
		this.#event = null;
		this.#words = new PostureWords();
		this.#measures = null;
		this.#arms = NO_ARMS;
	}

	/** A new baseline answers a moved camera and a changed distance. */
	#take(baseline: Baseline | null): void {
		if (baseline === this.#given) return;
		this.#given = baseline;
		this.#useBaseline(baseline);
		this.#events = new EventWatch();
		this.#event = null;
		this.#words = new PostureWords();
		this.#raise.restart();
		this.#confidence.restart();
	}

	#useBaseline(baseline: Baseline | null): void {
		this.#baseline = baseline;
		this.#limits = baseline === null ? null : limits(baseline);
	}

	#compare(t: number, measures: Measures, movement: number | null): PostureReading {
		const rest = { arms: this.#arms, unseen: this.#unseen(t, null) };
		const unknown = { ...silent('no-baseline', movement), ...rest };
		const baseline = this.#baseline;
		const limit = this.#limits;
		if (baseline === null || limit === null) return unknown;
		const raise = this.#raise.now(t, limit.raise);
		const features = compare(measures, baseline, raise.height);
		if (features === null) return unknown;
		const unseen = this.#unseen(t, features);
		const confidence = this.#confidence.now;
		const { grossMotion } = this.#events;
		const moment = {
			features,
			raise: raise.strength,
			confidence,
			arms: this.#arms,
			movement,
			stillness: this.#coarse.isLikeRest ? movement : null,
			grossMotion
		};
		const words = this.#words.step(t, moment, limit, baseline);
		const { arms } = moment;
		return { features, confidence, arms, unseen, movement, words, event: null, unsure: null };
	}

	#look({ t, width, height, pose }: Observation): void {
		const landmarks = pose?.landmarks ?? null;
		if (landmarks === null || shouldersOf(landmarks) === null) return;
		const view = this.#views.step(t, landmarks, { width, height });
		const measures = measuresOf(this.#smoother.step(t, landmarks, width), width, view);
		this.#view = view;
		this.#measures = measures;
		this.#arms = armsOf(landmarks, { width, height }, view, unitOf(measures) * width);
		this.#coarse.push(t, measures, this.#baseline);
		if (this.#baseline === null) return;
		this.#event = this.#events.step(t, measures, this.#baseline, (moved) =>
			this.#useBaseline(moved)
		);
		// After it, words begin anew: what led to it was no posture.
		if (this.#event !== null) this.#words = new PostureWords();
		this.#judge(t, landmarks, measures, this.#baseline, this.#limits!);
	}

	#judge(
		t: number,
		landmarks: Landmarks,
		measures: Measures,
		baseline: Baseline,
		limit: Limits
	): void {
		this.#raise.look(t, measures, baseline, limit.raise);
		// A raise is cut off at 0; how steady it is shows in the length of the neck, if that is known.
		const byNeck = this.#view.shoulders && baseline.posture['neck'] !== undefined;
		const steady = byNeck ? -measures.neck : this.#raise.now(t, limit.raise).height;
		const features = compare(measures, baseline, steady);
		if (features !== null) this.#confidence.look(t, landmarks, this.#view, features, limit);
	}

	#feel(sample: MotionSample): void {
		this.#raise.feel(sample);
		const { t, sway, lift, headSway, headLift } = sample;
		if (sample.restart) this.#fine.restart();
		const at = [sway, lift, headSway, headLift].map((hundredths) => hundredths / 100);
		if (at.every(Number.isFinite)) this.#fine.push(t, at);
	}

	#unseen(t: number, features: Features | null): Unseen {
		return unseenOf(this.#view, features, this.#arms, this.#raise.knewLately(t));
	}

	/** The tracker loses hold in large movements, landmarks jitter in small ones: the larger is true. */
	#movementAt(t: number): number | null {
		const coarse = this.#coarse.speedAt(t);
		const fine = this.#fine.speedAt(t);
		if (coarse === null) return fine;
		return fine === null ? coarse : Math.max(coarse, fine);
	}
}

/** A reading that says nothing about posture. */
export function silent(
	unsure: PostureReading['unsure'],
	movement: number | null = null
): PostureReading {
	const nothing = { features: null, confidence: null, arms: NO_ARMS, unseen: {} };
	return { ...nothing, words: [], event: null, movement, unsure };
}
