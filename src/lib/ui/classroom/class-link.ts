import { LeapWatch } from '$lib/classroom/clock-leap';
import { HEARTBEAT_MS, understood, type Message } from '$lib/classroom/protocol/messages';

const CHANNEL = 'luwte-class';

/** Who uses a link: an instructor's window or a screen of the class. */
export interface LinkEnd {
	hear(message: Message, now: number): void;
	/** Every `HEARTBEAT_MS`, or more slowly while the window is covered. */
	tick(now: number): void;
	/** The clock of the device was set, or the device slept. @param ms by how much it leapt */
	clockLeapt(ms: number, now: number): void;
	/** The window is being closed, or put away. */
	leave(): void;
	/** It was put away, and is taken out again: others may have spoken meanwhile. */
	takenOut?(): Promise<void> | undefined;
	/** A window of another version of Luwte spoke. @param now epoch ms */
	otherVersion(now: number): void;
}

/**
 * What joins the windows of one browser on one device. Nothing of it leaves the device. Where windows
 * cannot be joined it is silent: then there is this window alone.
 */
export class ClassLink {
	#channel: BroadcastChannel | null = null;

	/** Whether windows can be joined here at all. */
	static get possible(): boolean {
		return typeof BroadcastChannel === 'function';
	}

	/** Before `join` and after its end nobody hears it. */
	send = (message: Message) => this.#channel?.postMessage(message);

	/** Begins to listen. @returns ends it; give it back from `onMount` */
	join(end: LinkEnd): () => void {
		const watch = new LeapWatch();
		/** Epoch ms. */
		const look = () => {
			const now = Date.now();
			const leap = watch.look(now, performance.now());
			if (leap !== 0) end.clockLeapt(leap, now);
			return now;
		};
		const open = () => {
			if (!ClassLink.possible) return;
			this.#channel = new BroadcastChannel(CHANNEL);
			this.#channel.onmessage = ({ data }) => {
				const message = understood(data);
				if (message === 'other-version') end.otherVersion(look());
				else if (message) end.hear(message, look());
			};
		};
		const close = () => {
			end.leave();
			this.#channel?.close();
			this.#channel = null;
		};
		// By the button back, for instance.
		const back = ({ persisted }: PageTransitionEvent) => {
			if (!persisted) return;
			open();
			void end.takenOut?.();
			end.tick(look());
		};
		const timer = setInterval(() => end.tick(look()), HEARTBEAT_MS);
		addEventListener('pagehide', close);
		addEventListener('pageshow', back);
		open();
		end.tick(look());
		return () => {
			clearInterval(timer);
			removeEventListener('pagehide', close);
			removeEventListener('pageshow', back);
			close();
		};
	}
}
