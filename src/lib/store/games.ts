import type { Connection } from './connection';
import { plainCopy } from './guards';
import type { GameSlot, SavedGame } from './model';

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
	 * @param seen when what this tab knows of was kept, epoch ms; `null` when nothing was; `'any'`: whatever
	 * is there gives way
	 * @returns when it is kept, later than what was there; `null` when it is not
	 */
	async keepAfter(game: SavedGame, seen: number | null | 'any'): Promise<number | null> {
		const copy = plainCopy(game);
		return this.#connection.write(async (transaction) => {
			const games = transaction.objectStore('games');
			const there = (await games.get(game.slot))?.savedAt ?? null;
			if (seen !== 'any' && there !== seen) return null;
			// Never twice the same moment: it tells who kept something last.
			const savedAt = Math.max(game.savedAt, (there ?? 0) + 1);
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
