import { requestPersistence, storageStatus, type StorageKeeper } from '$lib/store';
import { recall, remember } from '../choices';

/** The browser was asked on this device: it is not asked again by itself. */
const ASKED = 'luwte-asked-to-keep';

/** Whether the browser says to leave what is kept alone. */
export class Lasting {
	/** `null`: it was not looked at yet, or the browser does not say. */
	promised = $state<boolean | null>(null);
	readonly #keeper: StorageKeeper | undefined;
	#isAsking = false;

	/** @param keeper another one only in tests */
	constructor(keeper?: StorageKeeper) {
		this.#keeper = keeper;
	}

	async look() {
		this.promised = (await storageStatus(this.#keeper)).persisted;
	}

	/** Something is kept: asks, once on a device. */
	async askOnce() {
		if (this.#isAsking || this.promised || recall(ASKED) !== null) return;
		await this.ask();
	}

	/** Some browsers ask whoever sits there. */
	ask = async () => {
		this.#isAsking = true;
		remember(ASKED, 'yes');
		await requestPersistence(this.#keeper);
		await this.look();
		this.#isAsking = false;
	};
}

export const lasting = new Lasting();
