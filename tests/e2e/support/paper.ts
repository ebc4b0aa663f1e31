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

/** Resolves when typeface and pictures are there, and printed cards have found their size. */
export async function fontsAndPictures(page: Page) {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await Promise.all([...document.images].map((image) => image.decode()));
		await new Promise(requestAnimationFrame);
	});
}

/** Texts and pictures that stick out of their printed card, or are cut off in it. */
export function cutOff(page: Page) {
	return page.getByTestId('printed-card').evaluateAll((cards) =>
		cards.flatMap((card) => {
			const edge = card.getBoundingClientRect();
			const parts = [card, ...card.querySelectorAll('*')];
			const bad = parts.filter((part) => {
				const box = part.getBoundingClientRect();
				const outside =
					box.left < edge.left - 0.5 ||
					box.right > edge.right + 0.5 ||
					box.top < edge.top - 0.5 ||
					box.bottom > edge.bottom + 0.5;
				const clips = getComputedStyle(part).overflow === 'hidden';
				return outside || (clips && part.scrollHeight > part.clientHeight + 1);
			});
			return bad.map((part) => `${part.tagName} of ${card.textContent}`);
		})
	);
}
