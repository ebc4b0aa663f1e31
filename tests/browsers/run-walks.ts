import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Tab } from './port';
import { openSite } from './site';
import type { Outcome } from './table';
import { Visitor } from './visitor';
import type { Walk } from './walk';

/** What is written to the console though nothing is the matter. */
const HARMLESS = /Created TensorFlow Lite|favicon/;

/** Takes every walk in one browser, one after another. */
export async function runWalks(
	driver: Driver,
	walks: readonly Walk[],
	pictures: string,
	tell: (walk: Walk, outcome: Outcome) => void
): Promise<Map<string, Outcome>> {
	const outcomes = new Map<string, Outcome>();
	for (const walk of walks) {
		const outcome = await take(driver, walk, pictures);
		outcomes.set(walk.name, outcome);
		tell(walk, outcome);
	}
	return outcomes;
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
		await walk.take(new Visitor(tab, driver, site));
		const complaints = driver
			.complaints()
			.filter((line) => !HARMLESS.test(line) && !walk.expected?.test(line));
		if (complaints.length > 0) throw new Error(`on the console: ${complaints.join(' | ')}`);
		return { verdict: 'ok', seconds: seconds() };
	} catch (error) {
		if (tab) await picture(tab, join(pictures, `${walk.name.replace(/\W+/g, '-')}.png`));
		return { verdict: 'failed', why: (error as Error).message, seconds: seconds() };
	} finally {
		await tab?.close().catch(() => {});
		site.stop();
	}
}

/** What was to be seen when it went wrong. */
async function picture(tab: Tab, file: string) {
	try {
		const bytes = await tab.screenshot();
		mkdirSync(join(file, '..'), { recursive: true });
		writeFileSync(file, bytes);
	} catch {
		// A browser that is gone shows nothing.
	}
}
