import type { Page } from '@playwright/test';

/** Waits until what moves or fades has come to rest; what moves for ever, in a drawing, goes on. */
export async function motionEnds(page: Page) {
	await page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
				.map((animation) => animation.finished.catch(() => {}))
		)
	);
}
