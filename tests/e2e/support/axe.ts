import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Axe finds no barrier in what the page shows now. */
export async function expectAccessible(page: Page) {
	// What is still fading in has no colours to judge yet.
	await page.evaluate(() =>
		Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {})))
	);
	await standStill(page);
	const { violations, passes } = await new AxeBuilder({ page }).withTags(RULES).analyze();
	expect(passes.length).toBeGreaterThan(5);
	const found = violations.map(({ id, nodes }) => ({
		id,
		at: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`)
	}));
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
