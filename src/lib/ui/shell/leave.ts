/**
 * How the service worker and the open pages agree on what may go over the network. The worker starts
 * without leave: the browser may find a new version at any moment, also while a camera is on.
 */

/** What the worker asks every open page. */
export const MAY_I_FETCH = 'may-i-fetch';

/** What a page answers, and tells by itself when it changes. */
export const LEAVES = ['go', 'hold'] as const;
export type Leave = (typeof LEAVES)[number];

/** What the pages that are open said last. */
export class PagesSaid {
	#said = new Map<string, Leave>();

	/**
	 * @param page id of the page that speaks
	 * @returns whether it says something else than before
	 */
	hear(page: string, words: unknown): boolean {
		const leave = LEAVES.find((known) => known === words);
		if (!leave || this.#said.get(page) === leave) return false;
		this.#said.set(page, leave);
		return true;
	}

	/**
	 * Whether every page that is open said that it may. Who has not answered, because it is still
	 * loading, may be about to measure. Where no page is open nobody measures.
	 */
	allow(open: readonly string[]): boolean {
		return open.every((page) => this.#said.get(page) === 'go');
	}
}
