/** Joins the tabs of one browser: what one says all others hear. */
export interface Channel<Message> {
	post(message: Message): void;
	/** @returns ends it */
	listen(listener: (message: Message) => void): () => void;
}

/** @returns `null` where tabs cannot be joined, or there are none */
export function browserChannel<Message>(name: string): Channel<Message> | null {
	if (typeof document === 'undefined' || typeof BroadcastChannel === 'undefined') return null;
	let channel: BroadcastChannel | null = null;
	return {
		post: (message) => channel?.postMessage(message),
		listen(listener) {
			const opened = new BroadcastChannel(name);
			channel = opened;
			opened.onmessage = ({ data }: MessageEvent<Message>) => listener(data);
			return () => {
				opened.close();
				channel = null;
			};
		}
	};
}
