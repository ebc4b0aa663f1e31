import * as v from 'valibot';
import { lastMoment, type SessionMeta, type SessionRecord } from '../sessions';
import { EXPORT_VERSION, exportSchema, type LuwteExport } from './export-schema';
import { storeFault, StoreFault } from './faults';
import { readHead } from './file-head';
import { MAX_CHUNK_SAMPLES, MAX_IMPORT_BYTES } from './limits';
import { newId } from './new-id';
import type { Transaction } from './schema';
import type { Store } from './store';

/** Counted in sessions, times of counting along and boards. */
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
		const profiles = transaction.objectStore('profiles');
		const knownProfiles = new Set(await profiles.getAllKeys());
		const knownSessions = new Set(await transaction.objectStore('sessions').getAllKeys());
		const plans = transaction.objectStore('plans');
		const knownPlans = new Set(await plans.getAllKeys());
		const counts = transaction.objectStore('counts');
		const knownCounts = new Set(await counts.getAllKeys());
		const newCounts = data.counts.filter(({ id }) => !knownCounts.has(id));
		const newPlans = data.plans.filter(({ profileId }) => !knownPlans.has(profileId));
		const newProfiles = data.profiles.filter(({ id }) => !knownProfiles.has(id));
		const newSessions = data.sessions.filter(({ meta }) => !knownSessions.has(meta.id));
		const boards = transaction.objectStore('layings');
		const knownBoards = new Set(await boards.getAllKeys());
		const images = transaction.objectStore('images');
		const knownImages = new Set(await images.getAllKeys());
		const plates = transaction.objectStore('plates');
		const knownPlates = new Set(await plates.getAllKeys());
		const newBoards = data.layings.filter(({ id }) => !knownBoards.has(id));
		const newImages = data.images.filter(({ id }) => !knownImages.has(id));
		const newPlates = data.plates.filter(({ id }) => !knownPlates.has(id));
		// Whoever brings her own data to a new device is not there twice.
		if (newProfiles.some(({ name }) => name === '')) await removeUnused(transaction);
		await Promise.all([
			...newProfiles.map((profile) => profiles.add(profile)),
			...newPlans.map((plan) => plans.add(plan)),
			...newCounts.map((count) => counts.add(count)),
			...newBoards.map((board) => boards.add(board)),
			...newImages.map((image) => images.add(image)),
			...newPlates.map((plate) => plates.add(plate)),
			...newSessions.map((record) => addRecord(transaction, record))
		]);
		const added = newSessions.length + newCounts.length + newBoards.length;
		const all = data.sessions.length + data.counts.length + data.layings.length;
		return { added, skipped: all - added };
	});
}

/** Takes away who has no name and has left nothing behind: made because somebody must be measured. */
async function removeUnused(transaction: Transaction<'readwrite'>) {
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

async function addRecord(transaction: Transaction<'readwrite'>, record: SessionRecord) {
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
