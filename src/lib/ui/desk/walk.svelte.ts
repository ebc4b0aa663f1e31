/** Where on a walk a moment of the browser's history stands. */
export interface Waypoint<At> {
	/** Which walk: when it was begun, epoch ms. */
	startedAt: number;
	at: At;
	/** The step before it; `null` when the history holds none. */
	from: At | null;
}

/** The history that a walk goes along. */
export interface Trail<At> {
	/** Where the page stands now; `undefined` when it says nothing of a walk. */
	readonly here: Waypoint<At> | undefined;
	push(to: Waypoint<At>): void;
	replace(to: Waypoint<At>): void;
	back(): void;
}

/**
 * A walk through the steps of a page, one moment of the browser's history for each: the button of the
 * page and that of the browser lead back the same way. What is left of another walk does not count.
 */
export class Walk<At extends string | number> {
	/** When it was begun, epoch ms: its name in the history. */
	startedAt = $state(0);
	readonly #trail: Trail<At>;
	readonly #first: At;

	constructor(trail: Trail<At>, first: At) {
		this.#trail = trail;
		this.#first = first;
	}

	get at(): At {
		return this.#own?.at ?? this.#first;
	}

	go(to: At) {
		this.#trail.push(this.#place(to, this.at));
	}

	/** To where she was on an earlier visit, of which this history holds nothing. */
	resume(to: At) {
		this.#trail.push(this.#place(to, null));
	}

	/** As the back button of the browser does, also when this visit began halfway. */
	backTo(before: At) {
		if (this.#trail.here?.from === before) this.#trail.back();
		else this.#trail.replace(this.#place(before, null));
	}

	get #own(): Waypoint<At> | null {
		const { here } = this.#trail;
		return here?.startedAt === this.startedAt ? here : null;
	}

	#place(at: At, from: At | null): Waypoint<At> {
		return { startedAt: this.startedAt, at, from };
	}
}
