import { HEARTBEAT_MS, understood, type Message } from '$lib/classroom/protocol/messages';

const CHANNEL = 'luwte-class';

/** Who uses a link: an instructor's window or a screen of the class. */
export interface LinkEnd {
	hear(message: Message, now: number): void;
	/** Every `HEARTBEAT_MS`, or more slowly while the window is covered. */
	tick(now: number): void;
	/** The window is being closed. */
	leave(): void;
	/** A window of another version of Luwte spoke. */
	otherVersion(): void;
}

/** What joins the windows of one browser on one device. Nothing of it leaves the device. */
export class ClassLink {
	readonly #channel = new BroadcastChannel(CHANNEL);

	/** Whether windows can be joined here at all. */
	static get possible(): boolean {
		return typeof BroadcastChannel === 'function';
	}

	send = (message: Message) => this.#channel.postMessage(message);

	/** Begins to listen. @returns ends it; give it back from `onMount` */
	join(end: LinkEnd): () => void {
		const leave = () => end.leave();
		this.#channel.onmessage = ({ data }) => {
			const message = understood(data);
			if (message === 'other-version') end.otherVersion();
			else if (message) end.hear(message, Date.now());
		};
		const timer = setInterval(() => end.tick(Date.now()), HEARTBEAT_MS);
		addEventListener('pagehide', leave);
		end.tick(Date.now());
		return () => {
			clearInterval(timer);
			removeEventListener('pagehide', leave);
			end.leave();
			this.#channel.close();
		};
	}
}
