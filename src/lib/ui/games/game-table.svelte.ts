import { begin, DamagedSave, load, play, save, undo, type Match, type Rules } from '$lib/games';
import { openStore, storeFault, type GameSlot, type Store, type StoreFault } from '$lib/store';

/** What is kept of a game: the moves, and who plays with what. */
interface Kept<Sitting> {
	sitting: Sitting;
	match: unknown;
}

/**
 * A game on this device: plays, takes back, and keeps every move, so that it survives a reload and a
 * crash. Where keeping fails one can still play.
 */
export class GameTable<Setup, State, Move, Sitting> {
	match = $state.raw<Match<Setup, State, Move> | null>(null);
	/** Who plays and with which cards. */
	sitting = $state.raw<Sitting | null>(null);
	fault = $state.raw<StoreFault | null>(null);
	readonly #rules: Rules<Setup, State, Move>;
	readonly #slot: GameSlot;
	#store: Store | null = null;
	/** Writes one after another, so that an older state never comes after a newer one. */
	#writing: Promise<void> = Promise.resolve();
	/** Writes that have not ended yet. */
	#pending = $state(0);

	constructor(rules: Rules<Setup, State, Move>, slot: GameSlot) {
		this.#rules = rules;
		this.#slot = slot;
	}

	/** Takes up the game that was kept. `false` when there is none that can be played on. */
	async resume(accepts: (sitting: Sitting, setup: Setup) => boolean): Promise<boolean> {
		try {
			this.#store ??= await openStore();
			const kept = await this.#store.games.get(this.#slot);
			if (!kept) return false;
			const { sitting, match: saved } = kept.data as Kept<Sitting>;
			const match = load(this.#rules, saved);
			if (!accepts(sitting, match.setup)) return false;
			this.match = match;
			this.sitting = sitting;
			return true;
		} catch (error) {
			if (!(error instanceof DamagedSave)) this.fault = storeFault(error);
			return false;
		}
	}

	begin(setup: Setup, sitting: Sitting) {
		this.match = begin(this.#rules, setup);
		this.sitting = sitting;
		this.#keep();
	}

	play(move: Move) {
		if (!this.match) return;
		this.match = play(this.#rules, this.match, move);
		this.#keep();
	}

	/** Is the game on the disk as it lies on the table? */
	get kept(): boolean {
		return this.#pending === 0 && this.fault === null;
	}

	get mayUndo(): boolean {
		return (this.match?.moves.length ?? 0) > 0;
	}

	undo() {
		if (!this.match || !this.mayUndo) return;
		this.match = undo(this.#rules, this.match);
		this.#keep();
	}

	/** Clears the table for another game. */
	clear() {
		this.match = null;
		this.sitting = null;
		this.#write((store) => store.games.forget(this.#slot));
	}

	/** Does something with what is remembered, after what is being written. */
	withStore(work: (store: Store) => Promise<void>) {
		this.#write(work);
	}

	/** Resolves when everything is written. */
	close(): Promise<void> {
		return this.#writing.then(() => {
			this.#store?.close();
			this.#store = null;
		});
	}

	#keep() {
		const { match, sitting } = this;
		if (!match) return;
		const data = { sitting, match: save(this.#rules, match) };
		this.#write((store) => store.games.keep({ slot: this.#slot, savedAt: Date.now(), data }));
	}

	#write(work: (store: Store) => Promise<void>) {
		this.#pending++;
		this.#writing = this.#writing.then(async () => {
			try {
				this.#store ??= await openStore();
				await work(this.#store);
				this.fault = null;
			} catch (error) {
				this.fault = storeFault(error);
			}
			this.#pending--;
		});
	}
}
