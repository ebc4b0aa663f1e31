import { storeFault, type StoreFault } from '$lib/store';

/** Something that is done with a vault: it takes a while, and may go wrong. */
export class Deed {
	busy = $state(false);
	fault = $state.raw<StoreFault | null>(null);

	/** One at a time. @returns whether it was done; see `fault` for why not */
	async do(work: () => Promise<void>): Promise<boolean> {
		if (this.busy) return false;
		this.busy = true;
		this.fault = null;
		try {
			await work();
			return true;
		} catch (error) {
			this.fault = storeFault(error);
			return false;
		} finally {
			this.busy = false;
		}
	}
}
