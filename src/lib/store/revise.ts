import type { Connection } from './connection';
import { StoreFault } from './faults';
import type { NewsKind } from './news';
import { momentAfter, requireSeen, type Seen } from './revision';
import type { RowIn, WritableRowStore } from './store-transaction';

/** Stores whose rows are written whole, and what they are called in the news. */
const KINDS = {
	decks: 'deck',
	layings: 'laying',
	lessons: 'lesson',
	plates: 'plate'
} as const satisfies Record<string, NewsKind>;

type Revised = keyof typeof KINDS;

/**
 * A row in place of the one of that name; other tabs are told.
 * @param seen what the writer knows of
 * @param next given what is there; its `changedAt` is when this change was made, epoch ms
 * @returns when it was kept, epoch ms: later than what was there
 * @throws {StoreFault} also `changed`, `not-found` when it was deleted meanwhile, in another tab
 */
export async function revise<Name extends Revised>(
	connection: Connection,
	name: Name,
	id: string,
	seen: Seen,
	next: (there: RowIn<Name>) => RowIn<Name>
): Promise<number> {
	const changedAt = await connection.write(async (transaction) => {
		// All of these have a name and a moment: TypeScript does not see it of one that is not chosen yet.
		const store = transaction.objectStore(name) as unknown as WritableRowStore<Revised>;
		const there = await store.get(id);
		if (!there) throw new StoreFault('not-found', KINDS[name]);
		requireSeen(there.changedAt, seen);
		const row = next(there as RowIn<Name>) as RowIn<Revised>;
		const at = momentAfter(row.changedAt, there.changedAt);
		await store.put({ ...row, changedAt: at });
		return at;
	});
	connection.news.say(KINDS[name], id);
	return changedAt;
}

/** It goes, for other tabs too. */
export async function discard(connection: Connection, name: Revised, id: string): Promise<void> {
	await connection.write((transaction) => transaction.objectStore(name).delete(id));
	connection.news.say(KINDS[name], id);
}
