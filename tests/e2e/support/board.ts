import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { historyOf, type Laying } from '../../../src/lib/association';
import { visit } from './app';

export const piece = (page: Page, id: string): Locator =>
	page.getByTestId('board-stage').locator(`[data-piece=${id}]`);

/** Opens the room and goes on to a new board, as who sits there. */
export async function beginBoard(page: Page, sitting: 'alone' | 'pair' | 'team') {
	await visit(page, '/onbewuste/');
	await page.getByTestId('sitting').locator(`input[value=${sitting}]`).check();
	await page.getByTestId('door-board').click();
	await expect(page.getByTestId('choose-other')).toBeVisible();
}

/** What is saved when somebody saves the board that is open. */
export async function savedBoard(page: Page): Promise<Laying> {
	if (!(await page.getByTestId('save-json').isVisible()))
		await page.getByTestId('save-menu').locator('summary').click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('save-json').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-.+\.json$/);
	const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { laying: Laying };
	return file.laying;
}

/** What does not depend on when and by whom a board was laid, nor by how many touches. */
export function essence({ history, entered, knows, step, sitting, title }: Laying) {
	const { what, wish, remindAt } = step;
	const reminded = remindAt !== null;
	return { board: historyOf(history).board, entered, knows, sitting, title, what, wish, reminded };
}

/** Goes on with the Tab key until that has the focus. */
export async function tabTo(page: Page, target: Locator) {
	const element = await target.elementHandle();
	for (let presses = 0; presses < 150; presses++) {
		if (await page.evaluate((one) => one === document.activeElement, element)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`no way by Tab to ${target}`);
}
