import type { StoreName } from '../schema';
import type { CopyRow, CopyTold } from './checked-rows';

/** What is in a copy, for who has to decide about it. */
export interface CopySummary extends CopyTold {
	isOld: boolean;
	/** Names, the empty one for who did not give any, with the number of her sessions. */
	people: { id: string; name: string; sessions: number }[];
	/** When the first and the last session began, epoch ms; `null` when there is none. */
	from: number | null;
	to: number | null;
	/** How many of each kind. */
	rows: Partial<Record<StoreName, number>>;
}

/** Reads it all once and keeps none of it. @throws {StoreFault} where it is not whole */
export async function copySummaryOf(
	rows: AsyncIterable<CopyRow>,
	told: CopyTold,
	isOld: boolean
): Promise<CopySummary> {
	const people = new Map<unknown, CopySummary['people'][number]>();
	const counts: CopySummary['rows'] = {};
	let from: number | null = null;
	let to: number | null = null;
	for await (const one of rows) {
		if (!('store' in one)) continue;
		const { store, row } = one;
		counts[store] = (counts[store] ?? 0) + 1;
		if (store === 'profiles') {
			const [id, name] = [row['id'] as string, row['name'] as string];
			people.set(id, { id, name, sessions: 0 });
		}
		if (store !== 'sessions') continue;
		people.get(row['profileId'])!.sessions++;
		const at = row['startedAt'] as number;
		from = Math.min(from ?? at, at);
		to = Math.max(to ?? at, at);
	}
	return { ...told, isOld, people: [...people.values()], from, to, rows: counts };
}
