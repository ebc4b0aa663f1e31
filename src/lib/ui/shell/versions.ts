/**
 * How a new version takes the place of an old one while pages of the old one are open. Its files are kept as
 * long as one of those may ask for them: a page keeps working as it was opened.
 */

/** What a page tells the worker that waits: somebody asked for the new version. */
export const TAKE_OVER = 'take-over';

/** What it tells the worker of its own version: what that still waits for must not hold the new one up. */
export const GIVE_WAY = 'give-way';

const IS_OF = 'is-of ';

/** What each page tells the worker when it opens. */
export function isOf(version: string): string {
	return IS_OF + version;
}

/** Of which version the open pages are. */
export class PageVersions {
	#versions = new Map<string, string>();

	/** @returns whether these words were about it */
	hear(page: string, words: unknown): boolean {
		if (typeof words !== 'string' || !words.startsWith(IS_OF)) return false;
		this.#versions.set(page, words.slice(IS_OF.length));
		return true;
	}

	/** Whether nobody needs another version's files. A page that has not said so may be an old one. */
	all(open: readonly string[], version: string): boolean {
		return open.every((page) => this.#versions.get(page) === version);
	}
}

/**
 * Of what is kept, all that is of versions before this one. What came after it waits for its turn.
 * @param names the oldest first, as the browser gives them
 */
export function olderThan(own: string, names: readonly string[]): string[] {
	return names.slice(0, Math.max(0, names.indexOf(own)));
}
