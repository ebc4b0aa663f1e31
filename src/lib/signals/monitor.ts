import { withoutCameraMotion } from './camera-motion';
import { BreathingMonitor } from './breathing/breathing-monitor';
import { PersonKeeper } from './persons/person-keeper';
import type { PersonState } from './persons/person-keeper';
import type { Box } from './geometry';
import { completed, reanchored, seatOf } from './places/carry';
import { SHORT_MS } from './places/constants';
import { PlaceWatch } from './places/place-watch';
import type { KnownPlace, PlaceState } from './places/place-watch';
import { BaselineBuilder } from './posture/baseline';
import { BASELINE } from './posture/constants';
import { PostureMonitor, silent } from './posture/posture-monitor';
import { PersonQuality } from './quality/person-quality';
import type { Sensitivity } from './tension/constants';
import { TensionMonitor } from './tension/tension-monitor';
import { isPictureFault, UNSURE_REASONS } from './types';
import type {
	Baseline,
	BreathingReading,
	Observation,
	PostureFeature,
	PostureReading,
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
	/** Recognises her place; `null` once her calm minute was made or confirmed here. */
	#places: PlaceWatch | null = null;
	#camera: string | null = null;
	/** Size of the picture, px. */
	#picture = { width: 0, height: 0 };
	/** The calm minute that completes a short one. */
	#rest: Baseline | null = null;
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

	/** This is her calm self here, without a question. */
	setBaseline(baseline: Baseline | null): void {
		this.#places = null;
		this.#baseline = baseline;
		this.#keeper.expect(baseline);
	}

	/**
	 * Her calm minutes in several places: which of them counts is seen in the first seconds. Until then,
	 * and while none of them fits, nothing is compared.
	 * @param known the one used last first
	 * @param camera key of the camera, `null` when not known
	 */
	recognise(known: readonly KnownPlace[], camera: string | null): void {
		this.setBaseline(null);
		this.#camera = camera;
		this.#places = new PlaceWatch(known, camera);
		this.#keeper.expect(known[0]?.value ?? null);
	}

	/** Whether the calm minute belongs to this place. */
	get place(): PlaceState {
		if (this.#places) return this.#places.state;
		return this.#baseline === null ? { name: 'none' } : { name: 'known', id: null };
	}

	/** The calm minute of the known place in which she was recognised; `null` while there is none. */
	get recognised(): Baseline | null {
		return this.#places?.state.name === 'known' ? this.#baseline : null;
	}

	/**
	 * "My calm minute still holds here": in use at once.
	 * @returns it as it holds here; `null` when there was no question
	 */
	confirmPlace(): Baseline | null {
		const nearest = this.#places?.nearest;
		const seen = this.#places?.seen;
		if (!nearest || !seen) return null;
		const here = reanchored(nearest, seen);
		this.setBaseline(here);
		return here;
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
		this.#rest = null;
	}

	/** Begins to learn what a calm minute of another place lacks here: 20 s of good time. */
	startShortBaseline(): void {
		this.startBaseline(SHORT_MS);
		this.#rest = this.#places?.nearest ?? null;
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
		const built = this.#builder?.build() ?? null;
		if (built === null) return null;
		this.#builder = null;
		const here = { ...built, place: { camera: this.#camera, ...this.#picture } };
		return this.#rest === null ? here : completed(here, this.#rest, seatOf(here)!);
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
		// A picture of nothing, or of a moment ago, says nothing about now: the last level must not outlive it.
		if (gap || isPictureFault(unsure)) this.#tension.restart();
		const tension = this.#tension.step(t, breathing, posture, this.#posture.baseline);
		this.#last = { t, breathing, posture: this.#withPlace(posture), tension };
		if (unsure === null) this.#learn(this.#last);
		this.#lookAround(observation, unsure);
		return this.#last;
	}

	/** Which of her places this is, if that is still to be seen. */
	#lookAround({ t, gap, width, height, pose }: Observation, unsure: UnsureReason | null): void {
		this.#picture = { width, height };
		const places = this.#places;
		if (places === null || this.#baseline !== null) return;
		if (gap || unsure !== null) places.restart();
		const measures = unsure === null && pose !== null ? this.#posture.measures : null;
		if (measures === null) return;
		places.step(t, measures, this.#picture);
		if (places.state.name !== 'known') return;
		this.#baseline = places.nearest;
		this.#keeper.expect(this.#baseline);
	}

	/** Says why nothing is compared although there is a calm minute. */
	#withPlace(posture: PostureReading): PostureReading {
		if (posture.unsure !== 'no-baseline') return posture;
		const { name } = this.place;
		if (name === 'looking') return { ...posture, unsure: 'settling' };
		return name === 'other' || name === 'unknown' ? { ...posture, unsure: 'other-place' } : posture;
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
