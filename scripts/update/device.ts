/** Browsers of people who have Luwte, and the two versions that their host serves. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { changingHost, type Handler } from '../../tests/e2e/support/changing-host';
import { createHandler } from '../lib/static-server.mjs';
import type { Table } from '../bench/table';
import { SECOND_TITLE, type TwoBuilds } from './two-builds';

/** What each walk is given. */
export interface Given {
	browser: Browser;
	builds: TwoBuilds;
	table: Table;
}

export type Host = Awaited<ReturnType<typeof changingHost>>;

/** So long may all of the app take to be kept on a busy machine, ms. */
export const INSTALL_MS = 180_000;

const HASHED = '/_app/immutable/';

export const firstVersion = ({ first }: TwoBuilds): Handler => createHandler(first);

/** The second version and nothing of the first: what simple hosts have after a new upload. */
export const secondAlone = ({ second }: TwoBuilds): Handler => createHandler(second);

/** A device with a host, for one walk. */
export async function withDevice(
	{ browser, builds }: Given,
	options: { serviceWorkers?: 'block'; forgetful?: boolean },
	walk: (page: Page, host: Host) => Promise<void>
) {
	const host = await changingHost(firstVersion(builds), options);
	const { serviceWorkers = 'allow' } = options;
	const context = await browser.newContext({ locale: 'nl-NL', serviceWorkers });
	context.setDefaultTimeout(30_000);
	// tsx names functions through this helper, also those that are sent to the page.
	await context.addInitScript('globalThis.__name = (fn) => fn');
	try {
		await walk(await context.newPage(), host);
	} finally {
		await context.close();
		host.close();
	}
}

export const newerNote = (page: Page) => page.getByTestId('newer');

/** The home page of the second version. */
export const secondHome = (page: Page) =>
	page.getByRole('heading', { level: 1, name: SECOND_TITLE });

export const isPage = (path: string) => path.endsWith('/');

/** Whether a file with its content in its name is the same in both versions. */
export const isInBoth = ({ first, second }: TwoBuilds, path: string) =>
	path.startsWith(HASHED) && existsSync(join(first, path)) && existsSync(join(second, path));

/** Seconds until something is done. */
export async function secondsUntil(done: () => Promise<unknown>): Promise<number> {
	const from = performance.now();
	await done();
	return (performance.now() - from) / 1000;
}

/** Counts how often a tab loads a page anew. */
export function countLoads(page: Page): () => number {
	let loads = 0;
	page.on('domcontentloaded', () => loads++);
	return () => loads;
}
