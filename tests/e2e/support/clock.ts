import type { Locator, Page } from '@playwright/test';

/** Time of the page goes by in steps of this, ms. */
const STEP_MS = 50;
const LONGEST_MS = 60_000;

/** From now on time goes by on this page only when told: a slow machine then changes nothing. */
export async function stopClock(page: Page) {
	await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1));
}

/** Lets time go by until something is to be seen. */
export async function goOnUntil(page: Page, seen: Locator) {
	for (let gone = 0; gone < LONGEST_MS; gone += STEP_MS) {
		if (await seen.isVisible()) return;
		await page.clock.runFor(STEP_MS);
	}
	throw new Error(`not seen in ${LONGEST_MS / 1000} s of the page: ${seen}`);
}
