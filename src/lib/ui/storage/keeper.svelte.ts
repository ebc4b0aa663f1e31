import { storeFault, type StoreFault } from '$lib/store';

/**
 * Keeps something that is being written: the newest state, one write at a time. What changes during a
 * write is written after it, so nothing is lost and no older state comes after a newer one.
 */
export class Keeper {
	fault = $state.raw<StoreFault | null>(null);
	/** Something was kept since the page was opened. */
	everKept = $state(false);
	/** Changes, and how many of them are on the disk. */
	#changes = $state(0);
	#written = $state(0);
	readonly #write: () => Promise<void>;
	#running: Promise<void> | null = null;

	/** @param write takes the state as it is when it is called */
	constructor(write: () => Promise<void>) {
		this.#write = write;
	}

	/** Is all that was changed on the disk? */
	get kept(): boolean {
		return this.#written === this.#changes;
	}

	/** Something changed. @returns when it is kept, or could not be: see `fault` */
	keep(): Promise<void> {
		this.#changes++;
		this.#running ??= this.#run().finally(() => (this.#running = null));
		return this.#running;
	}

	/** When no write is going on any more. */
	async settled(): Promise<void> {
		await this.#running;
	}

	async #run() {
		while (!this.kept) {
			const changes = this.#changes;
			try {
				await this.#write();
			} catch (error) {
				// It stays in memory, and the next change tries again.
				this.fault = storeFault(error);
				return;
			}
			this.#written = changes;
			this.fault = null;
			this.everKept = true;
		}
	}
}
