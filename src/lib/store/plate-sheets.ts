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

	/** A new one. @throws {StoreFault} also `invalid` (too long) */
	async create(sheet: PlateSheet): Promise<void> {
		const created = requireSheet(sheet);
		await this.#connection.write((transaction) => transaction.objectStore('plates').add(created));
	}

	/**
	 * In place of the one of that name.
	 * @throws {StoreFault} also `not-found` when it was deleted meanwhile, in another tab; `invalid`
	 */
	async keep(sheet: PlateSheet): Promise<void> {
		const kept = requireSheet(sheet);
		await this.#connection.write(async (transaction) => {
			const plates = transaction.objectStore('plates');
			if (!(await plates.getKey(kept.id))) throw new StoreFault('not-found', 'plate');
			await plates.put(kept);
		});
	}

	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => transaction.objectStore('plates').delete(id));
	}
}

function requireSheet(sheet: PlateSheet): PlateSheet {
	const result = v.safeParse(plateSheetSchema, plainCopy(sheet), { abortEarly: true });
	if (result.success) return result.output;
	throw new StoreFault('invalid', v.getDotPath(result.issues[0]) ?? 'plate');
}
