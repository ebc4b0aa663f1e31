import { answered } from '$lib/classroom';
import type { PresenterDesk } from '../presenter-desk.svelte';
import { CardSweep, type SweepListener } from '$lib/sensing/cards/card-sweep';
import type { CardSums } from '$lib/sensing/cards/card-votes';
import type { SensingFault } from '$lib/sensing/faults';

/** Where a sweep of the camera over the class is. */
export type CardReadingPhase =
	| { at: 'off' }
	| { at: 'starting' }
	/** @property share how much of its time is over, 0..1 */
	| { at: 'reading'; read: number; unread: number; share: number }
	| { at: 'done'; read: number; unread: number }
	| { at: 'failed'; fault: SensingFault };

interface Sweep {
	start(): Promise<void>;
	finish(): void;
	stop(): void;
}

/** Reads the cards of a class, once at a time, and tells the class of it. */
export class CardReading {
	phase = $state.raw<CardReadingPhase>({ at: 'off' });
	#sweep: Sweep | null = null;

	constructor(
		private readonly desk: Pick<PresenterDesk, 'state' | 'do'>,
		private readonly makeSweep: (deviceId: string | null, listener: SweepListener) => Sweep = (
			deviceId,
			listener
		) => new CardSweep(deviceId, listener)
	) {}

	get isOn(): boolean {
		return this.phase.at === 'starting' || this.phase.at === 'reading';
	}

	/** Turns the camera on. @param deviceId `null`: the browser's choice */
	start(deviceId: string | null) {
		this.#sweep?.stop();
		this.phase = { at: 'starting' };
		this.desk.do({ to: 'barometer', do: 'reading', read: 0 });
		this.#sweep = this.makeSweep(deviceId, {
			progress: (sums, share) => this.#progress(sums, share),
			done: (sums) => this.#done(sums),
			fault: (fault) => this.#off({ at: 'failed', fault })
		});
		void this.#sweep.start();
	}

	/** What was read until now counts. */
	finish() {
		this.#sweep?.finish();
	}

	/** Breaks it off; the camera goes off, and what was answered before stays. */
	stop() {
		this.#sweep?.stop();
		if (this.isOn) this.#off({ at: 'off' });
	}

	/** The class was asked something else meanwhile: cards that answered one question answer no other. */
	get #isAskedElse(): boolean {
		return this.desk.state.barometer.reading === null;
	}

	#progress({ counts, unread }: CardSums, share: number) {
		if (this.#isAskedElse) return this.stop();
		const read = countOf(counts);
		this.phase = { at: 'reading', read, unread, share };
		this.desk.do({ to: 'barometer', do: 'reading', read });
	}

	#done({ counts, unread }: CardSums) {
		if (this.#isAskedElse) return this.#off({ at: 'off' });
		const read = countOf(counts);
		// No card at all says that something was wrong, not that nobody has an answer.
		if (read + unread > 0) this.desk.do({ to: 'barometer', do: 'cards', counts, unread });
		this.#off({ at: 'done', read, unread });
	}

	#off(phase: CardReadingPhase) {
		this.#sweep = null;
		this.phase = phase;
		this.desk.do({ to: 'barometer', do: 'reading', read: null });
	}
}

function countOf(counts: CardSums['counts']): number {
	return answered({ way: 'hands', counts }) ?? 0;
}
