import { browserChannel, type Channel } from '../channel';
import type { OpenVault } from './records';

/**
 * What the tabs of one browser tell each other:
 * - `changed`: a vault was made, removed, or opened with another key than before;
 * - `locked`: forget your key at once;
 * - `ask`: who has a key?
 * - `key`: here it is. It cannot be read out, only worked with.
 */
export type TabMessage =
	{ kind: 'changed' } | { kind: 'locked' } | { kind: 'ask' } | { kind: 'key'; vault: OpenVault };

export type TabPort = Channel<TabMessage>;

/** `null` where tabs cannot be joined, or there are none. */
export function browserTabs(): TabPort | null {
	return browserChannel('luwte-vault');
}
