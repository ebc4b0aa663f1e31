import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { bundle } from '../../../scripts/lib/bundle.mjs';
import { DATABASES } from '../../../src/lib/store/database-file.fixture';
import type { LayKept } from './lay-in-page';

/** As `database-file.fixture.ts` writes it: what JSON has no word for is tagged, and stays so here. */
interface KeptDatabase {
	rows: Record<string, Record<string, unknown>[]>;
}

/** Of this origin, and not of the app: nothing opens the database there. */
const BESIDE = '/icon.svg';

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
 * This browser holds something of everything, before the app is opened in it.
 * @param locked also what lies in a lock, which then is closed: before what is of one person stands the lock
 */
export async function furnish(page: Page, { locked = false } = {}) {
	const kept = everything();
	if (!locked) for (const of of ['vaults', 'sealed']) delete kept.rows[of];
	await page.goto(BESIDE);
	await page.evaluate(await bundle(join(import.meta.dirname, 'lay-in-page.ts')));
	await page.evaluate(
		({ text, who }) => {
			// She is who laid the board.
			localStorage.setItem('luwte-profile', who);
			return (globalThis as unknown as { layKept: LayKept }).layKept(text);
		},
		{ text: JSON.stringify(kept), who: kept.rows.layings![0]!.profileId as string }
	);
}
