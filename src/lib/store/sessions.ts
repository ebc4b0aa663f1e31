import * as v from 'valibot';
import {
	detailsSchema,
	lastMoment,
	MAX_MARK_LENGTH,
	MAX_NOTE_LENGTH,
	type Mark,
	type NewSession,
	type Sample,
	type SessionDetails,
	type SessionMeta,
	type SessionRecord
} from '../sessions';
import type { Connection } from './connection';
import { StoreFault } from './faults';
import { plainCopy, requireLength } from './guards';
import { newId } from './new-id';
import { momentAfter, requireSeen, type Seen } from './revision';
import { readMarks, readSamples, removeSession, requireProfile, requireSession } from './rows';
import type { SampleChunk, StoredMark } from './schema';
import type { SessionLocks } from './session-locks';

/** What a recorder adds in one go. Totals are absolute, so that writing it twice does no harm. */
export interface SessionPart {
	chunk: SampleChunk | null;
	marks: readonly StoredMark[];
	/** Samples stored after this part. */
	samples: number;
	/** Measured time after this part, ms. */
	durationMs: number;
}

/** The recorded sessions. Every method rejects only with a StoreFault. */
export class Sessions {
	readonly #connection: Connection;
	readonly #locks: SessionLocks;

	constructor(connection: Connection, locks: SessionLocks) {
		this.#connection = connection;
		this.#locks = locks;
	}

	/** Newest first. @param profileId only of this profile */
	list(profileId: string | null = null): Promise<SessionMeta[]> {
		return this.#connection.read(async (transaction) => {
			const sessions = await transaction.objectStore('sessions').index('byStartedAt').getAll();
			return sessions
				.filter((session) => profileId === null || session.profileId === profileId)
				.reverse();
		});
	}

	/** `null` when there is no such session. */
	get(id: string): Promise<SessionMeta | null> {
		return this.#connection.read(
			async (transaction) => (await transaction.objectStore('sessions').get(id)) ?? null
		);
	}

	/** The session with its samples and marks. @throws {StoreFault} also `not-found` */
	record(id: string): Promise<SessionRecord> {
		return this.#connection.read(async (transaction) => {
			const [meta, samples, marks] = await Promise.all([
				requireSession(transaction, id),
				readSamples(transaction, id),
				readMarks(transaction, id)
			]);
			return { meta, samples, marks };
		});
	}

	/** In order of time. */
	samples(id: string): Promise<Sample[]> {
		return this.#connection.read((transaction) => readSamples(transaction, id));
	}

	/** In order of time. */
	marks(id: string): Promise<Mark[]> {
		return this.#connection.read((transaction) => readMarks(transaction, id));
	}

	/**
	 * @param at epoch ms
	 * @param seen what the writer knows of: `changedAt` of the session
	 * @returns when it was kept: later than what was there
	 * @throws {StoreFault} also `changed`, `not-found`, `invalid` (too long)
	 */
	updateNote(id: string, note: string, at: number, seen: Seen): Promise<number> {
		return this.#amend(id, at, seen, () => {
			requireLength(note, MAX_NOTE_LENGTH);
			return { note };
		});
	}

	/**
	 * As `updateNote`, for what belongs to this kind of session alone.
	 * @throws {StoreFault} also `invalid` (of another kind, or too long)
	 */
	updateDetails(id: string, details: SessionDetails, at: number, seen: Seen): Promise<number> {
		return this.#amend(id, at, seen, (meta) => requireDetails(meta, details));
	}

	/**
	 * Something comes into the details; reading and writing are one transaction, so that nobody's words are lost.
	 * @throws {StoreFault} as `updateDetails`
	 */
	changeDetails(
		id: string,
		change: (meta: SessionMeta) => SessionDetails,
		at: number
	): Promise<number> {
		return this.#amend(id, at, 'any', (meta) => requireDetails(meta, change(meta)));
	}

	async #amend(
		id: string,
		at: number,
		seen: Seen,
		change: (meta: SessionMeta) => Partial<SessionMeta>
	): Promise<number> {
		const changedAt = await this.#connection.write(async (transaction) => {
			const meta = await requireSession(transaction, id);
			const there = meta.changedAt ?? null;
			requireSeen(there, seen);
			const later = momentAfter(at, there);
			const sessions = transaction.objectStore('sessions');
			await sessions.put({ ...meta, ...change(meta), changedAt: later });
			return later;
		});
		this.#connection.news.say('session', id);
		return changedAt;
	}

	/** To a session that is there; during a recording use the recorder. @throws {StoreFault} */
	async addMark(id: string, mark: Mark): Promise<void> {
		requireLength(mark.text, MAX_MARK_LENGTH);
		const { t, kind, text } = plainCopy(mark);
		if (t < 0) throw new StoreFault('invalid', 'mark before the start');
		const stored = { sessionId: id, id: newId(), t, kind, text };
		await this.#connection.write(async (transaction) => {
			await requireSession(transaction, id);
			await transaction.objectStore('marks').add(stored);
		});
	}

	/** With its samples and marks; no fault when it was gone already. */
	delete(id: string): Promise<void> {
		return this.#connection.write((transaction) => removeSession(transaction, id));
	}

	/** Recordings that a crash or a closed tab left behind, newest first; not those still running. */
	async unfinished(): Promise<SessionMeta[]> {
		// Locks are asked for before and after: a recording may start or end while we look.
		const before = await this.#locks.held();
		const open = await this.#connection.read((transaction) =>
			transaction.objectStore('sessions').index('byState').getAll('recording')
		);
		const after = await this.#locks.held();
		return open
			.filter((session) => !before.has(session.id) && !after.has(session.id))
			.sort((a, b) => b.startedAt - a.startedAt);
	}

	/**
	 * Completes a recording; a complete one stays as it is.
	 * @param endedAt epoch ms; when not known, or before its beginning because the clock was set back, the
	 * moment of the last sample or mark
	 */
	finish(id: string, endedAt: number | null = null): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const meta = await requireSession(transaction, id);
			if (meta.state === 'complete') return;
			const [samples, marks] = await Promise.all([
				readSamples(transaction, id),
				readMarks(transaction, id)
			]);
			const isKnown = endedAt !== null && endedAt >= meta.startedAt;
			await transaction.objectStore('sessions').put({
				...meta,
				state: 'complete',
				endedAt: isKnown ? endedAt : lastMoment({ meta, samples, marks })
			});
		});
	}

	/** Throws an unfinished recording away. @throws {StoreFault} `invalid` when it is complete */
	discard(id: string): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const { state } = await requireSession(transaction, id);
			if (state === 'complete') throw new StoreFault('invalid', 'session is complete');
			await removeSession(transaction, id);
		});
	}

	/** For the recorder. @throws {StoreFault} also `not-found` when the profile is gone */
	async begin(id: string, session: NewSession): Promise<SessionMeta> {
		const meta: SessionMeta = {
			...plainCopy(session),
			id,
			endedAt: null,
			note: '',
			state: 'recording',
			durationMs: 0,
			samples: 0
		};
		await this.#connection.write(async (transaction) => {
			await requireProfile(transaction, session.profileId);
			await transaction.objectStore('sessions').add(meta);
		});
		return meta;
	}

	/** For the recorder. A session that was deleted meanwhile stays deleted: `not-found`. */
	append(id: string, { chunk, marks, samples, durationMs }: SessionPart): Promise<void> {
		return this.#connection.write(async (transaction) => {
			const meta = await requireSession(transaction, id);
			const sessions = transaction.objectStore('sessions');
			const stored = transaction.objectStore('marks');
			await Promise.all([
				chunk && transaction.objectStore('chunks').put(chunk),
				...marks.map((mark) => stored.put(mark)),
				sessions.put({ ...meta, samples, durationMs })
			]);
		});
	}
}

/** @throws {StoreFault} `invalid` */
function requireDetails(meta: SessionMeta, details: SessionDetails): Partial<SessionMeta> {
	const checked = v.safeParse(detailsSchema, plainCopy(details));
	if (!checked.success) throw new StoreFault('invalid', 'details');
	if (meta.kind !== details.kind) throw new StoreFault('invalid', `${meta.kind} session`);
	return { details: checked.output };
}
