import { storeFault, type StoreFault, type StoreFaultCode } from './faults';
import type { Store } from './store';

/** Writes something as it is when this is called, not as it was when it was put in the queue. */
export type Write = (store: Store) => Promise<unknown>;

/** How a queue stands. */
export interface WriteState {
	/** What is not on the disk yet: it waits, is being written, or failed and will be tried again. */
	waiting: number;
	/** So many writes are on the disk. */
	written: number;
	/** Why the last one that failed did, until everything is written. */
	fault: StoreFault | null;
}

/** Nothing was ever to be written. */
export const NOTHING_TO_WRITE: WriteState = { waiting: 0, written: 0, fault: null };

/**
 * Writes one thing after another, so that an older state never comes after a newer one. Everything has
 * a name: what still waits is left out when something of the same name is put after it. What fails stays
 * in memory, and is tried again with the next write. There are no timers in here.
 */
export class WriteQueue {
	readonly #open: () => Promise<Store>;
	readonly #onChange: (state: WriteState) => void;
	#waiting = new Map<string, Write>();
	#failed = new Map<string, Write>();
	#isWriting = false;
	#written = 0;
	#fault: StoreFault | null = null;
	#running: Promise<void> | null = null;

	/**
	 * @param open gives the store, opened if need be
	 * @param onChange told at once whatever changes
	 */
	constructor(open: () => Promise<Store>, onChange: (state: WriteState) => void = () => {}) {
		this.#open = open;
		this.#onChange = onChange;
	}

	/**
	 * @param name what it is of; takes the place of what waits under the same name
	 * @returns when nothing is being written any more; whether all is kept, the state tells
	 */
	put(name: string, write: Write): Promise<void> {
		this.#failed.delete(name);
		this.#waiting.set(name, write);
		return this.settle();
	}

	/** Tries once more what failed, and waits until nothing is being written any more. */
	async settle(): Promise<void> {
		this.#waiting = new Map([...this.#failed, ...this.#waiting]);
		this.#failed.clear();
		if (this.#waiting.size > 0) this.#running ??= this.#run();
		this.#tell();
		await this.#running;
	}

	/** What waits or failed under this name is not to be written any more, and is no trouble. */
	drop(name: string) {
		this.#waiting.delete(name);
		this.#failed.delete(name);
		if (this.#failed.size === 0) this.#fault = null;
		this.#tell();
	}

	get state(): WriteState {
		const waiting = this.#waiting.size + this.#failed.size + (this.#isWriting ? 1 : 0);
		return { waiting, written: this.#written, fault: this.#fault };
	}

	async #run() {
		for (let next = this.#take(); next; next = this.#take()) {
			await this.#attempt(...next);
			this.#isWriting = false;
			this.#tell();
		}
		this.#running = null;
	}

	#take(): [string, Write] | null {
		const [next] = this.#waiting;
		if (!next) return null;
		this.#waiting.delete(next[0]);
		this.#isWriting = true;
		return next;
	}

	async #attempt(name: string, write: Write) {
		try {
			await write(await this.#open());
			this.#written++;
			if (this.#failed.size === 0) this.#fault = null;
		} catch (error) {
			this.#fault = storeFault(error);
			if (mayPass(this.#fault) && !this.#waiting.has(name)) this.#failed.set(name, write);
		}
	}

	#tell() {
		this.#onChange(this.state);
	}
}

const FOR_GOOD: readonly StoreFaultCode[] = ['invalid', 'not-found', 'changed', 'erased'];

/** Trying again may help: a disk gets room, another tab is closed. What is refused once is refused always. */
function mayPass({ code }: StoreFault): boolean {
	return !FOR_GOOD.includes(code);
}
