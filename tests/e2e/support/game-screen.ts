import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './axe';

/** Everything a finger must hit in a game is at least so large, px. */
const TARGET = 56;
/** Letters on a card are at least so large, px. */
const LETTERS = 20;

/** What a game shows now has no barriers, targets and letters are large, and nothing sticks out. */
export async function expectGoodScreen(page: Page) {
	await expectAccessible(page);
	const { targets, letters, outside } = await page.evaluate(measure);
	expect(targets.length, 'things to press').toBeGreaterThan(0);
	expect(
		targets.filter(({ width, height }) => Math.min(width, height) < TARGET - 0.5),
		'too small for a finger'
	).toEqual([]);
	expect(
		letters.filter(({ size }) => size < LETTERS),
		'too small to read'
	).toEqual([]);
	expect(outside, 'px that stick out').toBeLessThanOrEqual(0);
}

/** All of these are seen at once, wholly and without scrolling; of several, each. */
export async function expectInView(page: Page, ...targets: Locator[]) {
	await expect.poll(() => outOfView(page, targets), 'not in view').toEqual([]);
}

async function outOfView(page: Page, targets: Locator[]): Promise<string[]> {
	const out: string[] = [];
	for (const target of targets) {
		await expect(target.first()).toBeVisible();
		out.push(...(await target.evaluateAll(beyondTheScreen)));
	}
	return (await page.evaluate(() => scrollY)) > 0 ? ['it was scrolled', ...out] : out;
}

/** Runs in the page. */
function beyondTheScreen(targets: Element[]): string[] {
	return targets.flatMap((target) => {
		const { top, left, bottom, right } = target.getBoundingClientRect();
		const fits = top >= -1 && left >= -1 && bottom <= innerHeight + 1 && right <= innerWidth + 1;
		// Nor may something lie over it.
		const middle = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
		if (fits && middle && (target.contains(middle) || middle.contains(target))) return [];
		return [`${target.textContent?.trim()}: ${Math.round(top)} to ${Math.round(bottom)} px`];
	});
}

/** Runs in the page. */
function measure() {
	const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
	return {
		targets: all('.game button, .game .button, [data-testid^=half] button')
			.filter((button) => button.checkVisibility({ visibilityProperty: true }))
			.map((button) => {
				const { width, height } = button.getBoundingClientRect();
				return { text: button.textContent.trim(), width, height };
			})
			.filter(({ width, height }) => width > 0 && height > 0),
		letters: all('.playing-card :is(.theme, .title, .word, .sentence)').map((text) => ({
			text: text.textContent,
			size: parseFloat(getComputedStyle(text).fontSize)
		})),
		outside: document.documentElement.scrollWidth - innerWidth
	};
}
