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

/** Joins the tabs of one browser. */
export interface TabPort {
	post(message: TabMessage): void;
	/** @returns ends it */
	listen(listener: (message: TabMessage) => void): () => void;
}

const CHANNEL = 'luwte-vault';

/** `null` where tabs cannot be joined, or there are none. */
export function browserTabs(): TabPort | null {
	if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return null;
	let channel: BroadcastChannel | null = null;
	return {
		post: (message) => channel?.postMessage(message),
		listen(listener) {
			const opened = new BroadcastChannel(CHANNEL);
			channel = opened;
			opened.onmessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
			return () => {
				opened.close();
				channel = null;
			};
		}
	};
}
