import type { DeviceRow } from '../copy/device-rows';
import type { StagedRow } from '../copy/staging';
import type { StoreName } from '../schema';
import type { SealedRow, VaultRecord } from './records';
import type { AnyRow } from './seal';

type Query = IDBValidKey | IDBKeyRange;

/** A store of the database, whatever it holds. */
interface RawStore<Row> {
	get(key: IDBValidKey): Promise<Row | undefined>;
	getKey(key: IDBValidKey): Promise<IDBValidKey | undefined>;
	getAll(query?: Query, most?: number): Promise<Row[]>;
	getAllKeys(query?: Query, most?: number): Promise<IDBValidKey[]>;
	put(row: Row): Promise<unknown>;
	delete(query: Query): Promise<void>;
	clear(): Promise<void>;
	count(): Promise<number>;
}

/** A transaction of the browser with all that lies there, open or sealed: for the vault alone. */
export interface RawTransaction {
	objectStore(name: 'vaults'): RawStore<VaultRecord>;
	objectStore(name: 'sealed'): RawStore<SealedRow>;
	objectStore(name: 'staged'): RawStore<StagedRow>;
	objectStore(name: 'device'): RawStore<DeviceRow>;
	objectStore(name: StoreName): RawStore<AnyRow>;
}

/** Does `work` in one transaction; it may wait for nothing else. */
export type RunRaw = <Result>(
	mode: IDBTransactionMode,
	work: (transaction: RawTransaction) => Promise<Result>
) => Promise<Result>;

/** Sorts after every key that begins with the same text, and before the next. */
const after = (name: string) => `${name}\u0000`;

/** Every sealed row of a vault, or every staged row of a batch. */
export function allOf(vault: string): IDBKeyRange {
	return IDBKeyRange.bound([vault], [after(vault)], false, true);
}

/** The sealed or staged rows of one store whose own keys are in a range. */
export function sealedRange(vault: string, store: StoreName, range?: IDBKeyRange): IDBKeyRange {
	const { lower, upper, lowerOpen, upperOpen } = range ?? {};
	return IDBKeyRange.bound(
		lower === undefined ? [vault, store] : [vault, store, lower],
		upper === undefined ? [vault, after(store)] : [vault, store, upper],
		lower !== undefined && lowerOpen,
		upper === undefined || upperOpen
	);
}

/** The key of a sealed row as its own store has it. */
export function ownKey(sealedKey: IDBValidKey): IDBValidKey {
	return (sealedKey as IDBValidKey[])[2]!;
}

/** All at once; what cannot even be asked fails like what is refused. */
export async function forEach<Item>(
	items: readonly Item[],
	work: (item: Item) => Promise<unknown> | unknown
): Promise<void> {
	await Promise.all(items.map(async (item) => work(item)));
}
