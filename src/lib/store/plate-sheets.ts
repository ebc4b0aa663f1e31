import * as v from 'valibot';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { plateSheetSchema, type PlateSheet } from './image-schema';
import { discard, revise } from './revise';
import type { Seen } from './revision';

/** What was written on the plates. Every method rejects only with a StoreFault. */
export class PlateSheets {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Newest change first. */
	list(): Promise<PlateSheet[]> {
		return this.#connection.read(async (transaction) => {
			const sheets = await transaction.objectStore('plates').getAll();
			return sheets.sort((a, b) => b.changedAt - a.changedAt);
		});
	}

	get(id: string): Promise<PlateSheet | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('plates').get(id)) ?? null
		);
	}

	/** A new one. @throws {StoreFault} also `invalid` (too long) */
	async create(sheet: PlateSheet): Promise<void> {
		const created = requireSheet(sheet);
		await this.#connection.write((transaction) => transaction.objectStore('plates').add(created));
	}

	/**
	 * In place of the one of that name.
	 * @param seen what the writer knows of
	 * @returns when it was kept, epoch ms: later than what was there
	 * @throws {StoreFault} also `changed`, `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	async keep(sheet: PlateSheet, seen: Seen): Promise<number> {
		const kept = requireSheet(sheet);
		return revise(this.#connection, 'plates', kept.id, seen, () => kept);
	}

	delete(id: string): Promise<void> {
		return discard(this.#connection, 'plates', id);
	}
}

function requireSheet(sheet: PlateSheet): PlateSheet {
	const result = v.safeParse(plateSheetSchema, plainCopy(sheet), { abortEarly: true });
	if (result.success) return result.output;
	throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'plate');
}
