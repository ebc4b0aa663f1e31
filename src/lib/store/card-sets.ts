import { MAX_NAME_LENGTH } from '../sessions';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy, requireLength } from './guards';
import type { KeptCardSet, NewCardSet } from './model';
import { MAX_SET_CARDS } from './limits';
import { newId } from './new-id';

/** Cards chosen beforehand. Every method rejects only with a StoreFault. */
export class CardSets {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** @param createdAt epoch ms */
	async create(set: NewCardSet, createdAt: number): Promise<KeptCardSet> {
		for (const text of [set.name, set.deck, ...set.cards]) requireLength(text, MAX_NAME_LENGTH);
		if (set.cards.length > MAX_SET_CARDS) throw new StoreFault('invalid', 'too many cards');
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

	/** "Deze niet meer": takes a card out of a set. @param names of the card, now and before */
	removeCard(id: string, names: readonly string[]): Promise<void> {
		return this.#change(id, (cards) => cards.filter((card) => !names.includes(card)));
	}

	/** The step back from that: the card is in the set again. */
	putCardBack(id: string, card: string): Promise<void> {
		return this.#change(id, (cards) => (cards.includes(card) ? cards : [...cards, card]));
	}

	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('cardSets').delete(id));
	}

	#change(id: string, change: (cards: string[]) => string[]): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const sets = transaction.objectStore('cardSets');
			const set = await sets.get(id);
			if (!set) throw new StoreFault('not-found', 'card set');
			await sets.put({ ...set, cards: change(set.cards) });
		});
	}
}
