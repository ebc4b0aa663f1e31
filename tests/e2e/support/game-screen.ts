import { expect, type Page } from '@playwright/test';
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
