import { COST, LEAST_COST, type Kdf, type KdfCost } from './kdf';
import type { ModeLocks } from './store-lock';
import { browserTabs, type TabPort } from './tabs';
import { hasWebCrypto } from './web-crypto';
import { browserKdf } from './worker-kdf';

/** What a vault needs of the browser. */
export interface VaultDevice {
	locks: ModeLocks | null;
	tabs: TabPort | null;
	kdf: Kdf;
	/** What a new vault asks of who guesses, and what is the least that is opened: less only in tests. */
	cost: KdfCost;
	least: KdfCost;
	/** epoch ms */
	now: () => number;
}

/** Why no vault can be made here: the page is not on https, or the browser is old. */
export type NoVaultReason = 'no-crypto' | 'no-locks';

export function thisDevice(): VaultDevice {
	return {
		locks: (globalThis.navigator?.locks as ModeLocks | undefined) ?? null,
		tabs: browserTabs(),
		kdf: browserKdf(),
		cost: COST,
		least: LEAST_COST,
		now: () => Date.now()
	};
}

/** @returns `null` when a vault can be made here */
export function vaultHindrance({ locks }: Pick<VaultDevice, 'locks'>): NoVaultReason | null {
	if (!hasWebCrypto()) return 'no-crypto';
	return locks ? null : 'no-locks';
}
