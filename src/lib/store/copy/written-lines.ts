import type { Connection } from '../connection';
import { StoreFault } from '../faults';
import { rowsOf } from '../rows';
import { STORE_NAMES, type StoreName } from '../schema';
import type { StoreTransaction } from '../store-transaction';
import { inKeyOrder, keyText, rowKey } from '../vault/row-key';
import type { AnyRow } from '../vault/seal';
import type { CopyLine } from './format';

/** Rows that are read at once; a minute of samples is some 50 kB. */
const PAGE = 40;
/** A deck full of photos may be 48 MB. */
const PAGE_OF_PICTURES = 1;

/** Stores with rows of their own, in the order of the file: people first, for others belong to them. */
const ROWS = STORE_NAMES.filter((name) => name !== 'chunks' && name !== 'marks');

/**
 * Everything that is to be seen here, line by line. Which rows there are is looked up at once; they are
 * then read page by page in short transactions, so that a recording goes on meanwhile. So each row is as it
 * was at some moment while the copy was made; what is new since is not in it, and a session is never in
 * parts: its samples are only ever added to, and they are counted when it is brought in. What is deleted
 * meanwhile stays away, and a session of which samples were written by then is taken back (`dropped`).
 * @param onProgress how much of it is done, 0..1
 * @throws {StoreFault} also `locked` when a vault is closed or opened meanwhile
 */
export async function* writtenLines(
	connection: Connection,
	madeAt: number,
	choices: Readonly<Record<string, string>>,
	onProgress: (share: number) => void = () => {}
): AsyncGenerator<CopyLine, void> {
	let lines = 0;
	const counted = (line: CopyLine): CopyLine => {
		lines++;
		return line;
	};
	yield counted(['copy', { madeAt }]);
	for (const [key, value] of Object.entries(choices)) yield counted(['choices', { key, value }]);
	const read = steadily(connection);
	const names = await read(async (transaction) =>
		Promise.all(
			ROWS.map(async (store): Promise<[StoreName, IDBValidKey[]]> => [
				store,
				await transaction.objectStore(store).getAllKeys()
			])
		)
	);
	const people = new Set<unknown>();
	const total = names.reduce((sum, [, keys]) => sum + keys.length, 0);
	let done = 0;
	for (const [store, keys] of names) {
		const most = store === 'decks' || store === 'images' ? PAGE_OF_PICTURES : PAGE;
		for (const page of pages(keys, store === 'sessions' ? 1 : most)) {
			const rows = await read((transaction) => rowsIn(transaction, store, page));
			for (const row of rows) {
				if (store === 'profiles') people.add(row['id']);
				// What somebody left who is not here is to be seen nowhere.
				if (!isOfSomebody(row, people)) continue;
				if (store !== 'sessions') yield counted([store, row]);
				else for await (const line of sessionLines(read, row['id'] as string)) yield counted(line);
			}
			done += page.length;
			onProgress(done / total);
		}
	}
	yield ['end', { lines }];
}

type Read = <Result>(work: (transaction: StoreTransaction) => Promise<Result>) => Promise<Result>;

/** Reads while the same vault is open, or none: what is locked half-way would be missing in the copy. */
function steadily(connection: Connection): Read {
	const opened = () => connection.ring.opened?.id ?? null;
	const before = opened();
	return async (work) => {
		const result = await connection.read(work);
		if (opened() !== before) throw new StoreFault('locked');
		return result;
	};
}

function isOfSomebody(row: AnyRow, people: ReadonlySet<unknown>): boolean {
	const owner = row['profileId'] ?? null;
	return owner === null || people.has(owner);
}

async function* sessionLines(read: Read, id: string): AsyncGenerator<CopyLine> {
	const begun = await read(async (transaction) => {
		const [meta] = await rowsIn(transaction, 'sessions', [id]);
		const [chunks, marks] = await Promise.all([
			transaction.objectStore('chunks').getAllKeys(rowsOf(id)),
			transaction.objectStore('marks').getAll(rowsOf(id))
		]);
		return meta && { meta, chunks, marks };
	});
	// Gone since, or changed by something else than Luwte, and then it does not open.
	if (!begun) return;
	yield ['sessions', begun.meta];
	for (const mark of begun.marks) yield ['marks', mark];
	for (const page of pages(begun.chunks, PAGE)) {
		const { rows, isThere } = await read(async (transaction) => ({
			rows: await rowsIn(transaction, 'chunks', page),
			isThere: (await transaction.objectStore('sessions').getKey(id)) !== undefined
		}));
		if (!isThere) return yield ['dropped', id];
		for (const row of rows) yield ['chunks', row];
	}
}

/** The rows with these keys; what came between them meanwhile and what does not open is left out. */
async function rowsIn(
	transaction: StoreTransaction,
	store: StoreName,
	keys: readonly IDBValidKey[]
): Promise<AnyRow[]> {
	const wanted = new Set(keys.map(keyText));
	const range = IDBKeyRange.bound(keys[0]!, keys.at(-1)!);
	const rows = (await transaction.objectStore(store).getAll(range)) as unknown as AnyRow[];
	return rows.filter((row) => wanted.has(keyText(rowKey(store, row))));
}

function* pages<Key extends IDBValidKey>(keys: readonly Key[], most: number): Generator<Key[]> {
	const sorted = [...keys].sort(inKeyOrder);
	for (let from = 0; from < sorted.length; from += most) yield sorted.slice(from, from + most);
}
