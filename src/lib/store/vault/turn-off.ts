import { STORE_NAMES, type StoreName } from '../schema';
import { sealedKeyPages, sealedPages } from './pages';
import { allOf, forEach, type RunRaw } from './raw';
import type { OpenVault, SealedRow, VaultRecord } from './records';
import { keyText } from './row-key';
import { openRow, type AnyRow } from './seal';
import { sweep } from './sweep';

/** Samples and marks have no twins: who cannot see a session cannot write to it. */
const WITHOUT_TWINS: readonly StoreName[] = ['chunks', 'marks'];

/**
 * Lays all rows open again, page after page, and then makes that count in one transaction that takes the
 * vault away. Killed before that, nothing has happened. Call it while nobody else writes.
 * @returns so many rows could not be opened, and are gone
 */
export async function turnOff(run: RunRaw, record: VaultRecord, vault: OpenVault): Promise<number> {
	const twins = await findTwins(run, record.id);
	await run('readwrite', (all) =>
		all.objectStore('vaults').put({ ...record, stage: 'opening', twins })
	);
	try {
		const { winners, lost } = await openAll(run, vault, twins);
		await run('readwrite', async (all) => {
			await forEach(winners, ({ store, row }) => all.objectStore(store).put(row));
			await all.objectStore('sealed').delete(allOf(record.id));
			await all.objectStore('vaults').delete(record.id);
		});
		return lost;
	} catch (error) {
		// When this fails too, whoever comes next does it.
		await sweep(run).catch(() => {});
		throw error;
	}
}

/** Plain rows that were written while the vault was closed, under the key of a sealed one. */
async function findTwins(run: RunRaw, vault: string): Promise<VaultRecord['twins']> {
	const twins: VaultRecord['twins'] = [];
	for (const store of STORE_NAMES.filter((name) => !WITHOUT_TWINS.includes(name)))
		for await (const keys of sealedKeyPages(run, vault, store)) {
			const plain = await run('readonly', (all) =>
				Promise.all(keys.map(async (key) => all.objectStore(store).getKey(key)))
			);
			for (const key of plain) if (key !== undefined) twins.push([store, key]);
		}
	return twins;
}

interface Opened {
	/** Rows that take the place of their twin, which must stay until the very end. */
	winners: { store: StoreName; row: AnyRow }[];
	lost: number;
}

async function openAll(
	run: RunRaw,
	vault: OpenVault,
	twins: VaultRecord['twins']
): Promise<Opened> {
	const isTwin = new Set(twins.map(keyText));
	const opened: Opened = { winners: [], lost: 0 };
	for await (const page of sealedPages(run, vault.id)) {
		const rows = await Promise.all(page.map((sealed) => openOrNull(vault, sealed)));
		opened.lost += rows.filter((row) => row === null).length;
		const found = rows.flatMap((row, i) => (row ? [{ ...page[i]!, row }] : []));
		const alone = found.filter(({ store, key }) => !isTwin.has(keyText([store, key])));
		const paired = found.filter(({ store, key }) => isTwin.has(keyText([store, key])));
		await run('readwrite', (all) =>
			forEach(alone, ({ store, row }) => all.objectStore(store).put(row))
		);
		for (const { store, key, row } of paired) {
			const twin = await run('readonly', (all) => all.objectStore(store).get(key));
			if (momentOf(row) >= momentOf(twin ?? {})) opened.winners.push({ store, row });
		}
	}
	return opened;
}

function openOrNull(vault: OpenVault, sealed: SealedRow): Promise<AnyRow | null> {
	return openRow(vault, sealed).catch(() => null);
}

/** When it was last written, as far as it says; epoch ms. */
function momentOf(row: AnyRow): number {
	return Number(row['savedAt'] ?? row['changedAt'] ?? row['createdAt'] ?? 0);
}
