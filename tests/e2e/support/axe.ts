import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
	interface Window {
		axe: typeof axe;
	}
}

/** Axe finds no barrier in what the page shows now. */
export async function expectAccessible(page: Page) {
	// What is still fading in has no colours to judge yet.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
	);
	await standStill(page);
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	// In the page itself, and only what is wrong comes back: the library's own fixture for Playwright takes
	// three times as long.
	const { found, passes } = await page.evaluate(async (rules) => {
		const { violations, passes } = await window.axe.run({
			runOnly: { type: 'tag', values: rules },
			resultTypes: ['violations']
		});
		const found = violations.map(({ id, nodes }) => ({
			id,
			at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
		}));
		return { found, passes: passes.length };
	}, RULES);
	expect(passes).toBeGreaterThan(5);
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
