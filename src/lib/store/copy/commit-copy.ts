import { StoreFault } from '../faults';
import { STORE_NAMES } from '../schema';
import { allOf, forEach, sealedRange, type RawTransaction } from '../vault/raw';
import type { VaultRecord } from '../vault/records';
import type { StagedRow, Staging } from './staging';

/** What is here already stays, or everything that is to be seen makes way. */
export type RestoreWay = 'merge' | 'replace';

const PAGE = 20;
/** A deck full of photos may be 48 MB. */
const PAGE_OF_PICTURES = 1;

/**
 * Makes what was staged count, in one transaction: either all of it or nothing. Page after page, so that
 * memory stays bounded.
 * @throws {StoreFault} also `locked` when a vault was opened, closed or made since it was staged
 */
export async function commitCopy(staging: Staging, way: RestoreWay): Promise<void> {
	const { connection, batch } = staging;
	await connection.lock.writing(() =>
		connection.raw('readwrite', async (all) => {
			const vaults = await all.objectStore('vaults').getAll();
			if (!isAsBefore(staging, vaults)) throw new StoreFault('locked', 'vault');
			if (way === 'replace') await clearSeen(all, staging);
			let moved = 0;
			for (const store of STORE_NAMES)
				for (let range: IDBKeyRange | undefined = sealedRange(batch, store); range;) {
					const most = store === 'decks' || store === 'images' ? PAGE_OF_PICTURES : PAGE;
					const page: StagedRow[] = await all.objectStore('staged').getAll(range, most);
					await forEach(page, (row) => put(all, staging, row, way));
					moved += page.length;
					const last = page.at(-1);
					range = last && sealedRange(batch, store, IDBKeyRange.lowerBound(last.key, true));
				}
			if (moved !== staging.rows) throw new StoreFault('broken', 'staged rows are gone');
			await all.objectStore('staged').delete(allOf(batch));
		})
	);
}

/** The same vaults, none of them half made or half removed, and the same one open. */
function isAsBefore({ vaults, vault, connection }: Staging, now: readonly VaultRecord[]): boolean {
	connection.ring.check(now);
	return (
		now.every(({ stage }) => stage === 'ready') &&
		now.map(({ id }) => id).join() === vaults.map(({ id }) => id).join() &&
		(connection.ring.opened?.id ?? null) === (vault?.id ?? null)
	);
}

async function put(
	all: RawTransaction,
	{ vault }: Staging,
	{ store, key, plain, sealed }: StagedRow,
	way: RestoreWay
): Promise<void> {
	const sealedKey = vault && [vault.id, store, key];
	// Made by another tab meanwhile: what is here stays. Samples and marks have their session to say so.
	if (way === 'merge' && store !== 'chunks' && store !== 'marks') {
		const found = await Promise.all([
			all.objectStore(store).getKey(key),
			sealedKey ? all.objectStore('sealed').getKey(sealedKey) : undefined
		]);
		if (found.some((one) => one !== undefined)) return;
	}
	if (plain) await all.objectStore(store).put(plain);
	else await all.objectStore('sealed').put({ vault: vault!.id, store, key, ...sealed! });
}

/** All plain rows and those of the open vault go; what is in a closed vault stays. */
async function clearSeen(all: RawTransaction, { batch, vault }: Staging) {
	await forEach(STORE_NAMES, (name) => all.objectStore(name).clear());
	if (!vault) return;
	// Who has a vault stays, also when the copy does not know her: nobody else could open it.
	const owner = [vault.id, 'profiles', vault.profileId];
	const kept = await all.objectStore('sealed').get(owner);
	await all.objectStore('sealed').delete(allOf(vault.id));
	const comes = await all.objectStore('staged').getKey([batch, 'profiles', vault.profileId]);
	if (kept && comes === undefined) await all.objectStore('sealed').put(kept);
}
