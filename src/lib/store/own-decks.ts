import * as v from 'valibot';
import type { Connection } from './connection';
import { ownDeckSchema, type NewDeck, type OwnDeck } from './deck-schema';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { newId } from './new-id';
import { discard, revise } from './revise';
import type { Seen } from './revision';

/** Decks made on this device. Every method rejects only with a StoreFault. */
export class OwnDecks {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Under a name of its own, so that it never takes the place of another. @param at epoch ms */
	async create(deck: NewDeck, at: number): Promise<OwnDeck> {
		const created = requireDeck({ ...deck, id: newId(), changedAt: at });
		await this.#connection.write((transaction) => transaction.objectStore('decks').add(created));
		return created;
	}

	/** Newest change first. */
	list(): Promise<OwnDeck[]> {
		return this.#connection.read(async (transaction) => {
			const decks = await transaction.objectStore('decks').getAll();
			return decks.sort((a, b) => b.changedAt - a.changedAt);
		});
	}

	get(id: string): Promise<OwnDeck | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('decks').get(id)) ?? null
		);
	}

	/**
	 * In place of the one of that name.
	 * @param at epoch ms
	 * @param seen what the writer knows of
	 * @returns when it was kept, epoch ms: later than what was there
	 * @throws {StoreFault} also `changed`, `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	async save(deck: OwnDeck, at: number, seen: Seen): Promise<number> {
		const kept = requireDeck({ ...deck, changedAt: at });
		return revise(this.#connection, 'decks', kept.id, seen, () => kept);
	}

	delete(id: string): Promise<void> {
		return discard(this.#connection, 'decks', id);
	}
}

/** @throws {StoreFault} `invalid` on what could not be exported and imported again */
function requireDeck(deck: OwnDeck): OwnDeck {
	const result = v.safeParse(ownDeckSchema, plainCopy(deck), { abortEarly: true });
	if (result.success) return result.output;
	throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'deck');
}
