import { removeSession } from './rows';
import type { StoreName } from './schema';
import type { WritableTransaction } from './store-transaction';
import { NAMED_STORES, ownerOf } from './vault/owners';
import { rowKey } from './vault/row-key';
import type { AnyRow } from './vault/seal';

/** Somebody with everything that bears her name. */
export async function removePerson(transaction: WritableTransaction, id: string) {
	await Promise.all(
		NAMED_STORES.map(async (name) => {
			// Whatever a store holds, deleting is the same.
			const store = transaction.objectStore(name as 'profiles');
			const own = (await store.getAll()).filter((row) => isOf(id, name, row as never));
			await Promise.all(
				own.map((row) =>
					name === 'sessions'
						? removeSession(transaction, row.id)
						: store.delete(rowKey(name, row as never) as string)
				)
			);
		})
	);
}

function isOf(person: string, store: StoreName, row: AnyRow): boolean {
	const owner = ownerOf(store, row, []);
	return owner.of === 'person' && owner.id === person;
}
