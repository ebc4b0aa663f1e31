import { Connection } from './connection';
import { type LockKeeper, SessionLocks } from './session-locks';
import { Store } from './store';

/**
 * Opens what is remembered on this device.
 * @param locks tells which recordings are still running in another tab; `null` when the browser cannot
 * @throws {StoreFault} `unavailable`, `blocked`, `newer-version`, `full`, `broken`
 */
export async function openStore(locks: LockKeeper | null = browserLocks()): Promise<Store> {
	const connection = new Connection();
	await connection.open();
	return new Store(connection, new SessionLocks(locks));
}

function browserLocks(): LockKeeper | null {
	return globalThis.navigator?.locks ?? null;
}
