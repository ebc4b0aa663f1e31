import { STORE_NAMES, type StoreName } from '../schema';
import { ownKey, sealedRange, type RunRaw } from './raw';
import type { SealedRow } from './records';
import { rowKey } from './row-key';
import type { AnyRow } from './seal';

/** Rows in memory at once, ours being some kilobytes each. */
const PAGE = 200;
/** A deck full of photos may be 48 MB. */
const PAGE_OF_PICTURES = 2;
const WITH_PICTURES: readonly StoreName[] = ['decks', 'images'];

/** All rows of a plain store, page after page. */
export function plainPages(run: RunRaw, store: StoreName): AsyncGenerator<AnyRow[]> {
	return pagesOf(
		store,
		undefined,
		(range, most) => run('readonly', (all) => all.objectStore(store).getAll(range, most)),
		(row) => IDBKeyRange.lowerBound(rowKey(store, row), true)
	);
}

/** All sealed rows of a vault, page after page, store after store. */
export async function* sealedPages(run: RunRaw, vault: string): AsyncGenerator<SealedRow[]> {
	for (const store of STORE_NAMES)
		yield* pagesOf(
			store,
			sealedRange(vault, store),
			(range, most) => run('readonly', (all) => all.objectStore('sealed').getAll(range, most)),
			({ key }) => sealedRange(vault, store, IDBKeyRange.lowerBound(key, true))
		);
}

/** The own keys of the sealed rows of one store, page after page. */
export function sealedKeyPages(
	run: RunRaw,
	vault: string,
	store: StoreName
): AsyncGenerator<IDBValidKey[]> {
	return pagesOf(
		store,
		sealedRange(vault, store),
		async (range, most) => {
			const keys = await run('readonly', (all) =>
				all.objectStore('sealed').getAllKeys(range, most)
			);
			return keys.map(ownKey);
		},
		(key) => sealedRange(vault, store, IDBKeyRange.lowerBound(key, true))
	);
}

async function* pagesOf<Item>(
	store: StoreName,
	whole: IDBKeyRange | undefined,
	read: (range: IDBKeyRange | undefined, most: number) => Promise<Item[]>,
	after: (last: Item) => IDBKeyRange
): AsyncGenerator<Item[]> {
	const most = WITH_PICTURES.includes(store) ? PAGE_OF_PICTURES : PAGE;
	for (let range = whole; ;) {
		const page = await read(range, most);
		const last = page.at(-1);
		if (last === undefined) return;
		yield page;
		range = after(last);
	}
}
