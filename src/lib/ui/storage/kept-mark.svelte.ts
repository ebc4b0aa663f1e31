import type { Store } from '$lib/store';
import { recall, remember } from '../choices';

/** Outside of the database: something was kept here (`yes`), or was, and the browser cleared it (`lost`). */
const KEY = 'luwte-kept';

type Keeping = Pick<Store['keeping'], 'isMarked' | 'isEmpty' | 'mark'>;

/**
 * Two marks that something is kept here: one in the database, one outside of it. A database that is empty and has no
 * mark, with the one outside still there, was cleared by the browser. Whoever erases everything herself takes both
 * away. When the browser cleared both, it looks like a first visit.
 */
export class KeptMark {
	/** The browser cleared what was kept, and nobody said to have read that. */
	lost = $state(false);
	/** The mark in the database is known to be there. */
	#isInside = false;

	/** The database was opened: before anything is written. @throws {StoreFault} */
	async look(keeping: Keeping) {
		this.#isInside = await keeping.isMarked();
		if (!this.#isInside && (await keeping.isEmpty())) {
			if (recall(KEY) === 'yes') remember(KEY, 'lost');
		} else await this.#mark(keeping);
		this.lost = recall(KEY) === 'lost';
	}

	/** Something was written. @returns whether there is something to keep @throws {StoreFault} */
	async written(keeping: Keeping): Promise<boolean> {
		if (!this.#isInside && !(await keeping.isEmpty())) await this.#mark(keeping);
		return this.#isInside;
	}

	/** Did another tab erase everything, which this one could not hear? @throws {StoreFault} */
	async isErased(keeping: Keeping): Promise<boolean> {
		return this.#isInside && recall(KEY) === null && !(await keeping.isMarked());
	}

	/** It was read. */
	dismiss = () => {
		this.lost = false;
		remember(KEY, this.#isInside ? 'yes' : null);
	};

	async #mark(keeping: Keeping) {
		if (!this.#isInside) await keeping.mark();
		this.#isInside = true;
		if (recall(KEY) === null) remember(KEY, 'yes');
	}
}

export const keptMark = new KeptMark();
