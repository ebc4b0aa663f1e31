import { boardAt, stepCount, type Board, type BoardHistory } from '$lib/association';

/** How long one picture of the film stands, ms: at its own speed, and slower. */
const STANDS = { own: 900, slow: 2200 } as const;

/** How a board came about, step by step. It ends where the board is now. */
export class FilmStrip {
	/** After how many steps. */
	at = $state(0);
	playing = $state(false);
	slow = $state(false);
	readonly #history: BoardHistory;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(history: BoardHistory) {
		this.#history = history;
		this.at = this.first;
	}

	/** The oldest board that can still be shown. */
	get first(): number {
		return this.#history.forgotten;
	}

	get last(): number {
		return stepCount(this.#history);
	}

	get board(): Board {
		return boardAt(this.#history, this.at);
	}

	/** The board one step earlier; of the first the same. */
	get before(): Board {
		return boardAt(this.#history, Math.max(this.first, this.at - 1));
	}

	play() {
		if (this.at >= this.last) this.at = this.first;
		this.playing = true;
		this.#wait();
	}

	pause() {
		this.playing = false;
		clearTimeout(this.#timer);
	}

	/** @param step after how many; what is beyond an end is that end */
	goTo(step: number) {
		this.pause();
		this.at = Math.min(this.last, Math.max(this.first, step));
	}

	#wait() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(
			() => {
				this.at = Math.min(this.last, this.at + 1);
				if (this.at < this.last) this.#wait();
				else this.playing = false;
			},
			this.slow ? STANDS.slow : STANDS.own
		);
	}
}
