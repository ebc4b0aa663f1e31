import { expect, type Locator, type Page } from '@playwright/test';
import { visit } from './app';
import { title } from './rustcheck';

export const comparison = (page: Page): Locator => page.getByTestId('comparison');

interface Wish {
	scenario?: 'calm' | 'rising';
	/** Times real time. */
	tempo?: number;
	language?: '' | '/en';
}

/** Opens an exercise that measures a simulated body instead of a camera, or nothing at all. */
export async function openExercise(
	page: Page,
	name: string,
	{ scenario = 'rising', tempo = 20, language = '' }: Wish = {}
) {
	const wish = `bron=simulatie&scenario=${scenario}&tempo=${tempo}`;
	await visit(page, `${language}/oefenen/oefening/?naam=${name}&${wish}`);
	await expect(title(page)).toBeVisible();
}

/** A piece of the scene, while it stands on screen. */
export const piece = (page: Page, id: string): Locator =>
	page.locator(`[data-testid=beat][data-beat=${id}]`);

/** Waits until a piece of the scene stands on screen. */
export async function beat(page: Page, id: string) {
	await expect(piece(page, id)).toBeVisible({ timeout: 30_000 });
}

/** Letters of the whole page, % of the usual. */
export async function setLetters(page: Page, percent: number) {
	await page.evaluate((percent) => {
		const letters = new CSSStyleSheet();
		letters.replaceSync(`html { font-size: ${percent}% }`);
		document.adoptedStyleSheets = [letters];
	}, percent);
}

/** During a scene: every button is whole on the screen and large, and none lies on the words. */
export async function expectThumbsReach(page: Page, screen: { width: number; height: number }) {
	const words = (await page.getByTestId('scene').getByRole('region').boundingBox())!;
	// At least a line of them is to be seen, and the rest is scrolled.
	expect(words.height).toBeGreaterThan(48);
	const buttons = await page.getByTestId('scene').getByRole('button').all();
	expect(buttons.length).toBeGreaterThanOrEqual(5);
	for (const button of buttons) {
		const { x, y, width, height } = (await button.boundingBox())!;
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
		expect(x + width).toBeLessThanOrEqual(screen.width);
		expect(y + height).toBeLessThanOrEqual(screen.height);
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
		expect(y + height <= words.y || y >= words.y + words.height).toBe(true);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
		screen.width
	);
}
