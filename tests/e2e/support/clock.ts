import type { Locator, Page } from '@playwright/test';

/** Time of the page goes by in steps of this, ms. */
const STEP_MS = 50;
const LONGEST_MS = 60_000;

/** Later than any page needs to be opened, ms. */
const BEFORE_MS = 600_000;

/**
 * Opens a page on which time goes by only when told: a slow machine then changes nothing. The clock jumps
 * ahead as it stops, so nothing may be measured before.
 */
export async function openStill(page: Page, open: () => Promise<void>) {
	await page.clock.install({ time: 0 });
	await open();
	await page.clock.pauseAt(BEFORE_MS);
}

/** Lets time go by until something is to be seen. */
export async function goOnUntil(page: Page, seen: Locator) {
	for (let gone = 0; gone < LONGEST_MS; gone += STEP_MS) {
		if (await seen.isVisible()) return;
		await page.clock.runFor(STEP_MS);
	}
	throw new Error(`not seen in ${LONGEST_MS / 1000} s of the page: ${seen}`);
}
