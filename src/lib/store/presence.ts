/**
 * Whether the page is here, or was put away by the browser, which may bring it back. A page that is put away stands
 * still with its transactions open, and no browser ends those well: WebKit lets every other page wait for them
 * (https://github.com/WebKit/WebKit/pull/67039), Firefox never ends them, Chromium throws the page away for them.
 * So they are broken off when it goes, and done anew when it is back.
 */
export class Presence {
	#leaving = new AbortController();
	#back: Promise<void> | null = null;
	#comeBack = () => {};

	get isAway(): boolean {
		return this.#back !== null;
	}

	goAway() {
		if (this.isAway) return;
		this.#back = new Promise((resolve) => (this.#comeBack = resolve));
		this.#leaving.abort();
	}

	comeBack() {
		if (!this.isAway) return;
		this.#back = null;
		this.#leaving = new AbortController();
		this.#comeBack();
	}

	/**
	 * Does `work` while the page is here, from the beginning again if it went away before that was done: `work` must
	 * change nothing when its signal breaks it off.
	 * @param isBrokenOff of an error that came after the page had gone: whether it came of that
	 */
	async stay<Result>(
		work: (leaving: AbortSignal) => Promise<Result>,
		isBrokenOff: (error: unknown) => boolean
	): Promise<Result> {
		for (;;) {
			while (this.#back) await this.#back;
			const { signal } = this.#leaving;
			try {
				return await work(signal);
			} catch (error) {
				if (!signal.aborted || !isBrokenOff(error)) throw error;
			}
		}
	}
}
