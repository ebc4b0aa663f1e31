import type { Page } from '@playwright/test';

/**
 * All that somebody finds who opens the tools of the browser: database, small choices, what is kept for
 * offline use, and the address; sealed boxes as their letters.
 */
export function onDevice(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const found: unknown[] = [location.href, history.state, { ...localStorage }];
		found.push({ ...sessionStorage });
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		for (const { name } of await indexedDB.databases()) {
			const database = await asked(indexedDB.open(name!));
			const stores = [...database.objectStoreNames];
			const all = database.transaction(stores);
			for (const store of stores) {
				found.push(await asked(all.objectStore(store).getAllKeys()));
				found.push(await asked(all.objectStore(store).getAll()));
			}
			database.close();
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			found.push((await cache.keys()).map(({ url }) => url));
		}
		const letters = new TextDecoder('latin1');
		return JSON.stringify(found, (_key, part) =>
			part instanceof ArrayBuffer || ArrayBuffer.isView(part) ? letters.decode(part) : part
		);
	});
}

/** What is on the disk in one store of the database of Luwte; what lies under lock, as its sealed boxes. */
export function rowsOnDisk<Row>(page: Page, store: string): Promise<Row[]> {
	return page.evaluate(async (from) => {
		const asked = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
		const database = await asked(indexedDB.open('luwte'));
		const rows: Row[] = await asked(database.transaction(from).objectStore(from).getAll());
		database.close();
		return rows;
	}, store);
}
