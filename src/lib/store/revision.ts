import { StoreFault } from './faults';

/**
 * Which state of something a tab knows: the moment at which it was kept, epoch ms; `null` when nothing was kept
 * yet. `'any'` is for who knows that whatever is there has to give way.
 */
export type Seen = number | null | 'any';

/**
 * Nothing is written over what its writer has not seen. Asked within the transaction that writes, so that it holds
 * for tabs that cannot hear each other as well.
 * @param there when what is there was kept; `null` when nothing is
 * @throws {StoreFault} `changed`
 */
export function requireSeen(there: number | null, seen: Seen) {
	if (seen !== 'any' && there !== seen) throw new StoreFault('changed');
}

/** Never twice the same moment: it tells one state from another. @param at epoch ms */
export function momentAfter(at: number, there: number | null): number {
	return Math.max(at, (there ?? 0) + 1);
}
