import { begin, DamagedSave, load, play, save, undo, type Match, type Rules } from '$lib/games';
import {
	storeFault,
	TabLock,
	type GameSlot,
	type SavedGame,
	type Store,
	type TabLockPort
} from '$lib/store';
import { PageStore } from '../storage/page-store.svelte';
import { layCard } from './card-sound';
import { comfort } from './comfort.svelte';

/** What is kept of a game: the moves, and who plays with what. */
interface Kept<Sitting> {
	sitting: Sitting;
	match: unknown;
}

/** Can a kept game be played on at this table? */
type Accepts<Sitting, Setup> = (sitting: Sitting, setup: Setup) => boolean;

/** Moves at which a card is heard to be laid, for who likes that. */
const HEARD = ['ask', 'draw', 'lay', 'turn'];

/**
 * A game on this device: plays, takes back, and keeps every move, so that it survives a reload and a
 * crash. Where keeping fails one can still play. It is kept from when somebody sits down at it (`sit`), in
 * one tab at a time: what another tab kept is never written over unasked.
 */
export class GameTable<Setup, State, Move extends { readonly do: string }, Sitting> {
	match = $state.raw<Match<Setup, State, Move> | null>(null);
	/** Who plays and with which cards. */
	sitting = $state.raw<Sitting | null>(null);
	/** Another tab plays this game: here it is only told so. */
	elsewhere = $state(false);
	/** It was taken up again, and nothing was done since. */
	resumed = $state(false);
	readonly storage: PageStore;
	readonly #rules: Rules<Setup, State, Move>;
	readonly #slot: GameSlot;
	readonly #lock: TabLock;
	#seated = false;
	/** Something is not given to the store yet. */
	#waits = $state(false);
	/** A game that was begun here takes the place of what was kept, whatever that was. */
	#begun = false;
	/** When what we know of was kept, epoch ms. */
	#seen: number | null = null;
	#accepts: Accepts<Sitting, Setup> = () => true;

	/** @param locks others only in tests */
	constructor(
		rules: Rules<Setup, State, Move>,
		slot: GameSlot,
		storage = new PageStore(),
		locks?: TabLockPort | null
	) {
		this.#rules = rules;
		this.#slot = slot;
		this.storage = storage;
		this.#lock = new TabLock(`game-${slot}`, () => this.#lose(), locks);
	}

	get fault() {
		return this.storage.fault;
	}

	/** Is every move on the disk? */
	get kept(): boolean {
		return this.storage.kept && !this.#waits;
	}

	/** Takes up the game that was kept. `false` when there is none that can be played on. */
	async resume(accepts: Accepts<Sitting, Setup>): Promise<boolean> {
		this.#accepts = accepts;
		let resumed = false;
		await this.storage.use(async (store) => {
			resumed = await this.#takeUp(store);
		});
		return resumed;
	}

	/** From now on the game is this tab's, unless another has it. */
	async sit() {
		if (!(await this.#lock.take())) return this.#lose();
		this.#seated = true;
		if (this.#waits) this.#keep();
	}

	/** "Speel hier verder": the other tab is told, and what it kept last goes on here. */
	async takeOver() {
		await this.#lock.takeOver();
		if (!this.#begun)
			await this.storage.use(async (store) => {
				const goesOn = await this.#takeUp(store);
				// The other tab began something else: that is not for this table, and stays.
				if (!goesOn && this.#seen !== null) this.match = null;
			});
		this.elsewhere = false;
		await this.sit();
	}

	begin(setup: Setup, sitting: Sitting) {
		this.match = begin(this.#rules, setup);
		this.sitting = sitting;
		this.#begun = true;
		this.#keep();
	}

	play(move: Move) {
		if (!this.match) return;
		this.match = play(this.#rules, this.match, move);
		if (comfort.sound && HEARD.includes(move.do)) layCard();
		this.#keep();
	}

	/** What was done last. */
	get lastMove(): Move | null {
		return this.match?.moves.at(-1) ?? null;
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
		this.#seen = null;
		this.#seated = false;
		this.#lock.release();
		void this.storage.keep(this.#slot, (store) => store.games.forget(this.#slot));
	}

	/** "Deze niet meer": a card goes out of the set that it was chosen from, by whichever name it is there. */
	takeOutOfSet(set: string, names: readonly string[]) {
		void this.storage.keep(`${set} ${names[0]}`, (store) => store.cardSets.removeCard(set, names));
	}

	/** The step back from that. */
	putBackInSet(set: string, card: string) {
		void this.storage.keep(`${set} ${card}`, (store) => store.cardSets.putCardBack(set, card));
	}

	/** Gets up. Resolves when everything is written. */
	async close(): Promise<void> {
		await this.storage.settle();
		this.#seated = false;
		this.#lock.release();
	}

	#lose() {
		this.#seated = false;
		this.elsewhere = true;
	}

	async #takeUp(store: Store): Promise<boolean> {
		const kept = await store.games.get(this.#slot);
		this.#seen = kept?.savedAt ?? null;
		return kept !== null && this.#accept(kept.data as Kept<Sitting>);
	}

	#accept({ sitting, match: saved }: Kept<Sitting>): boolean {
		try {
			const match = load(this.#rules, saved);
			if (!this.#accepts(sitting, match.setup)) return false;
			this.match = match;
			this.sitting = sitting;
			this.resumed = true;
			return true;
		} catch (error) {
			if (error instanceof DamagedSave) return false;
			throw error;
		}
	}

	#keep() {
		this.resumed = false;
		this.#waits = !this.#seated;
		if (!this.#seated) return;
		void this.storage.keep(this.#slot, (store) => this.#write(store));
	}

	/** The game as it is when its turn to be written comes. */
	async #write({ games }: Store) {
		const { match, sitting } = this;
		if (!match || !this.#seated) return;
		const data = { sitting, match: save(this.#rules, match) };
		const game: SavedGame = { slot: this.#slot, savedAt: Date.now(), data };
		try {
			this.#seen = await games.keepAfter(game, this.#begun ? 'any' : this.#seen);
			this.#begun = false;
		} catch (error) {
			if (storeFault(error).code !== 'changed') throw error;
			this.#lose();
		}
	}
}
