import { exampleBaseline } from '$lib/sensing/simulated/example-baseline';
import type { Baseline } from '$lib/signals/types';
import { recallMeasuring, rememberMeasuring } from '../measurement/measuring-choice';
import type { Wish } from '../measurement/wish';
import { Seat } from './seat.svelte';

/** Measured with what; `none`: not measured. */
export type MeasuredWith = 'camera' | 'simulated' | 'none';

/**
 * A seat on a page whose address says who is measured, the person or the example, and where she chooses
 * herself whether anything is measured at all.
 */
export class WishedSeat extends Seat {
	/** What she chose, here or an earlier time. */
	source = $state<MeasuredWith>('none');
	/** What was measured was not compared with a calm minute: she sits elsewhere. */
	#strange = $state(false);
	#wish = $state.raw<Wish>({ source: 'camera' });

	/** What the address of the page asks for. The example has sat its calm minute already. */
	async ask(wish: Wish) {
		this.#wish = wish;
		if (wish.source !== 'simulated') return;
		const baseline = exampleBaseline(wish.seed);
		if (baseline) await this.example.keep({ origin: 'minute', baseline, from: null });
	}

	get wish(): Wish {
		return this.#wish;
	}

	/** The example sits here: by what the address asks for, also before anything measures. */
	override get simulated(): boolean {
		return this.#wish.source === 'simulated';
	}

	/** Times real time; only the example is ever hurried. */
	get speed(): number {
		return this.#wish.source === 'simulated' ? this.#wish.speed : 1;
	}

	get measured(): boolean {
		return this.source !== 'none';
	}

	/** Somebody begins anew: measured as she chose before. */
	begin() {
		this.source = recallMeasuring() !== 'none' || this.simulated ? this.#kind : 'none';
	}

	/** With the camera or without: remembered for the next time. */
	chooseMeasuring(measured: boolean) {
		rememberMeasuring(measured ? 'camera' : 'none');
		this.source = measured ? this.#kind : 'none';
		if (measured) void this.prepareCamera();
		else this.dropCamera();
	}

	/** Only for who is measured with the camera. */
	override async prepareCamera() {
		if (this.source === 'camera') await super.prepareCamera();
	}

	/** Her calm self, where she was measured; `null` when nothing was compared with it. */
	get calm(): Baseline | null {
		return this.#strange ? null : (this.who.baseline?.value ?? null);
	}

	/** What measures goes off. @param compared whether it knew a calm minute of hers to hold here */
	measuredHere(compared: boolean) {
		this.#strange = !compared;
	}

	get #kind() {
		return this.simulated ? 'simulated' : 'camera';
	}
}
