import type { Connection } from '../connection';
import { StoreFault } from '../faults';
import { newId } from '../new-id';
import { rowsOf } from '../rows';
import type { StoreName } from '../schema';
import { ownerOf } from '../vault/owners';
import { allOf, forEach, sealedRange } from '../vault/raw';
import type { OpenVault, SealedBox, VaultRecord } from '../vault/records';
import { rowKey } from '../vault/row-key';
import { sealRow, type AnyRow } from '../vault/seal';
import { listVaults } from '../vault/vault-rows';
import type { CopyRow } from './checked-rows';

/** A row that waits until all of its copy is there. Nobody sees it before. */
export interface StagedRow {
	batch: string;
	store: StoreName;
	key: IDBValidKey;
	/** As it will lie in its store; or else as it will lie in the vault. */
	plain: AnyRow | null;
	sealed: SealedBox | null;
}

/** Rows that are written at once. */
const PAGE = 20;

/**
 * Rows of a copy on their way in: first they are staged, in bounded memory, each in the form that it will
 * have; then `commit` makes them count in one transaction. Killed before that, nothing has happened.
 */
export class Staging {
	readonly batch = newId();
	/** So many rows lie there. */
	rows = 0;
	#waiting: StagedRow[] = [];
	/** To whom each session belongs, with all that came of it. */
	#owners = new Map<string, string>();

	private constructor(
		readonly connection: Connection,
		/** As they were when it began: nothing may go past a vault that was made meanwhile. */
		readonly vaults: readonly VaultRecord[],
		/** What goes under lock goes in here. */
		readonly vault: OpenVault | null
	) {}

	static async begin(connection: Connection): Promise<Staging> {
		const vaults = await listVaults(connection.raw);
		connection.ring.check(vaults);
		return new Staging(connection, vaults, connection.ring.opened);
	}

	/** The rows of these stand before the session itself: it says whose they are. */
	expect(sessionId: string, profileId: string) {
		this.#owners.set(sessionId, profileId);
	}

	/** @throws {StoreFault} also `locked` when it is of somebody whose vault is closed */
	async add({ store, row }: Extract<CopyRow, { store: unknown }>): Promise<void> {
		this.#waiting.push(await this.#staged(store, row));
		if (this.#waiting.length >= PAGE || store === 'decks') await this.flush();
	}

	/** What came of this session is not brought in after all. */
	async drop(sessionId: string): Promise<void> {
		await this.flush();
		await this.connection.raw('readwrite', async (all) => {
			const staged = all.objectStore('staged');
			for (const store of ['chunks', 'marks'] as const) {
				const range = sealedRange(this.batch, store, rowsOf(sessionId));
				this.rows -= (await staged.getAllKeys(range)).length;
				await staged.delete(range);
			}
		});
	}

	async flush(): Promise<void> {
		const page = this.#waiting;
		this.#waiting = [];
		if (page.length === 0) return;
		await this.connection.raw('readwrite', (all) =>
			forEach(page, (row) => all.objectStore('staged').put(row))
		);
		this.rows += page.length;
	}

	async #staged(store: StoreName, row: AnyRow): Promise<StagedRow> {
		const key = rowKey(store, row);
		const home = this.#homeOf(store, row);
		const where = { batch: this.batch, store, key };
		if (!home) return { ...where, plain: row, sealed: null };
		const { nonce, box } = await sealRow(home, store, key, row);
		return { ...where, plain: null, sealed: { nonce, box } };
	}

	/** The vault that it belongs in. What bears nobody's name goes into the one that is open. */
	#homeOf(store: StoreName, row: AnyRow): OpenVault | null {
		const owner = ownerOf(store, row, this.vaults);
		if (owner.of === 'nobody') return this.vault;
		const person = owner.of === 'session' ? this.#owners.get(owner.id) : owner.id;
		const record = this.vaults.find(({ profileId }) => profileId === person);
		if (record && record.id !== this.vault?.id) throw new StoreFault('locked', store);
		return record ? this.vault : null;
	}
}

/** What was left behind by who was killed half-way. Call it while nobody else brings anything in. */
export async function sweepStaged({ raw }: Connection, batch: string | null = null): Promise<void> {
	await raw('readwrite', async (all) => {
		const staged = all.objectStore('staged');
		await (batch === null ? staged.clear() : staged.delete(allOf(batch)));
	});
}
