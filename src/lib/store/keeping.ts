import type { Connection } from './connection';
import { ALL_STORES } from './schema';
import { forEach, type RawTransaction } from './vault/raw';

/** The mark beside all that is kept; a second one stands outside of the database (`ui/storage`). */
const MARK = 'kept';

/**
 * Whether this device keeps something of somebody. A mark in the database says that something was kept here once: it
 * goes with the database when the browser clears that, and stays when somebody throws the last thing away herself.
 * Every method rejects only with a StoreFault.
 */
export class Keeping {
	readonly #connection: Connection;

	constructor(connection: Connection) {
		this.#connection = connection;
	}

	/** Was something kept in this database, be it long ago? */
	isMarked(): Promise<boolean> {
		return this.#connection.raw(
			'readonly',
			async (all) => (await all.objectStore('device').getKey(MARK)) !== undefined
		);
	}

	/** Told of everything that this tab writes, when it is written. @returns ends it */
	onWrite(listener: () => void): () => void {
		return this.#connection.onWrite(listener);
	}

	mark(): Promise<void> {
		return this.#connection.raw('readwrite', async (all) => {
			await all.objectStore('device').put({ key: MARK, value: true });
		});
	}

	/**
	 * Is there nothing that somebody would miss? Who only looked around leaves no more than a profile without a name
	 * and without a place.
	 */
	isEmpty(): Promise<boolean> {
		return this.#connection.raw('readonly', async (all) => {
			const {
				profiles: people = 0,
				device: _device,
				staged: _staged,
				...others
			} = await countIn(all);
			if (Object.values(others).some((count) => count > 0)) return false;
			if (people === 0) return true;
			const profiles = await all.objectStore('profiles').getAll();
			return profiles.every(({ name, places }) => name === '' && isEmptyList(places));
		});
	}

	/** How many rows lie in each store, sealed ones and those of this device included. */
	rows(): Promise<Record<string, number>> {
		return this.#connection.raw('readonly', countIn);
	}
}

function isEmptyList(value: unknown): boolean {
	return Array.isArray(value) && value.length === 0;
}

async function countIn(all: RawTransaction): Promise<Record<string, number>> {
	const counts: Record<string, number> = {};
	await forEach(ALL_STORES, async (name) => {
		// Whatever a store holds, counting is the same.
		counts[name] = await all.objectStore(name as 'vaults').count();
	});
	return counts;
}
