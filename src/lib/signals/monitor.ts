import { withoutCameraMotion } from './camera-motion';
import { BreathingMonitor } from './breathing/breathing-monitor';
import { PersonKeeper } from './persons/person-keeper';
import type { PersonState } from './persons/person-keeper';
import type { Box } from './persons/region';
import { BaselineBuilder } from './posture/baseline';
import { BASELINE } from './posture/constants';
import { PostureMonitor, silent } from './posture/posture-monitor';
import { PersonQuality } from './quality/person-quality';
import type { Sensitivity } from './tension/constants';
import { TensionMonitor } from './tension/tension-monitor';
import { UNSURE_REASONS } from './types';
import type {
	Baseline,
	BreathingReading,
	Observation,
	PostureFeature,
	Reading,
	UnsureReason
} from './types';

/**
 * The whole way from what was seen to what we dare to say. Feed it every observation in order; it
 * keeps no clock of its own.
 */
export class Monitor {
	#baseline: Baseline | null;
	#keeper = new PersonKeeper();
	#quality = new PersonQuality();
	#breathing = new BreathingMonitor();
	#posture = new PostureMonitor();
	#tension = new TensionMonitor();
	#builder: BaselineBuilder | null = null;
	#last: Reading | null = null;

	/** @param baseline the person's calm self, `null` when there is none yet */
	constructor(baseline: Baseline | null) {
		this.#baseline = baseline;
		this.#keeper.expect(baseline);
	}

	/** Where the pose tracker should look, px; `null` when nobody needs to be hidden from it. */
	get focus(): Box | null {
		return this.#keeper.focus;
	}

	/** Whether, and among whom, the person is followed. */
	get person(): PersonState {
		return this.#keeper.state;
	}

	setBaseline(baseline: Baseline | null): void {
		this.#baseline = baseline;
		this.#keeper.expect(baseline);
	}

	/** The baseline that readings are compared with now: it follows a chair that was moved. */
	get baselineInUse(): Baseline | null {
		return this.#posture.baseline;
	}

	/** How soon a difference from the calm minute counts as rising. */
	setSensitivity(sensitivity: Sensitivity): void {
		this.#tension.sensitivity = sensitivity;
	}

	/** The person in view says that it is they who should be measured. */
	acceptPerson(): void {
		this.#keeper.accept();
	}

	/**
	 * Begins to learn a baseline, from nothing.
	 * @param duration good time that it takes, ms
	 */
	startBaseline(duration: number = BASELINE.duration): void {
		this.#builder = new BaselineBuilder(duration);
	}

	/** Ends learning without a result. */
	cancelBaseline(): void {
		this.#builder = null;
	}

	/** Good time of the calm minute so far, 0..1; `null` when no baseline is being learnt. */
	get baselineProgress(): number | null {
		return this.#builder?.progress ?? null;
	}

	/** What would count as different if the calm minute ended now; `null` before its first moment. */
	baselineLimits(): Readonly<Record<PostureFeature, number>> | null {
		return this.#builder?.currentLimits() ?? null;
	}

	/**
	 * Ends learning when the minute is full. The result is not yet in use: see `setBaseline`.
	 * @returns `null` while it is not
	 */
	takeBaseline(): Baseline | null {
		const baseline = this.#builder?.build() ?? null;
		if (baseline !== null) this.#builder = null;
		return baseline;
	}

	/**
	 * @param observation the next frame. One that is not later than the frame before (a camera that
	 * stutters, a clock that jumps back) changes nothing and gives the last reading again.
	 */
	step(observation: Observation): Reading {
		if (this.#last !== null && !(observation.t > this.#last.t)) return this.#last;
		const unsure = first(REASONS[this.#keeper.step(observation)], this.#quality.step(observation));
		const still = withoutCameraMotion(observation);
		const breathing = this.#againstBaseline(this.#breathing.step(still, unsure));
		if (unsure !== null) this.#posture.restart();
		const posture = unsure === null ? this.#posture.step(still, this.#baseline) : silent(unsure);
		const { t, gap } = observation;
		// A picture that stands still says nothing about now: the last level must not outlive it.
		if (gap || unsure === 'camera-frozen') this.#tension.restart();
		const tension = this.#tension.step(t, breathing, posture, this.#posture.baseline);
		this.#last = { t, breathing, posture, tension };
		if (unsure === null) this.#learn(this.#last);
		return this.#last;
	}

	#againstBaseline(breathing: BreathingReading): BreathingReading {
		const depth = breathing.pattern?.depth?.value;
		const usual = this.#baseline?.breathDepth?.centre;
		return depth === undefined || !usual ? breathing : { ...breathing, depthShare: depth / usual };
	}

	#learn({ t, breathing, posture }: Reading): void {
		const measures = this.#posture.measures;
		if (this.#builder === null || measures === null || isRestless(breathing)) return;
		this.#builder.add({
			t,
			measures,
			movement: posture.movement,
			rate: breathing.rate?.value ?? null,
			depth: breathing.pattern?.depth?.value ?? null,
			colour: this.#keeper.colour
		});
	}
}

const REASONS: Readonly<Record<PersonState, UnsureReason | null>> = {
	alone: null,
	following: null,
	'several-persons': 'several-persons',
	'other-person': 'other-person',
	lost: 'settling'
};

/** Who moves or talks does not sit calmly. */
function isRestless({ unsure }: BreathingReading): boolean {
	return unsure === 'movement' || unsure === 'talking';
}

/** The one that takes precedence. */
function first(a: UnsureReason | null, b: UnsureReason | null): UnsureReason | null {
	return UNSURE_REASONS.find((reason) => reason === a || reason === b) ?? null;
}
