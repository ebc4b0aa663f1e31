import { storeFault, type StoreFault } from '$lib/store';

/** Runs what touches the store. What cannot be kept is told on the page, and breaks nothing else. */
export class Storing {
	fault = $state.raw<StoreFault | null>(null);

	async run(work: () => Promise<void>) {
		try {
			await work();
			this.fault = null;
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
