import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { visit } from './app';

const DATABASES = 'tests/fixtures/databases';
const MAKE = 'is not of the newest version: run `npm run make:fixture`';

/** A database as `src/lib/store/database-file.fixture.ts` writes it: what JSON has no word for is tagged. */
interface KeptDatabase {
	version: number;
	rows: Record<string, Record<string, unknown>[]>;
}

/** Something of everything that can be kept, in the newest of the databases that versions left behind. */
function everything(): KeptDatabase {
	const versions = readdirSync(DATABASES).map((name) => Number(/^v(\d+)\./.exec(name)?.[1] ?? 0));
	const file = readFileSync(join(DATABASES, `v${Math.max(...versions)}.json.gz`));
	const kept = JSON.parse(gunzipSync(file).toString()) as KeptDatabase;
	// It is time to look at one of the steps.
	const [laying] = kept.rows.layings!;
	Object.assign(laying!.step as object, { what: 'bellen', remindAt: 1, closedAt: null });
	return kept;
}

/**
 * This browser holds something of everything; once it is there, pages read it.
 * @param locked also what lies in a lock, which then is closed: before what is of one person stands the lock
 */
export async function furnish(page: Page, { locked = false } = {}) {
	const { version, rows } = everything();
	if (!locked) for (const of of ['vaults', 'sealed']) delete rows[of];
	// There the store is opened, and by that made.
	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('history')).toHaveAttribute('data-ready', 'true');
	// She is who laid the board.
	const who = rows.layings![0]!.profileId as string;
	await page.evaluate((who) => localStorage.setItem('luwte-profile', who), who);
	const own = await page.evaluate(layRows, { text: JSON.stringify(rows), version });
	expect(own, `${DATABASES}/v${version}.json.gz ${MAKE}`).toBe(version);
}

/** Runs in the page; lays nothing where it would not fit. @returns the version of the database */
async function layRows({ text, version }: { text: string; version: number }): Promise<number> {
	type Tagged = { $type?: string; of: string; as?: string } | null;
	const untagged = (_name: string, value: Tagged) => {
		if (value?.$type === undefined) return value;
		if (value.$type === 'undefined') return undefined;
		if (value.$type === 'date') return new Date(value.of);
		const bytes = Uint8Array.from(atob(value.of), (letter) => letter.charCodeAt(0));
		if (value.$type === 'blob') return new Blob([bytes], { type: value.as! });
		return value.$type === 'buffer' ? bytes.buffer : bytes;
	};
	const rows = JSON.parse(text, untagged) as Record<string, unknown[]>;
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const opening = indexedDB.open('luwte');
		opening.onsuccess = () => resolve(opening.result);
		opening.onerror = () => reject(new Error('the database does not open'));
	});
	if (database.version === version) {
		const laying = database.transaction(Object.keys(rows), 'readwrite');
		for (const [name, all] of Object.entries(rows))
			for (const row of all) laying.objectStore(name).put(row);
		await new Promise((resolve) => (laying.oncomplete = resolve));
	}
	database.close();
	return database.version;
}
