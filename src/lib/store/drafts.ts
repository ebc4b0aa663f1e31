import type { Connection } from './connection';
import { plainCopy } from './guards';
import type { Draft } from './model';

/** What is half done. Every method rejects only with a StoreFault. */
export class Drafts {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	get(id: string): Promise<Draft | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('drafts').get(id)) ?? null
		);
	}

	/** All whose name begins so, the newest first. */
	list(prefix: string): Promise<Draft[]> {
		return this.#connection.read(async (transaction) => {
			const all = await transaction.objectStore('drafts').getAll();
			return all.filter(({ id }) => id.startsWith(prefix)).sort((a, b) => b.savedAt - a.savedAt);
		});
	}

	/** In place of the one before. */
	async keep(draft: Draft): Promise<void> {
		const copy = plainCopy(draft);
		await this.#connection.write((transaction) => transaction.objectStore('drafts').put(copy));
	}

	forget(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('drafts').delete(id));
	}
}
