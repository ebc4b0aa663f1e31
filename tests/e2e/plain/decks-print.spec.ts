import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { LANGUAGES } from '../support/pages';
import { cutOff, fontsAndPictures, printedPages } from '../support/paper';
import { words } from '../support/words';

const MM = 96 / 25.4;
const A4 = { width: 210, height: 297 };
/** Within what a millimetre stick can tell. */
const TOLERANCE = 0.05;

async function openPrint(page: Page, deck: string, prefix = '') {
	await visit(page, `${prefix}/spellen/afdrukken/?deck=${deck}`);
	await expect(page.getByTestId('sheet').first()).toBeVisible();
	await fontsAndPictures(page);
}

/** Size and place of boxes on paper, mm, the place from the corner of the sheet they lie on. */
function boxes(page: Page, testId: string) {
	return page.getByTestId(testId).evaluateAll(
		(elements, mm) =>
			elements.map((element) => {
				const sheet = element.closest('[data-testid=sheet]')!.getBoundingClientRect();
				const box = element.getBoundingClientRect();
				return {
					x: (box.x - sheet.x) / mm,
					y: (box.y - sheet.y) / mm,
					width: box.width / mm,
					height: box.height / mm
				};
			}),
		MM
	);
}

/** Sheets of A4 with so many cards, nine on each but the last, and each back behind its card. */
async function expectSheets(page: Page, count: number, all: number) {
	await expect(page.getByTestId('sheet')).toHaveCount(2 * count);
	for (const { width, height } of await boxes(page, 'sheet')) {
		expect(Math.abs(width - A4.width)).toBeLessThan(TOLERANCE);
		expect(Math.abs(height - A4.height)).toBeLessThan(TOLERANCE);
	}
	for (const side of ['printed-card', 'printed-back']) {
		const cards = await boxes(page, side);
		expect(cards).toHaveLength(all);
		cards.forEach(({ x, y, width, height }, index) => {
			const [place, row] = [index % 3, Math.floor(index / 3) % 3];
			const column = side === 'printed-card' ? place : 2 - place;
			expect(Math.abs(width - 63)).toBeLessThan(TOLERANCE);
			expect(Math.abs(height - 88)).toBeLessThan(TOLERANCE);
			expect(Math.abs(x - (10.5 + column * 63))).toBeLessThan(TOLERANCE);
			expect(Math.abs(y - (16.5 + row * 88))).toBeLessThan(TOLERANCE);
		});
	}
}

/** So many pages of A4 come out of the printer. */
async function expectPages(page: Page, count: number) {
	const pages = await printedPages(page);
	expect(pages).toHaveLength(count);
	for (const { width, height } of pages) {
		// The PDF counts in whole 1/96 inch, a quarter of a millimetre.
		expect(Math.abs(width - A4.width)).toBeLessThan(0.27);
		expect(Math.abs(height - A4.height)).toBeLessThan(0.27);
	}
}

test('a deck comes out as cards of 63 by 88 mm on A4, also in the dark', async ({ page }) => {
	await openPrint(page, 'teamkwartet');
	await expectAccessible(page);
	await test.step('in the dark, paper stays white and ink stays dark', async () => {
		await page.emulateMedia({ colorScheme: 'dark' });
		const card = page.getByTestId('printed-card').first();
		await expect(card).toHaveCSS('background-color', 'rgb(255, 255, 255)');
		await expect(card.getByRole('heading')).toHaveCSS('color', 'rgb(43, 42, 39)');
	});
	await test.step('with backs', async () => {
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByRole('banner')).toBeHidden();
		await expectSheets(page, 8, 64 + 2);
		await expectPages(page, 16);
	});
	await test.step('with a stop card for each who plays', async () => {
		await page.emulateMedia({ media: null });
		await page.getByTestId('players').selectOption('6');
		await expect(page.getByTestId('printed-card')).toHaveCount(64 + 6);
	});
	await test.step('without backs half the pages come out', async () => {
		await page.emulateMedia({ media: null });
		await page.getByTestId('backs').uncheck();
		await expect(page.getByTestId('printed-back')).toHaveCount(0);
		await expectPages(page, 8);
	});
});

test('every deck of Luwte fits on its cards', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	for (const { lang, prefix } of LANGUAGES)
		for (const [deck, sheets, cards] of [
			['kletskwartet', 8, 68 + 2],
			['teamkwartet', 8, 64 + 2]
		] as const)
			await test.step(`${deck} (${lang})`, async () => {
				await openPrint(page, deck, prefix);
				await expectSheets(page, sheets, cards);
				await expect.poll(() => cutOff(page)).toEqual([]);
			});
});

test('what the professional reads beforehand is one page of paper', async ({ page }) => {
	await visit(page, '/spellen/');
	await page.getByRole('link', { name: words.nl.vooraf_open }).click();
	await expect(page.getByTestId('before')).toBeVisible();
	expect(await printedPages(page)).toHaveLength(1);
});
