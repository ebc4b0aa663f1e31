import { expect, type Locator, type Page } from '@playwright/test';

export const dialog = (page: Page): Locator => page.getByTestId('count-dialog');
export const result = (page: Page): Locator => page.getByTestId('count-result');
const area = (page: Page): Locator => page.getByTestId('tap-area');

/** Opens the explanation. */
export async function openCount(page: Page) {
	await page.getByTestId('count-open').click();
	await expect(dialog(page)).toHaveAttribute('data-step', 'explain');
}

export async function beginCount(page: Page) {
	await page.getByTestId('count-begin').click();
	await expect(area(page)).toBeFocused();
}

/** Waits until the count has gone on for so long by its own clock, ms. */
export async function countedFor(page: Page, ms: number) {
	await page.waitForFunction(
		(wanted) => {
			const area = document.querySelector<HTMLElement>('[data-testid=tap-area]');
			return area === null || Number(area.dataset.elapsed) >= wanted;
		},
		ms,
		{ polling: 'raf', timeout: 90_000 }
	);
}

/**
 * Taps at known times.
 * @param times by the clock of the count, ms, in order
 */
export async function tapAt(page: Page, times: readonly number[], tap: () => Promise<void>) {
	for (const time of times) {
		await countedFor(page, time);
		await tap();
	}
}

/** What a download holds. */
export async function downloaded(page: Page, testId: string): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByTestId(testId).click();
	const stream = await (await download).createReadStream();
	let text = '';
	for await (const part of stream) text += String(part);
	return text;
}

/** Rows by the titles of their columns. */
export function csvRows(csv: string): Record<string, string>[] {
	const [titles, ...lines] = csv
		.trim()
		.split('\r\n')
		.map((line) => line.split(','));
	return lines.map((cells) =>
		Object.fromEntries(titles!.map((title, i) => [title, cells[i] ?? '']))
	);
}
