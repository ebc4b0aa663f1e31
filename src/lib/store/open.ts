import { Connection } from './connection';
import { type LockKeeper, SessionLocks } from './session-locks';
import { Store } from './store';
import { thisDevice, type VaultDevice } from './vault/device';
import { KeyRing } from './vault/key-ring';
import { StoreLock } from './vault/store-lock';
import { Vault } from './vault/vault';

/**
 * Opens what is remembered on this device.
 * @param locks tells which recordings are still running in another tab; `null` when the browser cannot
 * @param device what a vault needs; another one only in tests
 * @throws {StoreFault} `unavailable`, `blocked`, `newer-version`, `full`, `broken`
 */
export async function openStore(
	locks: LockKeeper | null = browserLocks(),
	device: VaultDevice = thisDevice()
): Promise<Store> {
	const connection = new Connection(new KeyRing(), new StoreLock(device.locks));
	await connection.open();
	const recordings = new SessionLocks(locks);
	const vault = new Vault(connection, recordings, device);
	const store = new Store(connection, recordings, vault, device);
	await store.vault.wake();
	return store;
}

function browserLocks(): LockKeeper | null {
	return globalThis.navigator?.locks ?? null;
}
