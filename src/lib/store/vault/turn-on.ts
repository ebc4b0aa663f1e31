import { rowsOf } from '../rows';
import { STORE_NAMES, type StoreName } from '../schema';
import { ownerOf } from './owners';
import { plainPages } from './pages';
import { forEach, type RunRaw } from './raw';
import type { OpenVault, VaultRecord } from './records';
import { rowKey } from './row-key';
import { sealRow, type AnyRow } from './seal';
import { sweep } from './sweep';

/**
 * Seals all that belongs to somebody, page after page, and then makes it count in one transaction that
 * takes the plain rows away. Killed before that, nothing has happened. Call it while nobody else writes.
 * @param shared also what bears nobody's name
 */
export async function turnOn(
	run: RunRaw,
	record: VaultRecord,
	vault: OpenVault,
	shared: boolean
): Promise<void> {
	const preparing: VaultRecord = { ...record, stage: 'preparing' };
	await run('readwrite', (all) => all.objectStore('vaults').put(preparing));
	try {
		const sealed = await sealAll(run, record, vault, shared);
		await run('readwrite', async (all) => {
			const vaults = all.objectStore('vaults');
			const now = (await vaults.get(record.id)) ?? record;
			await forEach(sealed.rows, ({ store, key }) => all.objectStore(store).delete(key));
			await forEach(sealed.sessions, (id) => all.objectStore('chunks').delete(rowsOf(id)));
			await forEach(sealed.sessions, (id) => all.objectStore('marks').delete(rowsOf(id)));
			// A copy that is being brought in lies there in the open; it is not brought in any more.
			await all.objectStore('staged').clear();
			await vaults.put({ ...now, stage: 'ready' });
		});
	} catch (error) {
		// When this fails too, whoever comes next does it.
		await sweep(run).catch(() => {});
		throw error;
	}
}

interface Sealed {
	rows: { store: StoreName; key: IDBValidKey }[];
	/** Of these the samples and marks as well: too many to name one by one. */
	sessions: string[];
}

async function sealAll(
	run: RunRaw,
	record: VaultRecord,
	vault: OpenVault,
	shared: boolean
): Promise<Sealed> {
	const rows: Sealed['rows'] = [];
	const sessions = new Set<unknown>();
	const belongs = (store: StoreName, row: AnyRow) => {
		const owner = ownerOf(store, row, [record]);
		if (owner.of === 'nobody') return shared;
		return owner.of === 'session' ? sessions.has(owner.id) : owner.id === record.profileId;
	};
	// Sessions stand before what belongs to them.
	for (const store of STORE_NAMES)
		for await (const page of plainPages(run, store)) {
			const own = page
				.filter((row) => belongs(store, row))
				.map((row) => ({ key: rowKey(store, row), row }));
			if (own.length === 0) continue;
			const boxes = await Promise.all(own.map(({ key, row }) => sealRow(vault, store, key, row)));
			await run('readwrite', (all) => forEach(boxes, (box) => all.objectStore('sealed').put(box)));
			if (store === 'chunks' || store === 'marks') continue;
			rows.push(...own.map(({ key }) => ({ store, key })));
			if (store === 'sessions') for (const { key } of own) sessions.add(key);
		}
	return { rows, sessions: [...sessions] as string[] };
}
