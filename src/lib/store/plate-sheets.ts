import * as v from 'valibot';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy } from './guards';
import { plateSheetSchema, type PlateSheet } from './image-schema';

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

	/** A new one, or in place of the one of that name. @throws {StoreFault} also `invalid` (too long) */
	async keep(sheet: PlateSheet): Promise<void> {
		const result = v.safeParse(plateSheetSchema, plainCopy(sheet), { abortEarly: true });
		if (!result.success) throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'plate');
		const kept = result.output;
		await this.#connection.write((transaction) => transaction.objectStore('plates').put(kept));
	}

	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('plates').delete(id));
	}
}
