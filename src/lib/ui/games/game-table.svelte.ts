import { begin, DamagedSave, load, play, save, undo, type Match, type Rules } from '$lib/games';
import type { GameSlot } from '$lib/store';
import { PageStore } from '../storage/page-store.svelte';

/** What is kept of a game: the moves, and who plays with what. */
interface Kept<Sitting> {
	sitting: Sitting;
	match: unknown;
}

/** Can a kept game be played on at this table? */
type Accepts<Sitting, Setup> = (sitting: Sitting, setup: Setup) => boolean;

/**
 * A game on this device: plays, takes back, and keeps every move, so that it survives a reload and a
 * crash. Where keeping fails one can still play.
 */
export class GameTable<Setup, State, Move, Sitting> {
	match = $state.raw<Match<Setup, State, Move> | null>(null);
	/** Who plays and with which cards. */
	sitting = $state.raw<Sitting | null>(null);
	readonly storage: PageStore;
	readonly #rules: Rules<Setup, State, Move>;
	readonly #slot: GameSlot;

	constructor(rules: Rules<Setup, State, Move>, slot: GameSlot, storage = new PageStore()) {
		this.#rules = rules;
		this.#slot = slot;
		this.storage = storage;
	}

	/** Takes up the game that was kept. `false` when there is none that can be played on. */
	async resume(accepts: Accepts<Sitting, Setup>): Promise<boolean> {
		let resumed = false;
		await this.storage.use(async (store) => {
			const kept = await store.games.get(this.#slot);
			resumed = kept !== null && this.#takeUp(kept.data as Kept<Sitting>, accepts);
		});
		return resumed;
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
		void this.storage.keep(this.#slot, (store) => store.games.forget(this.#slot));
	}

	/** "Deze niet meer": a card goes out of the set that it was chosen from, by whichever name it is there. */
	takeOutOfSet(set: string, names: readonly string[]) {
		void this.storage.keep(`${set} ${names[0]}`, (store) => store.cardSets.removeCard(set, names));
	}

	/** Resolves when everything is written. */
	close(): Promise<void> {
		return this.storage.settle();
	}

	#takeUp({ sitting, match: saved }: Kept<Sitting>, accepts: Accepts<Sitting, Setup>): boolean {
		try {
			const match = load(this.#rules, saved);
			if (!accepts(sitting, match.setup)) return false;
			this.match = match;
			this.sitting = sitting;
			return true;
		} catch (error) {
			if (error instanceof DamagedSave) return false;
			throw error;
		}
	}

	#keep() {
		const { match, sitting } = this;
		if (!match) return;
		const game = {
			slot: this.#slot,
			savedAt: Date.now(),
			data: { sitting, match: save(this.#rules, match) }
		};
		void this.storage.keep(this.#slot, (store) => store.games.keep(game));
	}
}
