/**
 * Whether something goes on in this tab without a hand on it: measuring, a conversation, a game on the
 * table. A lock that waits for stillness waits for the end of it.
 */
export class InUse {
	#holds = 0;

	get now(): boolean {
		return this.#holds > 0;
	}

	/** From now on. @returns ends it, also when called more than once */
	hold(): () => void {
		this.#holds++;
		let held = true;
		return () => {
			if (held) this.#holds--;
			held = false;
		};
	}
}

export const inUse = new InUse();
