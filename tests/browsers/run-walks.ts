import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Driver, Tab } from './port';
import { openSite } from './site';
import type { Outcome } from './table';
import { Visitor } from './visitor';
import type { Walk } from './walk';
import { within } from './within';

/** The longest walk passes 44 pages, and may not be alone on the machine. */
const LONGEST_WALK_MS = 420_000;
const PICTURE_MS = 30_000;

export interface Run {
	open: () => Promise<Driver>;
	walks: readonly Walk[];
	/** Where pictures of what went wrong go. */
	pictures: string;
	tell: (walk: Walk, outcome: Outcome) => void;
}

/** Takes every walk in one browser, one after another. @returns its version, and how each went */
export async function runWalks({ open, walks, pictures, tell }: Run) {
	const outcomes = new Map<string, Outcome>();
	let driver = await open();
	try {
		for (const walk of walks) {
			const outcome = await take(driver, walk, pictures);
			outcomes.set(walk.name, outcome);
			tell(walk, outcome);
			if (outcome.verdict !== 'failed') continue;
			// Nothing is known of this one any more: the next walk begins in a new one.
			await driver.close();
			driver = await open();
		}
		return { version: driver.version, outcomes };
	} finally {
		await driver.close();
	}
}

async function take(driver: Driver, walk: Walk, pictures: string): Promise<Outcome> {
	const lacking = walk.needs?.find((skill) => driver.cannot[skill]);
	if (lacking) return { verdict: 'cannot', why: driver.cannot[lacking]!, seconds: 0 };
	const began = Date.now();
	const seconds = () => (Date.now() - began) / 1000;
	const site = await openSite(Boolean(walk.isKept));
	let tab: Tab | null = null;
	driver.complaints();
	try {
		tab = await driver.newTab();
		const visitor = new Visitor(tab, driver, site);
		await within(LONGEST_WALK_MS, 'the walk', walk.take(visitor));
		const complaints = driver.complaints().filter((line) => !walk.expected?.test(line));
		if (complaints.length > 0) throw new Error(`on the console: ${complaints.join(' | ')}`);
		await tab.close();
		return { verdict: 'ok', seconds: seconds() };
	} catch (error) {
		const outcome = { why: (error as Error).message, seconds: seconds() };
		if (tab) await picture(tab, join(pictures, `${walk.name.replace(/\W+/g, '-')}.png`));
		return { verdict: 'failed', ...outcome };
	} finally {
		site.stop();
	}
}

/** What was to be seen when it went wrong; a browser that is gone shows nothing. */
async function picture(tab: Tab, file: string) {
	try {
		const bytes = await within(PICTURE_MS, 'the picture', tab.screenshot());
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, bytes);
	} catch (error) {
		console.log(`no picture: ${(error as Error).message}`);
	}
}
