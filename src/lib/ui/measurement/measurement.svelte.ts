import {
	limits,
	Monitor,
	SHORT_MS,
	type KnownPlace,
	type PlaceState,
	type Sensitivity
} from '$lib/signals';
import { Point } from '$lib/signals/pose-points';
import type { Baseline, Landmarks, Observation, Reading } from '$lib/signals/types';
import { asFault, type SensingFault } from '$lib/sensing/faults';
import { PACES } from '$lib/sensing/pace';
import type { PipelineStatus } from '$lib/sensing/pipeline-status';
import type { Source } from '$lib/sensing/source';
import type { PlaceOrigin } from '$lib/store';
import { CurveBuffer } from './curve-buffer';
import { Framing } from './framing/framing.svelte';
import { LateWatch } from './late-watch';
import type { LimitLines } from './overlay';

/** Readings reach the screen's text this often; drawing loops read `latest` at their own pace, ms. */
const TEXT_INTERVAL_MS = 250;
/** The calm minute, s. */
const MINUTE_SECONDS = 60;
/** Length of the breathing curve on screen, ms. */
export const CURVE_SPAN_MS = 30_000;

export type Phase =
	| { name: 'idle' }
	| { name: 'starting'; kind: Source['kind'] }
	| { name: 'running'; kind: Source['kind'] };

/** The newest facts, for drawing; not reactive on purpose: they change with every frame. */
interface Latest {
	t: number;
	width: number;
	height: number;
	/** Mean brightness of the frame, 0..255. */
	brightness: number;
	landmarks: Landmarks | null;
	reading: Reading | null;
}

/** Her calm self as it holds here from now on; it is in use already. */
export interface CalmHere {
	/** How that came about: `recognised` is a place that was kept before. */
	origin: PlaceOrigin | 'recognised';
	baseline: Baseline;
	/** The known place that it is, or was made beside or from. */
	from: string | null;
}

/** What happens in a measurement that others may want to keep. */
export interface MeasurementEvents {
	/** It is known what to compare with here. */
	calm(calm: CalmHere): void;
	/** Every reading, at frame rate; `gap`: the time before it was not seen. */
	reading(reading: Reading, gap: boolean): void;
	/** Measuring stopped, by choice or by a fault. */
	stopped(): void;
}

const NOTHING: Latest = {
	t: 0,
	width: 640,
	height: 480,
	brightness: 0,
	landmarks: null,
	reading: null
};

/**
 * One measurement from switching on to switching off: source, monitor and what the screen shows.
 * Pages hold one of these; it knows nothing of storage.
 */
export class Measurement {
	phase = $state.raw<Phase>({ name: 'idle' });
	fault = $state.raw<SensingFault | null>(null);
	/** Newest reading, a few times a second. */
	reading = $state.raw<Reading | null>(null);
	status = $state.raw<PipelineStatus | null>(null);
	/** A file has come to its end. */
	ended = $state(false);
	/** Running minute of sitting: share done, 0..1; `null` when none runs. */
	baselineProgress = $state<number | null>(null);
	/** How long that takes, s. */
	baselineSeconds = $state(MINUTE_SECONDS);
	/** Whether the calm minute belongs to this place. */
	place = $state.raw<PlaceState>({ name: 'none' });
	/** She does not want to be asked; holds as long as the page. */
	#notNow = $state(false);
	/** Whether she is to be asked: does your calm minute still hold here? */
	readonly asking = $derived(this.#isStrange && !this.#notNow && this.baselineProgress === null);
	/** The picture to mirror, if the source has one. */
	video = $state.raw<HTMLVideoElement | null>(null);
	/** First landmarks have been seen since the start. */
	sawBody = $state(false);

	/** This computer cannot keep up with the camera. */
	late = $state(false);
	/** Fewer of the expensive looks; stays on for the next measurement too. */
	economy = $state(false);

	latest: Latest = NOTHING;
	readonly curve = new CurveBuffer(CURVE_SPAN_MS);
	/** Before measuring: how somebody sits in the picture. It delays nothing. */
	readonly framing = new Framing();

	#source: Source | null = null;
	#monitor = new Monitor(null);
	/** To be recognised from the first frame on, when it is known which camera it is. */
	#known: readonly KnownPlace[] | null = null;
	#textDueAt = 0;
	#lateWatch = new LateWatch();
	#on: MeasurementEvents;

	constructor(on: MeasurementEvents) {
		this.#on = on;
	}

	/**
	 * Starts measuring with a source; a running one is stopped first.
	 * @param places where she has a calm self, the one used last first
	 */
	async start(source: Source, places: readonly KnownPlace[]) {
		this.stop();
		this.#source = source;
		this.#lateWatch = new LateWatch();
		this.#applyPace();
		this.#monitor = new Monitor(null);
		this.recognise(places);
		this.#textDueAt = 0;
		this.latest = NOTHING;
		this.curve.clear();
		if (source.kind !== 'simulated') this.framing.begin();
		this.fault = null;
		this.ended = false;
		this.phase = { name: 'starting', kind: source.kind };
		this.video = source.video;
		try {
			await source.start({
				observation: (observation) => this.#observed(observation),
				status: (status) => {
					this.status = status;
					this.late = this.#lateWatch.step(status);
				},
				fault: (fault) => this.#failed(source, fault),
				ended: () => {
					this.ended = true;
					this.stop();
				}
			});
			if (this.#source !== source) return;
			this.phase = { name: 'running', kind: source.kind };
		} catch (error) {
			this.#failed(source, asFault(error));
		}
	}

	/** Stops for good: the camera light goes out. */
	stop() {
		if (!this.#source) return;
		this.#source.stop();
		this.#source = null;
		this.framing.end();
		this.#on.stopped();
		this.phase = { name: 'idle' };
		this.reading = null;
		this.status = null;
		this.video = null;
		this.sawBody = false;
		this.late = false;
		this.baselineProgress = null;
		this.place = { name: 'none' };
		this.latest = NOTHING;
	}

	/** These are the places of who sits here; which of them it is will be seen. */
	recognise(places: readonly KnownPlace[]) {
		this.#known = places;
		this.place = { name: places.length > 0 ? 'looking' : 'none' };
	}

	/** "My calm minute still holds here." */
	confirmPlace() {
		const from = idOf(this.place);
		const baseline = this.#monitor.confirmPlace();
		if (!baseline) return;
		this.place = this.#monitor.place;
		this.#on.calm({ origin: 'confirmed', baseline, from });
	}

	/** "Not now": measure, and compare nothing here. */
	leavePlace() {
		this.#notNow = true;
	}

	/**
	 * Her calm minute, of all her places the one for here, while it holds; `null` while nothing is
	 * compared.
	 */
	inPlace<T>(calm: T): T | null {
		return this.#isStrange ? null : calm;
	}

	startBaseline() {
		this.#monitor.startBaseline();
		this.baselineSeconds = MINUTE_SECONDS;
		this.baselineProgress = 0;
	}

	/** 20 s of good time that take the calm minute along to this place. */
	startShortBaseline() {
		this.#monitor.startShortBaseline();
		this.baselineSeconds = SHORT_MS / 1000;
		this.baselineProgress = 0;
	}

	cancelBaseline() {
		this.#monitor.cancelBaseline();
		this.baselineProgress = null;
	}

	setEconomy(on: boolean) {
		this.economy = on;
		this.#lateWatch = new LateWatch();
		this.late = false;
		this.#applyPace();
	}

	/** How soon a difference from the calm minute counts as rising. */
	setSensitivity(sensitivity: Sensitivity) {
		this.#monitor.setSensitivity(sensitivity);
	}

	/** The person in view says that she is the one to measure. */
	acceptPerson() {
		this.#monitor.acceptPerson();
	}

	/**
	 * Heights in the picture, px, beyond which the shoulders count as raised or slumped: around the
	 * shoulders of now while the minute of sitting runs, around those of the baseline afterwards.
	 */
	limitLines(): LimitLines | null {
		const { landmarks, width } = this.latest;
		const growing = this.#monitor.baselineLimits();
		if (growing) {
			const left = landmarks?.[Point.leftShoulder];
			const right = landmarks?.[Point.rightShoulder];
			if (!left || !right) return null;
			const unit = Math.hypot(left.x - right.x, left.y - right.y);
			return linesAround((left.y + right.y) / 2, unit, growing);
		}
		const baseline = this.#monitor.baselineInUse;
		const shoulderY = baseline?.posture['shoulderY'];
		if (!baseline || !shoulderY) return null;
		const unit = baseline.shoulderWidth * width;
		return linesAround(shoulderY.centre * width, unit, limits(baseline));
	}

	#applyPace() {
		this.#source?.setPace(this.economy ? PACES.economy : PACES.normal);
	}

	#failed(source: Source, fault: SensingFault) {
		if (this.#source !== source) return;
		this.stop();
		this.fault = fault;
	}

	#observed(observation: Observation) {
		if (this.#known) this.#monitor.recognise(this.#known, this.#source?.camera ?? null);
		this.#known = null;
		const reading = this.#monitor.step(observation);
		this.#source?.focus(this.#monitor.focus);
		const { t, width, height, brightness, pose, gap } = observation;
		const landmarks = pose ? pose.landmarks : this.latest.landmarks;
		this.latest = { t, width, height, brightness, landmarks, reading };
		if (landmarks && !this.sawBody) this.sawBody = true;

		this.#coach(observation, reading);
		const { curve } = reading.breathing;
		if (curve) this.curve.push(curve.t, curve.value);
		else this.curve.push(t, null);

		this.#followPlace();
		this.#followBaseline();
		this.#on.reading(reading, gap);
		if (t >= this.#textDueAt) {
			this.#textDueAt = t + TEXT_INTERVAL_MS;
			this.reading = reading;
		}
	}

	/** Of whom should it speak while somebody else is in view? It waits. */
	#coach(observation: Observation, { breathing }: Reading) {
		if (breathing.unsure === 'several-persons' || breathing.unsure === 'other-person') return;
		const camera = this.#source?.openedDeviceId ?? 'file';
		this.framing.step(observation, breathing.rate !== null, camera);
	}

	#followBaseline() {
		if (this.baselineProgress === null) return;
		const done = this.#monitor.takeBaseline();
		if (!done) {
			this.baselineProgress = this.#monitor.baselineProgress;
			return;
		}
		const from = idOf(this.place);
		this.baselineProgress = null;
		this.#monitor.setBaseline(done);
		this.place = this.#monitor.place;
		const origin = this.baselineSeconds === MINUTE_SECONDS ? 'minute' : 'short';
		this.#on.calm({ origin, baseline: done, from });
	}

	#followPlace() {
		const { place } = this.#monitor;
		if (place.name === this.place.name && idOf(place) === idOf(this.place)) return;
		this.place = place;
		const baseline = this.#monitor.recognised;
		if (baseline) this.#on.calm({ origin: 'recognised', baseline, from: idOf(place) });
	}

	get #isStrange(): boolean {
		return this.place.name === 'other' || this.place.name === 'unknown';
	}
}

function idOf(place: PlaceState): string | null {
	return 'id' in place ? place.id : null;
}

/** @param y shoulder line, px @param unit shoulder width, px */
function linesAround(
	y: number,
	unit: number,
	{ raise, slump }: { raise: number; slump: number }
): LimitLines {
	return { raise: y - raise * unit, slump: y + slump * unit };
}
