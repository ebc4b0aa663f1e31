import type { TransactionIn } from '../store-transaction';
import { commit } from './commit';
import type { KeyRing } from './key-ring';
import type { RunRaw } from './raw';
import type { StoreLock } from './store-lock';
import { sweep } from './sweep';
import { VirtualTransaction } from './virtual-transaction';
import { VisibleRows } from './visible-rows';

/** Does work on a device that has a vault, open or closed. */
export class VaultedWork {
	readonly #run: RunRaw;
	readonly #ring: KeyRing;
	readonly #lock: StoreLock;

	constructor(run: RunRaw, ring: KeyRing, lock: StoreLock) {
		this.#run = run;
		this.#ring = ring;
		this.#lock = lock;
	}

	/** @returns `null` when this device has no vault (any more), and nothing was done */
	async attempt<Mode extends 'readonly' | 'readwrite', Result>(
		mode: Mode,
		work: (transaction: TransactionIn[Mode]) => Promise<Result>
	): Promise<{ result: Result } | null> {
		const once = () => this.#once(mode, work);
		for (;;) {
			const outcome = await (mode === 'readonly'
				? this.#lock.reading(once)
				: this.#lock.writing(once));
			if (outcome !== 'left-over') return outcome;
			// Whoever was turning a vault on or off held the lock; that we have it means that she is gone.
			await this.#lock.writing(() => sweep(this.#run));
		}
	}

	async #once<Mode extends 'readonly' | 'readwrite', Result>(
		mode: Mode,
		work: (transaction: TransactionIn[Mode]) => Promise<Result>
	): Promise<{ result: Result } | 'left-over' | null> {
		const vaults = await this.#run('readonly', (all) => all.objectStore('vaults').getAll());
		if (vaults.some(({ stage }) => stage === 'preparing' || stage === 'opening'))
			return 'left-over';
		this.#ring.check(vaults);
		if (vaults.length === 0) return null;
		const rows = new VisibleRows(this.#run, this.#ring);
		const transaction = new VirtualTransaction(rows);
		const result = await work(transaction);
		await transaction.settle();
		await commit(this.#run, rows, transaction.changes, vaults);
		return { result };
	}
}
