import type { Page } from '@playwright/test';
import type { OwnDeck } from '../../../src/lib/store/deck-schema';
import type { Plan } from '../../../src/lib/store/plan-schema';
import type { SampleChunk } from '../../../src/lib/store/schema';
import type { Laying } from '../../../src/lib/association';
import type { SessionMeta } from '../../../src/lib/sessions';

export interface Rows {
	sessions: SessionMeta[];
	chunks: SampleChunk[];
	plans: Plan[];
	decks: OwnDeck[];
	layings: Laying[];
}

/** What lies in the database of the page, whatever the page makes of it. */
export function rowsOf(page: Page): Promise<Rows> {
	return page.evaluate(
		() =>
			new Promise<Rows>((resolve, reject) => {
				const names = ['sessions', 'chunks', 'plans', 'decks', 'layings'] as const;
				const opening = indexedDB.open('luwte');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const database = opening.result;
					const transaction = database.transaction(names);
					const asked = names.map((name) => transaction.objectStore(name).getAll());
					transaction.onabort = () => reject(transaction.error);
					transaction.oncomplete = () => {
						database.close();
						const found = names.map((name, i) => [name, asked[i]!.result] as const);
						resolve(Object.fromEntries(found) as unknown as Rows);
					};
				};
			})
	);
}
