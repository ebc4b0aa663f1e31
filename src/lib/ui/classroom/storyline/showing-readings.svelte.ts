import type { ClassReading } from '$lib/classroom';
import { PlayedReadings, type PlayedStretch } from '$lib/sensing/simulated/played-readings';
import { inTurns } from '$lib/sensing/turns';

/** What is measured of the body of a seed. */
export type ReadingsOf = (seed: number) => Pick<PlayedReadings, 'all' | 'until' | 'readOn'>;

/**
 * What was measured of one showing, from its beginning: read along while it is watched, so that it is there
 * when the class asks for it. It hangs on what the body did alone, and on no clock of a window.
 */
export class ShowingReadings {
	/** How much has been worked through, while somebody waits for it, 0..1; `null`: nobody does. */
	progress = $state<number | null>(null);
	failed = $state(false);
	#showing: string | null = null;
	#read: ReturnType<ReadingsOf> | null = null;
	#working: Promise<void> = Promise.resolve();
	#busy = false;
	readonly #readingsOf: ReadingsOf;

	/** @param readingsOf other ones only in tests */
	constructor(readingsOf: ReadingsOf = (seed) => new PlayedReadings(seed)) {
		this.#readingsOf = readingsOf;
	}

	get all(): readonly ClassReading[] {
		return this.#read?.all ?? [];
	}

	/** Until when all was read of this showing, ms. @param showing its name */
	readUntil(showing: string): number {
		return showing === this.#showing && this.#read ? this.#read.until : -Infinity;
	}

	/** Reads on to a time that is now; what is still being read is not waited for. */
	readAlong(showing: string, stretch: PlayedStretch, wanted: () => boolean) {
		if (!this.#busy) this.#working = this.#readOn(showing, stretch, wanted);
	}

	/**
	 * All of a stretch is read.
	 * @param wanted asked now and then; it is left when it says no
	 */
	async complete(showing: string, stretch: PlayedStretch, wanted: () => boolean) {
		if (this.readUntil(showing) >= stretch.until) return;
		this.progress = 0;
		// One after the other: they read the same body.
		this.#working = this.#working.then(() =>
			this.#readOn(showing, stretch, wanted, (share) => (this.progress = share))
		);
		await this.#working;
		this.progress = null;
	}

	async #readOn(
		showing: string,
		{ seed, changes, until }: PlayedStretch,
		wanted: () => boolean,
		progress?: (share: number) => void
	) {
		this.#busy = true;
		if (showing !== this.#showing || !this.#read) {
			this.#showing = showing;
			this.#read = this.#readingsOf(seed);
		}
		this.failed = false;
		await inTurns(this.#read.readOn(changes, until, progress), wanted).catch(() => {
			this.#read = null;
			this.failed = true;
		});
		this.#busy = false;
	}
}
