import type { PlaceState } from '$lib/signals';
import { isPictureFault, type Landmarks, type Observation, type Reading } from '$lib/signals/types';
import type { SensingFault } from '$lib/sensing/faults';
import type { PipelineStatus } from '$lib/sensing/pipeline-status';
import type { Source } from '$lib/sensing/source';
import { CurveBuffer } from './curve-buffer';
import { Framing } from './framing/framing.svelte';
import type { LimitLines } from './overlay';

/** Readings reach the screen's text this often; drawing loops read `latest` at their own pace, ms. */
const TEXT_INTERVAL_MS = 250;
/** The calm minute, s. */
export const MINUTE_SECONDS = 60;
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

const NOTHING: Latest = {
	t: 0,
	width: 640,
	height: 480,
	brightness: 0,
	landmarks: null,
	reading: null
};

/**
 * What is to be seen of a measurement, whoever feeds it: a source of this window, or readings from
 * elsewhere. What only shows takes this, or the part of it that it needs.
 */
export class Readout {
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
	/** The last minute of sitting ended before it was full, because nothing was measured any more. */
	baselineBroken = $state(false);
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
	/** Fewer of the expensive looks. */
	economy = $state(false);
	/** That was chosen by nobody: this computer cannot keep up with the camera. */
	economyByItself = $state(false);

	latest: Latest = NOTHING;
	readonly curve = new CurveBuffer(CURVE_SPAN_MS);
	/** Before measuring: how somebody sits in the picture. It delays nothing. */
	readonly framing = new Framing();
	#textDueAt = 0;

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

	/**
	 * Heights in the picture, px, beyond which the shoulders count as raised or slumped; `null` when
	 * they are not known.
	 */
	limitLines(): LimitLines | null {
		return null;
	}

	/** Another measurement is going to be shown. */
	anew() {
		this.#textDueAt = 0;
		this.latest = NOTHING;
		this.curve.clear();
		this.fault = null;
		this.ended = false;
	}

	/** One frame, for all that is drawn. */
	draw(observation: Observation, reading: Reading) {
		const { t, width, height, brightness, pose } = observation;
		// In a picture that shows nothing of now there is no body to draw.
		const blind = isPictureFault(reading.breathing.unsure);
		const landmarks = blind ? null : pose ? pose.landmarks : this.latest.landmarks;
		this.latest = { t, width, height, brightness, landmarks, reading };
		if (landmarks && !this.sawBody) this.sawBody = true;
		const { curve } = reading.breathing;
		if (curve) this.curve.push(curve.t, curve.value);
		else this.curve.push(t, null);
	}

	/** The same frame, for all that is said: not so often. @param t of the frame, ms */
	tell(t: number, reading: Reading) {
		if (t < this.#textDueAt) return;
		this.#textDueAt = t + TEXT_INTERVAL_MS;
		this.reading = reading;
	}

	/** Nothing is measured any more. */
	clear() {
		this.phase = { name: 'idle' };
		this.reading = null;
		this.status = null;
		this.video = null;
		this.sawBody = false;
		this.baselineBroken = this.baselineProgress !== null;
		this.baselineProgress = null;
		this.place = { name: 'none' };
		this.latest = NOTHING;
	}

	get #isStrange(): boolean {
		return this.place.name === 'other' || this.place.name === 'unknown';
	}
}
