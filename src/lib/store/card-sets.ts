import { MAX_NAME_LENGTH } from '../sessions';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy, requireLength } from './guards';
import type { KeptCardSet, NewCardSet } from './model';
import { newId } from './new-id';

/** Cards chosen beforehand. Every method rejects only with a StoreFault. */
export class CardSets {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** @param createdAt epoch ms */
	async create(set: NewCardSet, createdAt: number): Promise<KeptCardSet> {
		requireLength(set.name, MAX_NAME_LENGTH);
		const created = plainCopy({ ...set, id: newId(), createdAt });
		await this.#connection.write((transaction) => transaction.objectStore('cardSets').add(created));
		return created;
	}

	/** Newest first. */
	list(): Promise<KeptCardSet[]> {
		return this.#connection.read(async (transaction) => {
			const sets = await transaction.objectStore('cardSets').getAll();
			return sets.sort((a, b) => b.createdAt - a.createdAt);
		});
	}

	/** "Deze niet meer": takes a card out of a set for good. @param names of the card, now and before */
	removeCard(id: string, names: readonly string[]): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const sets = transaction.objectStore('cardSets');
			const set = await sets.get(id);
			if (!set) throw new StoreFault('not-found', 'card set');
			await sets.put({ ...set, cards: set.cards.filter((card) => !names.includes(card)) });
		});
	}

	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('cardSets').delete(id));
	}
}
