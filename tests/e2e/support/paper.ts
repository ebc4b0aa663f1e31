import type { Page } from '@playwright/test';

/** Size of every page that comes out of the printer, mm. */
export async function printedPages(page: Page) {
	const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
	const found = pdf.toString('latin1').matchAll(/\/MediaBox ?\[([\d. ]+)\]/g);
	return Array.from(found, ([, box]) => {
		const [left = 0, top = 0, right = 0, bottom = 0] = box!.trim().split(/\s+/).map(Number);
		return { width: ((right - left) / 72) * 25.4, height: ((bottom - top) / 72) * 25.4 };
	});
}
