import type { LockOutcome } from '$lib/store';

/** So long before it locks it is said, ms. */
export const WARN_MS = 60_000;
/** Other tabs are told at most this often that this one is used, ms. */
const TELL_MS = 10_000;

export interface IdleParts {
	/** epoch ms: goes on while the computer sleeps */
	now: () => number;
	/** After so many minutes without use it locks; `null`: never. */
	minutes: () => number | null;
	/** Something goes on in this tab without a hand on it. */
	busy: () => boolean;
	/** Tells the other tabs that Luwte is used. */
	tell: () => void;
	lock: () => Promise<LockOutcome | null>;
}

/** Locks after minutes in which nobody used Luwte, in whichever tab. Driven by who holds a clock: no timers in here. */
export class IdleWatch {
	/** It will lock within a minute. */
	soon = $state(false);
	readonly #parts: IdleParts;
	#lastUse: number;
	#lastTold = -Infinity;
	#locking = false;

	constructor(parts: IdleParts) {
		this.#parts = parts;
		this.#lastUse = parts.now();
	}

	/** A hand on this tab. One that comes too late, such as after sleep, opens nothing. */
	used() {
		const now = this.#parts.now();
		if (this.#isLate(now)) return void this.#lock();
		this.#use(now);
		if (Math.abs(now - this.#lastTold) < TELL_MS) return;
		this.#lastTold = now;
		this.#parts.tell();
	}

	/** A hand on another tab. */
	heard() {
		const now = this.#parts.now();
		if (!this.#isLate(now)) this.#use(now);
	}

	/** To be called every few seconds, and when the page is seen again. */
	tick() {
		const now = this.#parts.now();
		// A clock that was set back would leave it open for as long.
		if (now < this.#lastUse) this.#lastUse = now;
		if (this.#isLate(now)) return void this.#lock();
		if (this.#parts.busy()) this.used();
		else this.soon = this.#left(now) <= WARN_MS;
	}

	#use(now: number) {
		this.#lastUse = now;
		this.soon = false;
	}

	#left(now: number): number {
		const minutes = this.#parts.minutes();
		return minutes === null ? Infinity : this.#lastUse + minutes * 60_000 - now;
	}

	#isLate(now: number): boolean {
		return this.#left(now) <= 0;
	}

	async #lock() {
		if (this.#locking) return;
		this.#locking = true;
		this.soon = false;
		// Somebody is being recorded, perhaps in another tab: that is use.
		if ((await this.#parts.lock()) === 'recording') this.#use(this.#parts.now());
		this.#locking = false;
	}
}
