import type { Connection } from './connection';
import { plainCopy } from './guards';
import type { GameSlot, SavedGame } from './model';
import { momentAfter, requireSeen, type Seen } from './revision';

/** The games that go on. Every method rejects only with a StoreFault. */
export class Games {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** In place of what was kept in its slot. */
	async keep(game: SavedGame): Promise<void> {
		const copy = plainCopy(game);
		await this.#connection.write((transaction) => transaction.objectStore('games').put(copy));
	}

	/**
	 * As `keep`, unless another tab kept something meanwhile: that stays.
	 * @param seen what this tab knows of
	 * @returns when it is kept, later than what was there
	 * @throws {StoreFault} also `changed`
	 */
	async keepAfter(game: SavedGame, seen: Seen): Promise<number> {
		const copy = plainCopy(game);
		return this.#connection.write(async (transaction) => {
			const games = transaction.objectStore('games');
			const there = (await games.get(game.slot))?.savedAt ?? null;
			requireSeen(there, seen);
			const savedAt = momentAfter(game.savedAt, there);
			await games.put({ ...copy, savedAt });
			return savedAt;
		});
	}

	get(slot: GameSlot): Promise<SavedGame | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('games').get(slot)) ?? null
		);
	}

	list(): Promise<SavedGame[]> {
		return this.#connection.read((transaction) => transaction.objectStore('games').getAll());
	}

	forget(slot: GameSlot): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('games').delete(slot));
	}
}
