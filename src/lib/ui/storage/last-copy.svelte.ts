import { recall, remember } from '../choices';

const KEY = 'luwte-last-copy';

/** When all of this device was last saved as a file. */
class LastCopy {
	/** epoch ms; `null`: never, or not that this browser knows */
	at = $state.raw<number | null>(null);

	/** Reads it; call once the page is in a browser. */
	load() {
		const at = Number(recall(KEY));
		this.at = at > 0 ? at : null;
	}

	/** @param at epoch ms */
	made(at: number) {
		this.at = at;
		remember(KEY, String(at));
	}
}

export const lastCopy = new LastCopy();
