import type { Plan, Profile, SessionRecord } from './model';
import { readMarks, readSamples } from './rows';
import type { Store } from './store';

export const EXPORT_FORMAT = 'luwte-export';

/** Raise it for every change an older Luwte cannot read; a new posture word is one. */
export const EXPORT_VERSION = 4;

/** Everything on this device, as plain data for a JSON file. */
export interface LuwteExport {
	format: typeof EXPORT_FORMAT;
	version: typeof EXPORT_VERSION;
	/** epoch ms */
	exportedAt: number;
	profiles: Profile[];
	/** Oldest first. */
	sessions: SessionRecord[];
	plans: Plan[];
}

/**
 * @param exportedAt epoch ms
 * @throws {StoreFault}
 */
export function exportAll(store: Store, exportedAt: number): Promise<LuwteExport> {
	return store.connection.read(async (transaction) => {
		const profiles = await transaction.objectStore('profiles').getAll();
		const plans = await transaction.objectStore('plans').getAll();
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
			plans
		};
	});
}
