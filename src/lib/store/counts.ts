import * as v from 'valibot';
import type { Connection } from './connection';
import { newCountSchema, type KeptCount, type NewCount } from './count-schema';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { newId } from './new-id';
import { removeCountsOf, requireProfile } from './rows';

/** What people counted themselves. Every method rejects only with a StoreFault. */
export class Counts {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Of one person, oldest first. */
	list(profileId: string): Promise<KeptCount[]> {
		return this.#connection.read(async (transaction) => {
			const all = await transaction.objectStore('counts').getAll();
			return all
				.filter((count) => count.profileId === profileId)
				.sort((a, b) => a.takenAt - b.takenAt);
		});
	}

	/** @throws {StoreFault} also `not-found` (no such person), `invalid` */
	async keep(count: NewCount): Promise<KeptCount> {
		const checked = v.safeParse(newCountSchema, plainCopy(count));
		if (!checked.success) throw new StoreFault('invalid', 'count');
		const kept: KeptCount = { id: newId(), ...checked.output };
		await this.#connection.write(async (transaction) => {
			await requireProfile(transaction, kept.profileId);
			await transaction.objectStore('counts').add(kept);
		});
		return kept;
	}

	/** No fault when it was gone already. */
	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('counts').delete(id));
	}

	/** Everything that this person counted. */
	deleteAll(profileId: string): Promise<void> {
		return this.#connection.write((transaction) => removeCountsOf(transaction, profileId));
	}
}
