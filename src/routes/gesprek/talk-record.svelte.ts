import { RiseTally } from '$lib/signals';
import type { Reading } from '$lib/signals/types';
import { ReadingClock, type GesprekDetails, type MarkKind, type NewSession } from '$lib/sessions';
import { SessionClock } from '$lib/ui/session/session-clock';
import { SessionLog } from '$lib/ui/session/session-log.svelte';

/** What is kept of one conversation while it goes on, on one clock that begins when it counts. */
export class TalkRecord {
	/** How many felt marks: a new one shows for a moment. */
	marks = $state(0);
	readonly log = new SessionLog();
	#clock = new SessionClock();
	#readings = new ReadingClock();
	#tally = new RiseTally();
	#startedAt = 0;

	/**
	 * From now on it counts.
	 * @param speed times real time
	 * @param session what to keep, given the moment it begins; `null`: nothing
	 */
	async begin(speed: number, session: (startedAt: number) => Promise<NewSession | null>) {
		this.#clock = new SessionClock(speed);
		this.#readings = new ReadingClock();
		this.#tally = new RiseTally();
		this.#startedAt = Date.now();
		this.marks = 0;
		await this.log.start(session(this.#startedAt));
	}

	/** Time in the conversation, ms. */
	get now(): number {
		return this.#clock.now;
	}

	/** The next readings come from another source, with a clock of its own. */
	anotherSource() {
		this.#readings.anotherSource();
	}

	/** @returns its time in the conversation, ms */
	push(reading: Reading): number {
		const { t, sample } = this.#readings.take(reading, this.now);
		if (sample) this.log.push(sample);
		this.#tally.step(reading.tension);
		return t;
	}

	mark(kind: MarkKind, text = '') {
		this.log.mark({ t: this.now, kind, text });
	}

	felt() {
		this.mark('felt');
		this.marks++;
	}

	/** Ends and keeps. @returns the session that was kept, `null` when there is none */
	async end(
		lengthMs: number,
		brought: Pick<GesprekDetails, 'intention' | 'theme'>
	): Promise<string | null> {
		const { intention, theme } = brought;
		const signs = this.#tally.counts;
		const details: GesprekDetails = {
			kind: 'gesprek',
			intention,
			theme,
			lengthMs,
			signs,
			reflection: null
		};
		if (!(await this.log.stop(this.#startedAt + lengthMs))) return null;
		await this.log.amend((store, id) =>
			store.sessions.updateDetails(id, details, Date.now(), 'any')
		);
		return this.log.saved?.sessionId ?? null;
	}
}
