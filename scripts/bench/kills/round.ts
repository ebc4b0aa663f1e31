/** One time of writing and being recorded, until it is cut off, and what is found afterwards. */
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { startRecording, startSimulated } from '../../../tests/e2e/support/app';
import { openHistory } from '../../../tests/e2e/support/history';
import { words } from '../../../tests/e2e/support/words';
import type { Chance } from '../../fuzz/chance';
import { rowsOf, type Rows } from './rows';
import { listen, type Told } from './told';
import { WORKS, type WorkName } from './works';

export interface Tab {
	page: Page;
	told: Told;
	/** `null`: it records. */
	work: WorkName | null;
}

/** Between two writes, ms: quicker than anybody types. */
const SHORTEST_MS = 5;
const LONGEST_MS = 150;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A tab in which a simulated body is recorded. */
export async function recordingTab(context: BrowserContext, seed: number): Promise<Tab> {
	const page = await context.newPage();
	const told = await listen(page, null);
	await startSimulated(page, { seed });
	await startRecording(page);
	return { page, told, work: null };
}

/**
 * A tab in which somebody goes on with a work, and writes until it dies.
 * @param count numbers what is written: each is another
 */
export async function writingTab(
	context: BrowserContext,
	work: WorkName,
	address: string,
	chance: Chance,
	count: () => number
): Promise<Tab> {
	const page = await context.newPage();
	const told = await listen(page, WORKS[work]);
	await page.goto(address);
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
	await page.locator(WORKS[work].shown).first().waitFor();
	let isDead = false;
	const die = () => (isDead = true);
	page.on('crash', die).on('close', die);
	const write = async () => {
		while (!isDead) {
			await WORKS[work].write(page, `${work} ${count()}`);
			await wait(SHORTEST_MS + chance.below(LONGEST_MS));
		}
	};
	// Whoever is killed while writing has written nothing: that is no fault.
	void write().catch((error: unknown) => {
		if (!isDead) console.error(`writing ${work}:`, error);
	});
	return { page, told, work };
}

export interface Found {
	/** s, of each recording that was cut off. */
	recordings: { counted: number; kept: number }[];
	works: { name: WorkName; shown: string; kept: string; isLost: boolean }[];
	/** What does not fit together in the database, or is not to be seen on the page. */
	wrong: string[];
}

/** What is there of it in the same browser, opened again if need be. Throws away the recordings. */
export async function lookAfter(context: BrowserContext, tabs: readonly Tab[]): Promise<Found> {
	const page = await context.newPage();
	await openHistory(page);
	const rows = await rowsOf(page);
	const wrong: string[] = [];
	const open = rows.sessions.filter(({ state }) => state === 'recording');
	const left = page.getByTestId('unfinished');
	await expect(left)
		.toHaveCount(open.length)
		.catch(() => wrong.push(`${open.length} recordings lie there, ${left} tells otherwise`));
	if ((await page.getByTestId('store-fault').count()) > 0) wrong.push('a fault of the store');
	const recordings = tabs.flatMap(({ told }) => {
		if (!told.recording) return [];
		const { startedAt, seconds } = told.recording;
		const [meta] = open.sort(
			(a, b) => Math.abs(a.startedAt - startedAt) - Math.abs(b.startedAt - startedAt)
		);
		if (!meta) wrong.push('a recording is not there at all');
		else wrong.push(...unfit(rows, meta.id));
		open.shift();
		return [{ counted: seconds, kept: (meta?.durationMs ?? 0) / 1000 }];
	});
	const works = tabs.flatMap(({ told, work }) => {
		if (!work || told.kept === null) return [];
		const kept = WORKS[work].kept(rows);
		return [{ name: work, shown: told.kept, kept, isLost: numberOf(kept) < numberOf(told.kept) }];
	});
	for (let count = await left.count(); count > 0; count--) {
		await left.first().getByRole('button', { name: words.nl.record_discard }).click();
		await expect(left).toHaveCount(count - 1);
	}
	await page.close();
	return { recordings, works, wrong };
}

/** `plan 12` is older than `plan 13`. */
function numberOf(text: string): number {
	return Number(text.split(' ')[1] ?? -1);
}

/** What a session says of itself and what lies there of it. */
function unfit({ sessions, chunks }: Rows, id: string): string[] {
	const own = chunks.filter(({ sessionId }) => sessionId === id);
	const samples = own.reduce((sum, chunk) => sum + chunk.samples.length, 0);
	const said = sessions.find((meta) => meta.id === id)!.samples;
	const isGap = own.some(({ index }, i) => index !== i);
	return [
		...(samples === said ? [] : [`${said} samples are said to be there, and ${samples} are`]),
		...(isGap ? ['a part is missing in the middle'] : [])
	];
}
