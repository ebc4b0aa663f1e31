import * as v from 'valibot';
import { historyOf, IllegalCommand, layingSchema, type Laying } from '../association';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { discard, revise } from './revise';
import type { Seen } from './revision';
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
	 * @param seen what the writer knows of
	 * @returns when it was kept, epoch ms: later than what was there
	 * @throws {StoreFault} also `changed`, `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	keep(laying: Laying, seen: Seen): Promise<number> {
		return this.#write(laying.id, seen, () => laying);
	}

	/**
	 * Something of it becomes another, whatever else was changed meanwhile.
	 * @param at epoch ms
	 * @throws {StoreFault} as `keep`
	 */
	change(id: string, change: (laying: Laying) => Laying, at: number): Promise<number> {
		return this.#write(id, 'any', (laying) => ({ ...change(laying), changedAt: at }));
	}

	delete(id: string): Promise<void> {
		return discard(this.#connection, 'layings', id);
	}

	#write(id: string, seen: Seen, change: (laying: Laying) => Laying): Promise<number> {
		return revise(this.#connection, 'layings', id, seen, (there) => requireLaying(change(there)));
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
