import { expect, test, type Page } from '@playwright/test';
import { expectAccessible } from '../support/axe';
import { visit } from '../support/app';
import { cardFields, copyDeck, kept } from '../support/decks';
import { LANGUAGES, LOOKS } from '../support/pages';
import { words } from '../support/words';

const MM = 96 / 25.4;
const A4 = { width: 210, height: 297 };
/** Within what a millimetre stick can tell. */
const TOLERANCE = 0.05;

async function openPrint(page: Page, deck: string, prefix = '') {
	await visit(page, `${prefix}/spellen/afdrukken/?deck=${deck}`);
	await expect(page.getByTestId('sheet').first()).toBeVisible();
	await ready(page);
}

/** Typeface and pictures are there, and the cards have found their size. */
async function ready(page: Page) {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await Promise.all([...document.images].map((image) => image.decode()));
		await new Promise(requestAnimationFrame);
	});
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

/** Texts and pictures that stick out of their card, or are cut off in it. */
function cutOff(page: Page) {
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

/** Size of every page of a PDF, mm. */
function pageSizes(pdf: Buffer) {
	const found = pdf.toString('latin1').matchAll(/\/MediaBox ?\[([\d. ]+)\]/g);
	return Array.from(found, ([, box]) => {
		const [left = 0, top = 0, right = 0, bottom = 0] = box!.trim().split(/\s+/).map(Number);
		return { width: ((right - left) / 72) * 25.4, height: ((bottom - top) / 72) * 25.4 };
	});
}

for (const { lang, prefix } of LANGUAGES)
	for (const [deck, sheets] of [
		['kletskwartet', 8],
		['teamkwartet', 6]
	] as const)
		test(`${deck} comes out as cards of 63 by 88 mm on A4 (${lang})`, async ({ page }) => {
			await openPrint(page, deck, prefix);
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByTestId('sheet')).toHaveCount(2 * sheets);
			for (const { width, height } of await boxes(page, 'sheet')) {
				expect(Math.abs(width - A4.width)).toBeLessThan(TOLERANCE);
				expect(Math.abs(height - A4.height)).toBeLessThan(TOLERANCE);
			}
			for (const side of ['printed-card', 'printed-back']) {
				const cards = await boxes(page, side);
				expect(cards).toHaveLength(9 * sheets);
				cards.forEach(({ x, y, width, height }, index) => {
					const [column, row] = [index % 3, Math.floor(index / 3) % 3];
					expect(Math.abs(width - 63)).toBeLessThan(TOLERANCE);
					expect(Math.abs(height - 88)).toBeLessThan(TOLERANCE);
					expect(Math.abs(x - (10.5 + column * 63))).toBeLessThan(TOLERANCE);
					expect(Math.abs(y - (16.5 + row * 88))).toBeLessThan(TOLERANCE);
				});
			}
			expect(await cutOff(page)).toEqual([]);
			await expect(page.getByRole('banner')).toBeHidden();

			const pdf = await page.pdf({ preferCSSPageSize: true });
			const sizes = pageSizes(pdf);
			expect(sizes).toHaveLength(2 * sheets);
			for (const { width, height } of sizes) {
				// The PDF counts in whole 1/96 inch, a quarter of a millimetre.
				expect(Math.abs(width - A4.width)).toBeLessThan(0.27);
				expect(Math.abs(height - A4.height)).toBeLessThan(0.27);
			}
		});

test('without backs half the pages come out', async ({ page }) => {
	await openPrint(page, 'teamkwartet');
	await page.getByTestId('backs').uncheck();
	await expect(page.getByTestId('printed-back')).toHaveCount(0);
	expect(pageSizes(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(6);
});

test('an own deck is printed, and the longest texts fit', async ({ page }) => {
	const long = (length: number) => 'Wonderlijk langzaam wandelen '.repeat(10).slice(0, length);
	await copyDeck(page, 'kletskwartet');
	await page.getByTestId('theme-name').fill(long(40));
	for (const [number, fill] of [
		[1, long],
		[2, (length: number) => 'W'.repeat(length)]
	] as const) {
		const { title, question, lighter } = cardFields(page, number);
		await title.fill(fill(40));
		await question.fill(fill(140));
		await lighter.fill(fill(140));
	}
	await kept(page);
	await page.getByTestId('print-deck').click();
	await expect(page.getByTestId('printed-card').nth(1)).toContainText('W'.repeat(140));
	await ready(page);
	await page.emulateMedia({ media: 'print' });
	await ready(page);
	expect(await cutOff(page)).toEqual([]);
});

test('in the dark, paper stays white and ink stays dark', async ({ page }) => {
	await page.emulateMedia({ colorScheme: 'dark' });
	await openPrint(page, 'kletskwartet');
	const card = page.getByTestId('printed-card').first();
	await expect(card).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	await expect(card.getByRole('heading')).toHaveCSS('color', 'rgb(43, 42, 39)');
});

test('an address of no deck is explained', async ({ page }) => {
	await visit(page, '/spellen/afdrukken/?deck=nergens');
	await expect(page.getByText(words.nl.deck_missing)).toBeVisible();
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test(`printing has no barriers (${lang}, ${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openPrint(page, 'teamkwartet', prefix);
		await expectAccessible(page);
	});
