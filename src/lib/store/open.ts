import { Connection, type OpeningState } from './connection';
import { type LockKeeper, SessionLocks } from './session-locks';
import { TabNews, type NewsPort } from './news';
import type { Presence } from './presence';
import { Store } from './store';
import { thisDevice, type VaultDevice } from './vault/device';
import { StoreLock } from './vault/store-lock';
import { Vault } from './vault/vault';

export interface OpenParts {
	/** Another one than the browser's only in tests. */
	news?: NewsPort;
	onOpening?: (state: OpeningState) => void;
	/** Of a page that may be put away, also while this opens. */
	presence?: Presence;
}

/**
 * Opens what is remembered on this device.
 * @param locks tells which recordings are still running in another tab; `null` when the browser cannot
 * @param device what a vault needs; another one only in tests
 * @param parts what joins this tab with others, and who is told how opening stands
 * @throws {StoreFault} `unavailable`, `newer-version`, `full`, `broken`
 */
export async function openStore(
	locks: LockKeeper | null = browserLocks(),
	device: VaultDevice = thisDevice(),
	parts: OpenParts = {}
): Promise<Store> {
	const connection = new Connection({
		lock: new StoreLock(device.locks),
		news: new TabNews(parts.news),
		...(parts.onOpening && { onOpening: parts.onOpening }),
		...(parts.presence && { presence: parts.presence })
	});
	await connection.open();
	const recordings = new SessionLocks(locks);
	const vault = new Vault(connection, recordings, device);
	const store = new Store(connection, recordings, vault, device);
	await store.vault.wake();
	store.news.wake();
	return store;
}

function browserLocks(): LockKeeper | null {
	return globalThis.navigator?.locks ?? null;
}
