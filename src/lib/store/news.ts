import { browserChannel, type Channel } from './channel';

/** Kinds of things that somebody may have open in two tabs. */
export type NewsKind = 'deck' | 'laying' | 'lesson' | 'plan' | 'plate' | 'session';

/**
 * What the tabs of one browser tell each other of what they keep: its name, and nothing of what it says.
 * `erased`: all of it is gone; whoever shows something of it, throws it away.
 */
export type NewsMessage = { kind: 'changed'; name: string } | { kind: 'erased' };

export type NewsPort = Channel<NewsMessage>;

/** `null`: this page was away, and whatever may have changed. */
type Listener = (name: string | null) => void;

/** How something is called in the news. */
export function newsName(kind: NewsKind, id: string): string {
	return `${kind} ${id}`;
}

/**
 * Tells other tabs what was written here, and hears what they wrote. What counts is in the database (`revision.ts`):
 * news only makes it seen sooner.
 */
export class TabNews {
	readonly #port: NewsPort | null;
	#end: (() => void) | null = null;
	readonly #listeners = new Set<Listener>();
	readonly #erased = new Set<() => void>();

	/** @param port none where tabs cannot be joined */
	constructor(port: NewsPort | null = browserChannel('luwte-news')) {
		this.#port = port;
	}

	/** Something was written, and is kept. */
	say(kind: NewsKind, id: string) {
		this.#port?.post({ kind: 'changed', name: newsName(kind, id) });
	}

	/** All that is remembered is gone. */
	sayErased() {
		this.#port?.post({ kind: 'erased' });
	}

	/** Told the name of what another tab wrote. @returns ends it */
	listen(listener: Listener): () => void {
		this.#listeners.add(listener);
		return () => void this.#listeners.delete(listener);
	}

	/** Told when another tab erased everything. @returns ends it */
	onErased(listener: () => void): () => void {
		this.#erased.add(listener);
		return () => void this.#erased.delete(listener);
	}

	/** The page is opened, or comes back. */
	wake() {
		if (this.#end) return;
		this.#end = this.#port?.listen((message) => this.#hear(message)) ?? null;
		this.#tell(null);
	}

	/** The page may be put away and come back: a browser puts no page away that listens. */
	rest() {
		this.#end?.();
		this.#end = null;
	}

	#hear(message: NewsMessage) {
		if (message.kind === 'changed') this.#tell(message.name);
		else for (const listener of this.#erased) listener();
	}

	#tell(name: string | null) {
		for (const listener of this.#listeners) listener(name);
	}
}
