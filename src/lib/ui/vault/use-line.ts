const CHANNEL = 'luwte-use';

/** Tells the other tabs of this browser that Luwte is used, and hears them. */
export interface UseLine {
	tell(): void;
	close(): void;
}

/** A tab that cannot hear the others locks by its own clock. */
export function openUseLine(onUse: () => void): UseLine {
	if (typeof BroadcastChannel === 'undefined') return { tell() {}, close() {} };
	const channel = new BroadcastChannel(CHANNEL);
	channel.onmessage = onUse;
	return { tell: () => channel.postMessage(null), close: () => channel.close() };
}
