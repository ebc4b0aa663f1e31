import { StoreFault } from '../faults';
import type { Change, Changes } from './changes';
import { ownerOf } from './owners';
import { forEach, type RunRaw } from './raw';
import type { OpenVault, SealedRow, VaultRecord } from './records';
import { sealRow } from './seal';
import type { Homes, VisibleRows } from './visible-rows';

/** To whom a row belongs, once it is known which vaults there are. */
type Place = VaultRecord | 'plain' | 'nobody';

/** Seals what belongs in a vault and writes everything, in one transaction. @throws {StoreFault} also `locked` */
export async function commit(
	run: RunRaw,
	rows: VisibleRows,
	changes: Changes,
	vaults: readonly VaultRecord[]
): Promise<void> {
	const all = changes.all();
	if (all.length === 0) return;
	const homes = await rows.homes(all);
	const sessions = await sessionPlaces(run, changes, vaults);
	const writes = await Promise.all(
		all.map((change, i) => {
			const place = change.row ? placeOf(change, vaults, sessions) : 'nobody';
			return writeOf(change, place, homes[i]!, rows.vault);
		})
	);
	await run('readwrite', async (transaction) => {
		const sealed = transaction.objectStore('sealed');
		await forEach(writes, async ({ change, seal, plain, unseal, remove }) => {
			const store = transaction.objectStore(change.store);
			await Promise.all([
				seal && sealed.put(seal),
				plain && change.row && store.put(change.row),
				unseal && sealed.delete(unseal),
				remove && store.delete(change.key)
			]);
		});
	});
}

/** What becomes of one change in the database. */
interface Write {
	change: Change;
	seal: SealedRow | null;
	plain: boolean;
	/** Key of a sealed row that goes. */
	unseal: IDBValidKey | null;
	/** The plain row goes. */
	remove: boolean;
}

async function writeOf(
	change: Change,
	place: Place,
	homes: Homes,
	vault: OpenVault | null
): Promise<Write> {
	const { store, key, row } = change;
	const sealedKey = vault && homes.sealed ? [vault.id, store, key] : null;
	if (!row) {
		// What was written while the vault was closed comes to light again: nobody saw that it was there.
		const remove = !sealedKey && homes.plain;
		return { change, seal: null, plain: false, unseal: sealedKey, remove };
	}
	const mine = place === 'nobody' ? homes.sealed || !homes.plain : place !== 'plain';
	if (place !== 'plain' && place !== 'nobody' && place.id !== vault?.id)
		throw new StoreFault('locked', store);
	if (!vault || !mine)
		return {
			change,
			seal: null,
			plain: true,
			unseal: place === 'plain' ? sealedKey : null,
			remove: false
		};
	const seal = await sealRow(vault, store, key, row);
	return { change, seal, plain: false, unseal: null, remove: place !== 'nobody' && homes.plain };
}

function placeOf(
	{ store, row }: Change,
	vaults: readonly VaultRecord[],
	sessions: Map<string, Place>
): Place {
	const owner = ownerOf(store, row ?? {}, vaults);
	if (owner.of === 'nobody') return 'nobody';
	if (owner.of === 'session') return sessions.get(owner.id) ?? 'nobody';
	return vaults.find(({ profileId }) => profileId === owner.id) ?? 'plain';
}

/** Where the sessions belong of which samples or marks are written. */
async function sessionPlaces(
	run: RunRaw,
	changes: Changes,
	vaults: readonly VaultRecord[]
): Promise<Map<string, Place>> {
	const parts = [...changes.of('chunks'), ...changes.of('marks')];
	const ids = [...new Set(parts.flatMap(({ row }) => (row ? [row['sessionId'] as string] : [])))];
	return run('readonly', async (transaction) => {
		const lookUp = async (id: string): Promise<Place> => {
			const change = changes.get('sessions', id);
			if (change) return placeOf(change, vaults, new Map());
			const [plain, ...sealed] = await Promise.all([
				transaction.objectStore('sessions').getKey(id),
				...vaults.map((vault) =>
					transaction.objectStore('sealed').getKey([vault.id, 'sessions', id])
				)
			]);
			const found = vaults.find((_, i) => sealed[i] !== undefined);
			return found ?? (plain === undefined ? 'nobody' : 'plain');
		};
		const places = await Promise.all(ids.map(lookUp));
		return new Map(ids.map((id, i) => [id, places[i]!]));
	});
}
