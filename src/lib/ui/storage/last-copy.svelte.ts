import { recall, remember } from '../choices';

const KEY = 'luwte-last-copy';
const DAY_MS = 24 * 3600 * 1000;

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

	/** Nothing is left here to have a copy of. */
	forget() {
		this.at = null;
		remember(KEY, null);
	}
}

export const lastCopy = new LastCopy();

/** Days by the calendar of this device between two moments, epoch ms; 0: the same day, or a clock set back. */
export function daysBetween(from: number, to: number): number {
	const day = (epoch: number) => {
		const date = new Date(epoch);
		return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY_MS;
	};
	return Math.max(0, day(to) - day(from));
}
