import { expect, type Locator, type Page } from '@playwright/test';
import { ENGINE_STARTS, visit } from './app';
import { rowsOnDisk } from './on-device';

export const title = (page: Page): Locator => page.locator('#screen-title');
export const next = (page: Page): Locator => page.getByTestId('next');

/** Opens a check that measures a simulated body instead of a camera. */
export async function openExample(page: Page, scenario: 'calm' | 'rising', tempo = 20) {
	await visit(page, `/rustcheck/?bron=simulatie&scenario=${scenario}&tempo=${tempo}`);
	await expect(title(page)).toBeVisible();
}

export const measuring = (page: Page): Locator => page.getByTestId('measuring');

/** Begins a check and measures with the camera. */
export async function measureWithCamera(page: Page) {
	await visit(page, '/rustcheck/');
	await answerFelt(page, 6);
	await next(page).click();
	await page.getByTestId('measure').click();
	await expect(measuring(page)).toHaveAttribute('data-phase', 'running', ENGINE_STARTS);
}

/** Unfolds the body, to point out where it is felt. */
export async function openWhere(page: Page) {
	await page.getByTestId('felt-where').locator('summary').first().click();
}

export async function chooseWithout(page: Page) {
	await page.getByTestId('felt-how').locator('summary').click();
	await page.getByRole('radio', { name: /Zonder camera/ }).check();
}

/** Says how much tension is felt, with a tap on the thermometer. */
export async function answerFelt(page: Page, degree: number) {
	await page.getByTestId('thermometer').getByText(String(degree), { exact: true }).click();
	await expect(page.getByTestId('thermometer').locator('input:checked')).toHaveValue(
		String(degree)
	);
}

/** Waits until what is half done has this way to settle on the disk; `null`: until nothing is half done. */
export async function halfDoneWith(page: Page, way: string | null) {
	const ways = async () =>
		(await rowsOnDisk<{ data: { way: string | null } }>(page, 'drafts')).map(
			({ data }) => data.way
		);
	await expect.poll(ways).toEqual(way === null ? [] : [way]);
}
