/** A photo while it is read and made small: a large one takes seconds. The newest counts. */
export class PhotoReading {
	busy = $state(false);
	/** The last file could not be read as a photo. */
	failed = $state(false);
	#turn = 0;

	/** @returns `null` when it could not be read, or is not wanted any more */
	async read<Photo>(photo: Promise<Photo>): Promise<Photo | null> {
		const turn = ++this.#turn;
		this.busy = true;
		this.failed = false;
		const read = await photo.catch(() => null);
		if (turn !== this.#turn) return null;
		this.busy = false;
		this.failed = read === null;
		return read;
	}

	/** What is still being read is not wanted any more. */
	forget() {
		this.#turn++;
		this.busy = this.failed = false;
	}
}
