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
	{ scenario = 'rising', tempo = 10, language = '' }: Wish = {}
) {
	const wish = `bron=simulatie&scenario=${scenario}&tempo=${tempo}`;
	await visit(page, `${language}/oefenen/oefening/?naam=${name}&${wish}`);
	await expect(title(page)).toBeVisible();
}

/** Sits the rest of the step on screen, measured. */
export async function sitMeasured(page: Page) {
	await page.getByTestId('measure').click();
	await expect(page.getByTestId('rested')).toBeVisible({ timeout: 40_000 });
}

/** Waits until a piece of the scene stands on screen. */
export async function beat(page: Page, id: string) {
	await expect(page.getByTestId('beat')).toHaveAttribute('data-beat', id, { timeout: 30_000 });
}
