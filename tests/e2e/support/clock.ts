import type { Locator, Page } from '@playwright/test';

/** Time of the page goes by in steps of this, ms: each costs a way to the page and back. */
const STEP_MS = 200;
const LONGEST_MS = 60_000;

/**
 * Time of the page goes by only when told: a slow machine then changes nothing, and nobody waits for a
 * body. Call before opening it; it holds for every page that is opened after it.
 */
export async function holdClock(page: Page) {
	await page.clock.install({ time: 0 });
	await page.clock.pauseAt(1000);
}

/** Lets time go by until something is to be seen. */
export async function goOnUntil(page: Page, seen: Locator) {
	for (let gone = 0; gone < LONGEST_MS; gone += STEP_MS) {
		if (await seen.isVisible()) return;
		await page.clock.runFor(STEP_MS);
	}
	throw new Error(`not seen in ${LONGEST_MS / 1000} s of the page: ${seen}`);
}

/**
 * Does something for which the page needs a timer, while its clock is held: time creeps on until it is
 * done, so that what is measured hardly changes.
 */
export async function creepWhile<T>(page: Page, work: Promise<T>): Promise<T> {
	let busy = true;
	const done = work.finally(() => (busy = false));
	// What goes wrong is told by `done`.
	done.catch(() => {});
	while (busy) await page.clock.runFor(1);
	return done;
}
