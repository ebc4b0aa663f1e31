import {
	classReadingOf,
	mayMeasure,
	stretchOf,
	type ClassState,
	type LivePerson
} from '$lib/classroom';
import { SimulatedSource } from '$lib/sensing/simulated-source';
import type { Source } from '$lib/sensing/source';
import type { Reading } from '$lib/signals/types';
import { recallCamera } from '../../measurement/camera-choice';
import { Measurement } from '../../measurement/measurement.svelte';
import type { Wish } from '../../measurement/wish';
import type { SeatCamera } from '../../desk/seat.svelte';
import { bodyOnShow } from '../body/body-measurement';
import type { PresenterDesk } from '../presenter-desk.svelte';

/** Readings go to the screen this often: every breath is in it, ms. */
const SHOWN_EVERY_MS = 100;

/** The made-up body that sits down when nobody does. */
const EXAMPLE = { scenario: 'rising', seed: 7, speed: 1 } as const;

/**
 * Measures who is before the camera of the instructor's window, as long as the class may see it. The camera
 * follows what the class is busy with, and is never on of itself: `follow` is told of every change. Nothing
 * is kept: no calm minute, no reading.
 */
export class LiveDesk {
	readonly measurement = new Measurement({
		// It is in use already; it goes with the measurement.
		calm: () => {},
		reading: (reading) => this.#read(reading),
		stopped: () => this.#stopped()
	});
	/** The camera to use; `null` for the browser's choice. */
	deviceId = $state<string | null>(recallCamera());
	readonly #desk: Pick<PresenterDesk, 'state' | 'do' | 'begin' | 'show' | 'readout'>;
	readonly #camera: SeatCamera;
	readonly #wish: Wish;
	#run: string | null = null;
	/** When the first reading came, by the clock of its source, ms. */
	#startedAt: number | null = null;
	#shownAt = -Infinity;

	/** @param wish how the example is to be played, when the address says so */
	constructor(
		desk: Pick<PresenterDesk, 'state' | 'do' | 'begin' | 'show' | 'readout'>,
		camera: SeatCamera,
		wish: Wish = { source: 'camera' }
	) {
		this.#desk = desk;
		this.#camera = camera;
		this.#wish = wish;
	}

	/** Warms the engine up, if that can be done without a question. No camera goes on. */
	prepare() {
		void this.#camera.prepare(this.deviceId, () => this.#run === null);
	}

	/**
	 * What the class is busy with has changed: the camera goes off at once when it may not be on, also when
	 * the class is going to look at another body.
	 */
	follow(state: ClassState) {
		const { live } = state;
		if (mayMeasure(live) && isAnotherOnShow(state))
			return this.#desk.do({ to: 'live', do: 'stop' });
		if (this.#run !== null && !(mayMeasure(live) && live.run === this.#run)) this.#end();
		if (live.step === 'agreed' && this.#run === null) this.#start(live);
	}

	/** The window is being closed. */
	close() {
		this.#end();
		this.#camera.drop();
	}

	ask(who: 'presenter' | 'volunteer') {
		this.measurement.fault = null;
		this.#desk.do({ to: 'stage', do: 'show', on: 'live' });
		this.#desk.do({ to: 'live', do: 'ask', who });
	}

	showExample() {
		this.measurement.fault = null;
		this.#desk.do({ to: 'stage', do: 'show', on: 'live' });
		this.#desk.do({ to: 'live', do: 'example' });
	}

	/** After a fault: the same person is asked once more. */
	again() {
		const { live } = this.#desk.state;
		const who = live.step === 'failed' ? live.who : 'volunteer';
		if (who === 'example') this.showExample();
		else this.ask(who);
	}

	/** What is on the screen stands still: as it is, or as it was so long ago, ms. */
	stand(ago = 0) {
		const { live } = this.#desk.state;
		const { readout } = this.#desk;
		// The newest, also when it is of a while ago: a camera that gives nothing now gave something before.
		const newest = readout.readings.at(-1);
		if (live.step !== 'measuring' || !newest) return;
		const to = Math.max(0, (live.standing?.to ?? newest.t) - ago);
		this.#desk.do({ to: 'live', do: 'stand', on: stretchOf(readout.readings, to) });
	}

	/** The half minute that is on the screen is kept to lay beside another, as long as she sits there. */
	keep(as: 'before' | 'after') {
		const { live } = this.#desk.state;
		const { readout } = this.#desk;
		const newest = readout.readings.at(-1);
		if (live.step !== 'measuring' || !newest) return;
		const stretch = live.standing ?? stretchOf(readout.readings, newest.t);
		this.#desk.do({ to: 'live', do: 'keep', as, stretch });
	}

	#start({ who, run }: { who: LivePerson; run: string }) {
		this.#run = run;
		this.#startedAt = null;
		this.#shownAt = -Infinity;
		this.#desk.begin(run);
		void this.measurement.start(this.#source(who), []);
	}

	#source(who: LivePerson): Source {
		if (who !== 'example') return this.#camera.take(this.deviceId);
		const { scenario, seed, speed } = this.#wish.source === 'simulated' ? this.#wish : EXAMPLE;
		return new SimulatedSource(scenario, seed, speed);
	}

	#read(reading: Reading) {
		if (this.#run === null) return;
		if (this.#startedAt === null) {
			this.#startedAt = reading.t;
			this.#desk.do({ to: 'live', do: 'begin', run: this.#run });
		}
		if (reading.t - this.#shownAt < SHOWN_EVERY_MS) return;
		this.#shownAt = reading.t;
		this.#desk.show([classReadingOf(reading, this.#startedAt)]);
	}

	/** By a fault of the camera: who stops it otherwise has forgotten the run already. */
	#stopped() {
		const run = this.#run;
		if (run === null) return;
		this.#forget();
		this.#desk.do({ to: 'live', do: 'fail', run });
	}

	#end() {
		if (this.#run === null) return;
		this.#forget();
		this.measurement.stop();
	}

	#forget() {
		this.#run = null;
		this.measurement.curve.clear();
		this.#desk.begin(null);
	}
}

/** The class looks at the made-up body, or at what was measured of it: who sits here is not to be mixed with it. */
function isAnotherOnShow(state: ClassState): boolean {
	const { stage, storyline } = state;
	return bodyOnShow(state) !== null || (stage.on === 'storyline' && storyline !== null);
}
