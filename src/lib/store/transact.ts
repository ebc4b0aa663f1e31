import type { IDBPDatabase } from 'idb';
import { ALL_STORES, type LuwteSchema, type Transaction } from './schema';

/**
 * Does `work` wholly or not at all; resolves when it is really stored. `work` may wait for nothing
 * but the transaction itself.
 * @param breakOff ends it at once, with nothing done
 * @throws what the transaction failed on, or else what `work` threw
 */
export async function transact<Mode extends IDBTransactionMode, Result>(
	database: IDBPDatabase<LuwteSchema>,
	mode: Mode,
	work: (transaction: Transaction<Mode>) => Promise<Result>,
	breakOff?: AbortSignal
): Promise<Result> {
	breakOff?.throwIfAborted();
	const transaction = database.transaction(ALL_STORES, mode);
	const ended = transaction.done.catch(() => {});
	const undo = () => abort(transaction);
	breakOff?.addEventListener('abort', undo);
	try {
		const result = await work(transaction);
		await transaction.done;
		return result;
	} catch (error) {
		abort(transaction);
		await ended;
		// Requests cut off by a full disk say only "aborted"; the transaction knows why.
		throw transaction.error ?? error;
	} finally {
		breakOff?.removeEventListener('abort', undo);
	}
}

function abort(transaction: { abort(): void }) {
	try {
		transaction.abort();
	} catch {
		// It had ended by itself.
	}
}
