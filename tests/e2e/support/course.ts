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
