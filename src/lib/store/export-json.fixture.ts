import type { SessionRecord } from '../sessions/session';
import { EXPORT_FORMAT, EXPORT_VERSION, type LuwteExport } from './export-schema';
import { readMarks, readSamples } from './rows';
import type { Store } from './store';

/**
 * What a device exported before there were copies: such files still come in.
 * @param exportedAt epoch ms
 */
export function exportAll(store: Store, exportedAt: number): Promise<LuwteExport> {
	return store.connection.read(async (transaction) => {
		const profiles = await transaction.objectStore('profiles').getAll();
		const plans = await transaction.objectStore('plans').getAll();
		const counts = await transaction.objectStore('counts').getAll();
		const layings = await transaction.objectStore('layings').getAll();
		const images = await transaction.objectStore('images').getAll();
		const plates = await transaction.objectStore('plates').getAll();
		const lessons = await transaction.objectStore('lessons').getAll();
		const metas = await transaction.objectStore('sessions').index('byStartedAt').getAll();
		const sessions: SessionRecord[] = [];
		for (const meta of metas) {
			const [samples, marks] = await Promise.all([
				readSamples(transaction, meta.id),
				readMarks(transaction, meta.id)
			]);
			sessions.push({ meta, samples, marks });
		}
		return {
			format: EXPORT_FORMAT,
			version: EXPORT_VERSION,
			exportedAt,
			profiles,
			sessions,
			plans,
			counts,
			layings,
			images,
			plates,
			lessons
		};
	});
}
