import {
	Monitor,
	SHORT_MS,
	type KnownPlace,
	type PlaceState,
	type Sensitivity
} from '$lib/signals';
import { isPictureFault, type Observation, type Reading } from '$lib/signals/types';
import { asFault, type SensingFault } from '$lib/sensing/faults';
import type { PipelineStatus } from '$lib/sensing/pipeline-status';
import { PACES, type Pace } from '$lib/sensing/pace';
import type { Source } from '$lib/sensing/source';
import type { CalmHere } from '../person/profile.svelte';
import { inUse } from '../in-use';
import { recallEconomy, rememberEconomy } from './economy';
import { LateWatch } from './late-watch';
import { limitLines } from './limit-lines';
import { MINUTE_SECONDS, Readout } from './readout.svelte';

/** What happens in a measurement that others may want to keep. */
export interface MeasurementEvents {
	/** It is known what to compare with here; it is in use already. */
	calm(calm: CalmHere): void;
	/** Every reading, at frame rate; `gap`: the time before it was not seen. */
	reading(reading: Reading, gap: boolean): void;
	/** Measuring stopped, by choice or by a fault. */
	stopped(): void;
}

/**
 * One measurement from switching on to switching off: what is to be seen of it, and what drives that.
 * Pages hold one of these; it knows nothing of storage.
 */
export class Measurement extends Readout {
	#source: Source | null = null;
	#monitor = new Monitor(null);
	/** To be recognised from the first frame on, when it is known which camera it is. */
	#known: readonly KnownPlace[] | null = null;
	#lateWatch = new LateWatch();
	#pace: Pace;
	/** She turned saving effort off, and is left so; holds as long as the page. */
	#spares = true;
	#endUse: (() => void) | null = null;
	#on: MeasurementEvents;

	constructor(on: MeasurementEvents) {
		super();
		this.#on = on;
		this.economy = recallEconomy();
		this.#pace = paceFor(this.economy);
	}

	/**
	 * Starts measuring with a source; a running one is stopped first.
	 * @param places where she has a calm self, the one used last first
	 */
	async start(source: Source, places: readonly KnownPlace[]) {
		this.stop();
		this.#source = source;
		this.#endUse = inUse.hold();
		this.#setPace(paceFor(this.economy));
		this.#monitor = new Monitor(null);
		this.recognise(places);
		this.anew();
		if (source.kind !== 'simulated') this.framing.begin();
		this.phase = { name: 'starting', kind: source.kind };
		this.video = source.video;
		try {
			await source.start({
				observation: (observation) => this.#observed(observation),
				status: (status) => {
					this.status = status;
					this.#watchPace(status);
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
		this.#endUse?.();
		this.framing.end();
		this.#on.stopped();
		this.clear();
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

	startBaseline() {
		this.#monitor.startBaseline();
		this.baselineSeconds = MINUTE_SECONDS;
		this.baselineProgress = 0;
		this.baselineBroken = false;
	}

	/** 20 s of good time that take the calm minute along to this place. */
	startShortBaseline() {
		this.#monitor.startShortBaseline();
		this.baselineSeconds = SHORT_MS / 1000;
		this.baselineProgress = 0;
		this.baselineBroken = false;
	}

	cancelBaseline() {
		this.#monitor.cancelBaseline();
		this.baselineProgress = null;
	}

	/** As she chose, here and the next time. */
	setEconomy(on: boolean) {
		rememberEconomy(on);
		this.#spares = on;
		this.#saveEffort(on);
	}

	/** How soon a difference from the calm minute counts as rising. */
	setSensitivity(sensitivity: Sensitivity) {
		this.#monitor.setSensitivity(sensitivity);
	}

	/** The person in view says that she is the one to measure. */
	acceptPerson() {
		this.#monitor.acceptPerson();
	}

	/** Around the shoulders of now while the calm minute runs, around those of the baseline afterwards. */
	override limitLines() {
		return limitLines(this.latest, this.#monitor.baselineLimits(), this.#monitor.baselineInUse);
	}

	/** A computer that cannot keep up saves effort by itself, and more if need be; no choice to be remembered. */
	#watchPace(status: PipelineStatus) {
		const late = this.#lateWatch.step(status);
		if (!late || !this.#spares || this.#pace === PACES.least) return;
		if (this.economy) return this.#setPace(PACES.least);
		this.#saveEffort(true);
		this.economyByItself = true;
	}

	#saveEffort(on: boolean) {
		this.economy = on;
		this.economyByItself = false;
		this.#setPace(paceFor(on));
	}

	#setPace(pace: Pace) {
		this.#pace = pace;
		this.#lateWatch = new LateWatch();
		this.#source?.setPace(pace);
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
		this.draw(observation, reading);
		this.#coach(observation, reading);
		this.#followPlace();
		this.#followBaseline();
		this.#on.reading(reading, observation.gap);
		this.tell(observation.t, reading);
	}

	/** Of whom should it speak while somebody else is in view, or nobody can be? It waits. */
	#coach(observation: Observation, { breathing: { unsure, rate } }: Reading) {
		if (unsure === 'several-persons' || unsure === 'other-person' || isPictureFault(unsure)) {
			this.framing.wait();
			return;
		}
		const camera = this.#source?.openedDeviceId ?? 'file';
		this.framing.step(observation, rate !== null, camera);
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
}

function idOf(place: PlaceState): string | null {
	return 'id' in place ? place.id : null;
}

function paceFor(economy: boolean): Pace {
	return economy ? PACES.economy : PACES.normal;
}
