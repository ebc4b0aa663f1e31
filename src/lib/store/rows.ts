import type { Mark, Sample, SessionMeta } from '../sessions';
import { StoreFault } from './faults';
import type { Profile } from './profile-schema';
import type { StoreTransaction, WritableTransaction } from './store-transaction';

/** All chunks or marks of one session: their keys are [sessionId, something]. */
export function rowsOf(sessionId: string): IDBKeyRange {
	// A list sorts after every number and text.
	return IDBKeyRange.bound([sessionId], [sessionId, []]);
}

/** @throws {StoreFault} `not-found` */
export async function requireProfile(transaction: StoreTransaction, id: string): Promise<Profile> {
	const profile = await transaction.objectStore('profiles').get(id);
	if (!profile) throw new StoreFault('not-found', `profile ${id}`);
	return profile;
}

/** @throws {StoreFault} `not-found` */
export async function requireSession(
	transaction: StoreTransaction,
	id: string
): Promise<SessionMeta> {
	const session = await transaction.objectStore('sessions').get(id);
	if (!session) throw new StoreFault('not-found', `session ${id}`);
	return session;
}

/** In order of time. */
export async function readSamples(
	transaction: StoreTransaction,
	sessionId: string
): Promise<Sample[]> {
	const chunks = await transaction.objectStore('chunks').getAll(rowsOf(sessionId));
	return chunks.flatMap((chunk) => chunk.samples);
}

/** In order of time. */
export async function readMarks(transaction: StoreTransaction, sessionId: string): Promise<Mark[]> {
	const stored = await transaction.objectStore('marks').getAll(rowsOf(sessionId));
	return stored.map(({ t, kind, text }) => ({ t, kind, text })).sort(byTimeThenContent);
}

/** By content too, so that marks of one moment keep their order through an export and an import. */
function byTimeThenContent(a: Mark, b: Mark): number {
	return a.t - b.t || compareText(a.kind, b.kind) || compareText(a.text, b.text);
}

function compareText(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

/** The session with its samples and marks. */
export async function removeSession(transaction: WritableTransaction, id: string) {
	await Promise.all([
		transaction.objectStore('sessions').delete(id),
		transaction.objectStore('chunks').delete(rowsOf(id)),
		transaction.objectStore('marks').delete(rowsOf(id))
	]);
}

/** Everything that this person counted. */
export async function removeCountsOf(transaction: WritableTransaction, profileId: string) {
	const counts = transaction.objectStore('counts');
	const own = (await counts.getAll()).filter((count) => count.profileId === profileId);
	await Promise.all(own.map(({ id }) => counts.delete(id)));
}
