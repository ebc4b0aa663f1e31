import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** All that the colours decide. */
const CONTRAST = 'color-contrast';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

/**
 * Axe finds no barrier in what the page shows now, in light colours and in dark: in the other colours
 * only what depends on them is judged anew.
 */
export async function expectAccessible(page: Page) {
	// What is still fading in has no colours to judge yet.
	await page.evaluate(() =>
		Promise.all(
			document
				.getAnimations()
				// What moves for ever in a drawing is not fading in.
				.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
				.map((animation) => animation.finished.catch(() => {}))
		)
	);
	await standStill(page);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	await expectNoBarriers(page, { type: 'tag', values: RULES }, 6);
	const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	const [here, other] = isDark ? (['dark', 'light'] as const) : (['light', 'dark'] as const);
	await page.emulateMedia({ colorScheme: other });
	await expectNoBarriers(page, { type: 'rule', values: [CONTRAST] }, 1);
	await page.emulateMedia({ colorScheme: here });
}

/** @param atLeast so many rules must have had something to judge, or nothing was */
async function expectNoBarriers(page: Page, runOnly: axe.RunOnly, atLeast: number) {
	// In the page itself, and only what is wrong comes back: the library's own fixture for Playwright takes
	// three times as long.
	const { found, passes } = await page.evaluate(async (runOnly) => {
		const { violations, passes } = await window.axe.run({
			runOnly,
			resultTypes: ['violations']
		});
		const found = violations.map(({ id, nodes }) => ({
			id,
			at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
		}));
		return { found, passes: passes.length };
	}, runOnly);
	expect(passes).toBeGreaterThanOrEqual(atLeast);
	expect(found).toEqual([]);
}

/** What changes while it is judged (a button that can be used once the store is open) changes at once. */
async function standStill(page: Page) {
	await page.evaluate(() => {
		const still = new CSSStyleSheet();
		still.replaceSync('*, ::before, ::after { transition: none !important }');
		document.adoptedStyleSheets.push(still);
	});
}
