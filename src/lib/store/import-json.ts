import * as v from 'valibot';
import { lastMoment, type SessionMeta, type SessionRecord } from '../sessions';
import { EXPORT_VERSION, exportSchema, type LuwteExport } from './export-schema';
import { storeFault, StoreFault } from './faults';
import { readHead } from './file-head';
import { MAX_CHUNK_SAMPLES, MAX_IMPORT_BYTES } from './limits';
import { newId } from './new-id';
import type { Store } from './store';
import type { WritableTransaction } from './store-transaction';

/** Counted in sessions, times of counting along, boards and lessons. */
export interface ImportCounts {
	added: number;
	/** Were here already, and stay as they are. */
	skipped: number;
}

/** @throws {StoreFault} as `parseExport`, and `broken` when the file cannot be read */
export async function readExport(file: Blob): Promise<LuwteExport> {
	// Before reading: a film chosen by mistake would fill the memory.
	if (file.size > MAX_IMPORT_BYTES) throw new StoreFault('import-too-large', `${file.size} bytes`);
	try {
		return parseExport(await file.text());
	} catch (error) {
		throw storeFault(error);
	}
}

/**
 * Looks whether a text is an export of ours and whole; stores nothing.
 * @throws {StoreFault} as `readHead`, `import-newer`, `import-too-large`
 */
export function parseExport(text: string): LuwteExport {
	if (text.length > MAX_IMPORT_BYTES) throw new StoreFault('import-too-large');
	const { version, data } = readHead(text, 'export');
	if (typeof version === 'number' && version > EXPORT_VERSION) throw new StoreFault('import-newer');
	const result = v.safeParse(exportSchema, data, { abortEarly: true });
	if (!result.success) throw new StoreFault('import-damaged', firstIssue(result.issues));
	return result.output;
}

/**
 * Adds what is not here yet; whatever is here already stays as it is. All or nothing.
 * @throws {StoreFault}
 */
export function importAll(store: Store, data: LuwteExport): Promise<ImportCounts> {
	return store.connection.write(async (transaction) => {
		const profiles = await absent(transaction, 'profiles', data.profiles, byId);
		const sessions = await absent(transaction, 'sessions', data.sessions, ({ meta }) => meta.id);
		const plans = await absent(transaction, 'plans', data.plans, ({ profileId }) => profileId);
		const counts = await absent(transaction, 'counts', data.counts, byId);
		const layings = await absent(transaction, 'layings', data.layings, byId);
		const images = await absent(transaction, 'images', data.images, byId);
		const plates = await absent(transaction, 'plates', data.plates, byId);
		const lessons = await absent(transaction, 'lessons', data.lessons, byId);
		// Whoever brings her own data to a new device is not there twice.
		if (profiles.some(({ name }) => name === '')) await removeUnused(transaction);
		await Promise.all([
			...profiles.map((profile) => transaction.objectStore('profiles').add(profile)),
			...plans.map((plan) => transaction.objectStore('plans').add(plan)),
			...counts.map((count) => transaction.objectStore('counts').add(count)),
			...layings.map((laying) => transaction.objectStore('layings').add(laying)),
			...images.map((image) => transaction.objectStore('images').add(image)),
			...plates.map((plate) => transaction.objectStore('plates').add(plate)),
			...lessons.map((lesson) => transaction.objectStore('lessons').add(lesson)),
			...sessions.map((record) => addRecord(transaction, record))
		]);
		const added = [sessions, counts, layings, lessons].reduce((sum, { length }) => sum + length, 0);
		const all = [data.sessions, data.counts, data.layings, data.lessons].reduce(
			(sum, { length }) => sum + length,
			0
		);
		return { added, skipped: all - added };
	});
}

function byId({ id }: { id: string }): string {
	return id;
}

/** Of these, what the store does not have yet, by its key. */
async function absent<Thing>(
	transaction: WritableTransaction,
	name: 'profiles' | 'sessions' | 'plans' | 'counts' | 'layings' | 'images' | 'plates' | 'lessons',
	things: readonly Thing[],
	keyOf: (thing: Thing) => string
): Promise<Thing[]> {
	const known = new Set<string>(await transaction.objectStore(name).getAllKeys());
	return things.filter((thing) => !known.has(keyOf(thing)));
}

/** Takes away who has no name and has left nothing behind: made because somebody must be measured. */
async function removeUnused(transaction: WritableTransaction) {
	const profiles = transaction.objectStore('profiles');
	const owners = [
		...(await transaction.objectStore('sessions').getAll()),
		...(await transaction.objectStore('plans').getAll()),
		...(await transaction.objectStore('counts').getAll()),
		...(await transaction.objectStore('layings').getAll())
	].map(({ profileId }) => profileId);
	const used = new Set(owners);
	const unused = (await profiles.getAll()).filter(
		({ id, name, places }) => name === '' && places.length === 0 && !used.has(id)
	);
	await Promise.all(unused.map(({ id }) => profiles.delete(id)));
}

async function addRecord(transaction: WritableTransaction, record: SessionRecord) {
	const { id } = record.meta;
	const chunks = transaction.objectStore('chunks');
	const marks = transaction.objectStore('marks');
	const { samples } = record;
	const parts = Array.from({ length: Math.ceil(samples.length / MAX_CHUNK_SAMPLES) }, (_, index) =>
		samples.slice(index * MAX_CHUNK_SAMPLES, (index + 1) * MAX_CHUNK_SAMPLES)
	);
	await Promise.all([
		transaction.objectStore('sessions').add(closed(record)),
		...parts.map(async (part, index) => chunks.add({ sessionId: id, index, samples: part })),
		...record.marks.map(async (mark) => marks.add({ ...mark, sessionId: id, id: newId() }))
	]);
}

/** What was still recording when it was exported will never go on here. */
function closed(record: SessionRecord): SessionMeta {
	const { meta } = record;
	if (meta.state === 'complete') return meta;
	return { ...meta, state: 'complete', endedAt: lastMoment(record) };
}

/** Where the file goes wrong; never what it says there, for that may be personal. */
function firstIssue(issues: readonly v.BaseIssue<unknown>[]): string {
	const [issue] = issues;
	return issue ? `${v.getDotPath(issue) ?? 'file'}: ${issue.type}` : '';
}
