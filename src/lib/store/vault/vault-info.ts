import type { VaultRecord } from './records';
import { mayTryAt } from './tries';

/** What anybody may know of a vault. */
export interface VaultInfo {
	id: string;
	profileId: string;
	/** epoch ms */
	createdAt: number;
	/** From when a passphrase may be tried, epoch ms; in the past when at once. */
	mayTryAt: number;
}

export function infoOf({ id, profileId, createdAt, tries }: VaultRecord): VaultInfo {
	return { id, profileId, createdAt, mayTryAt: mayTryAt(tries) };
}
