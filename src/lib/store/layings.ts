import * as v from 'valibot';
import { historyOf, IllegalCommand, layingSchema, type Laying } from '../association';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { requireProfile } from './rows';

/** Boards with images. Every method rejects only with a StoreFault. */
export class Layings {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Of one person, or (null) of teams, which bear nobody's name. Newest change first. */
	list(profileId: string | null): Promise<Laying[]> {
		return this.#connection.read(async (transaction) => {
			const all = await transaction.objectStore('layings').getAll();
			return all
				.filter((laying) => laying.profileId === profileId)
				.sort((a, b) => b.changedAt - a.changedAt);
		});
	}

	get(id: string): Promise<Laying | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('layings').get(id)) ?? null
		);
	}

	/**
	 * A new one.
	 * @throws {StoreFault} also `not-found` (no such person), `invalid` (what could not be brought back)
	 */
	async create(laying: Laying): Promise<void> {
		const created = requireLaying(laying);
		await this.#connection.write(async (transaction) => {
			if (created.profileId !== null) await requireProfile(transaction, created.profileId);
			await transaction.objectStore('layings').add(created);
		});
	}

	/**
	 * In place of the one of that name.
	 * @throws {StoreFault} also `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	async keep(laying: Laying): Promise<void> {
		const kept = requireLaying(laying);
		await this.#connection.write(async (transaction) => {
			const layings = transaction.objectStore('layings');
			if (!(await layings.getKey(kept.id))) throw new StoreFault('not-found', 'laying');
			await layings.put(kept);
		});
	}

	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('layings').delete(id));
	}
}

/** @throws {StoreFault} `invalid` on what could not be exported and opened again */
function requireLaying(laying: Laying): Laying {
	const result = v.safeParse(layingSchema, plainCopy(laying), { abortEarly: true });
	if (!result.success) throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'laying');
	if (!opens(result.output)) throw new StoreFault('invalid', 'steps that do not fit the board');
	return result.output;
}

/** Can it be opened: do its steps fit the board? */
export function opens({ history }: Laying): boolean {
	try {
		historyOf(history);
		return true;
	} catch (error) {
		if (error instanceof IllegalCommand) return false;
		throw error;
	}
}
