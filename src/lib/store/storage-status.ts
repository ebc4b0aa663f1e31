/** How the browser keeps what we store. Every promise may be broken by the browser: say so. */
export interface StorageStatus {
	/** Whether it says not to clear by itself; `null` when it does not say. */
	persisted: boolean | null;
	/** bytes; `null` when it does not say */
	usage: number | null;
	/** bytes; `null` when it does not say */
	quota: number | null;
}

/** The part of `navigator.storage` that we use; older browsers have less. */
export type StorageKeeper = Partial<Pick<StorageManager, 'persisted' | 'persist' | 'estimate'>>;

/** Never rejects. */
export async function storageStatus(
	keeper: StorageKeeper | null = browserStorage()
): Promise<StorageStatus> {
	const [persisted, estimate] = await Promise.all([
		ask(() => keeper?.persisted?.()),
		ask(() => keeper?.estimate?.())
	]);
	return { persisted, usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** Asks not to clear by itself; `false` is a common answer. Never rejects. */
export async function requestPersistence(
	keeper: StorageKeeper | null = browserStorage()
): Promise<boolean> {
	return (await ask(() => keeper?.persist?.())) ?? false;
}

async function ask<T>(question: () => Promise<T> | undefined): Promise<T | null> {
	try {
		return (await question()) ?? null;
	} catch {
		return null;
	}
}

function browserStorage(): StorageKeeper | null {
	// Absent on pages that are neither https nor localhost.
	return globalThis.navigator?.storage ?? null;
}
