import type { Connection } from '../connection';
import { STORE_NAMES, type StoreName } from '../schema';
import type { StoreTransaction } from '../store-transaction';
import { keyText, rowKey } from '../vault/row-key';
import type { CopyRow } from './checked-rows';
import { commitCopy, type RestoreWay } from './commit-copy';
import { removeUnused } from './remove-unused';
import { Staging, sweepStaged } from './staging';

/** Counted in what somebody knows as one thing: not in samples, marks and people. */
export interface RestoreCounts {
	added: number;
	/** Were here already, and stay as they are. */
	skipped: number;
}

const NOT_COUNTED: readonly StoreName[] = ['profiles', 'chunks', 'marks'];

/**
 * Brings the rows of a copy in: staged first, and made to count in one transaction.
 * @throws {StoreFault}; nothing has changed then
 */
export function restoreRows(
	connection: Connection,
	rows: AsyncIterable<CopyRow>,
	way: RestoreWay
): Promise<RestoreCounts> {
	return connection.lock.restoring(async () => {
		await sweepStaged(connection);
		const staging = await Staging.begin(connection);
		try {
			const here = way === 'merge' ? await connection.read(keysHere) : new Set<string>();
			const { counts, people } = await stageRows(staging, rows, here);
			await commitCopy(staging, way);
			// Whoever brings her own data to a new device is not there twice; where that fails she is, no more.
			if (way === 'merge') await removeUnused(connection, people).catch(() => {});
			return counts;
		} catch (error) {
			// When this fails too, whoever comes next does it.
			await sweepStaged(connection, staging.batch).catch(() => {});
			throw error;
		}
	});
}

async function stageRows(
	staging: Staging,
	rows: AsyncIterable<CopyRow>,
	here: ReadonlySet<string>
): Promise<{ counts: RestoreCounts; people: Map<string, string> }> {
	const counts: RestoreCounts = { added: 0, skipped: 0 };
	const people = new Map<string, string>();
	/** The session of which samples and marks come is here already. */
	let known = false;
	for await (const one of rows) {
		if ('begins' in one) {
			known = here.has(keyText(['sessions', one.begins]));
			staging.expect(one.begins, one.profileId);
			continue;
		}
		if ('dropped' in one) {
			if (!known) await staging.drop(one.dropped);
			continue;
		}
		const { store, row } = one;
		const ofSession = store === 'chunks' || store === 'marks';
		const isHere = ofSession ? known : here.has(keyText([store, rowKey(store, row)]));
		if (!NOT_COUNTED.includes(store)) counts[isHere ? 'skipped' : 'added']++;
		if (isHere) continue;
		if (store === 'profiles') people.set(row['id'] as string, row['name'] as string);
		await staging.add(one);
	}
	await staging.flush();
	return { counts, people };
}

/** What is to be seen here, by store and key; samples and marks come with their session. */
async function keysHere(transaction: StoreTransaction): Promise<Set<string>> {
	const stores = STORE_NAMES.filter((name) => name !== 'chunks' && name !== 'marks');
	const keys = await Promise.all(
		stores.map(async (store) => {
			const all = await transaction.objectStore(store).getAllKeys();
			return all.map((key) => keyText([store, key]));
		})
	);
	return new Set(keys.flat());
}
