import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { LOOKS } from '../support/pages';
import { answerFelt, next, title } from '../support/rustcheck';
import { words } from '../support/words';

const TEMPO = 20;
/** The calm minute, and the short one, at that tempo. */
const SOON = { timeout: 30_000 };

const place = (page: Page) => page.getByTestId('place');
const yes = (page: Page) => page.getByTestId('place-yes');
const short = (page: Page) => page.getByTestId('place-short');
const posture = (page: Page) => page.getByTestId('posture');
const keptPlaces = (page: Page) => page.getByTestId('kept-place');

async function sitABaseline(page: Page, language: '' | '/en' = '') {
	await startSimulated(page, { tempo: TEMPO, language });
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible(SOON);
	await expect(place(page)).toHaveAttribute('data-place', 'known');
}

/** Measures anew, with the body at another size in the picture. */
async function sitElsewhere(page: Page, size: number) {
	await page.getByTestId('stop-camera').click();
	await page.evaluate(
		([size, tempo]) =>
			history.replaceState(history.state, '', `?bron=simulatie&tempo=${tempo}&maat=${size}`),
		[size, TEMPO] as const
	);
	await page.getByTestId('start-simulated').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
}

test('another seat is asked about, and compared again after 20 seconds', async ({ page }) => {
	await sitABaseline(page);
	await sitElsewhere(page, 1.12);
	await expect(place(page)).toHaveAttribute('data-place', 'other', SOON);
	await expect(place(page)).toContainText(words.nl.place_title);
	await expect(posture(page)).toHaveAttribute('data-lean', '');
	await expect(posture(page)).toContainText('andere plek');

	await short(page).click();
	await expect(page.getByTestId('baseline-progress')).toBeVisible();
	const kept = page.getByTestId('baseline-kept');
	await expect(kept).toHaveAttribute('data-origin', 'short', SOON);
	await expect(kept).toContainText(/1[234] keer per minuut/);
	await expect(place(page)).toHaveAttribute('data-place', 'known');
	await expect(posture(page)).toHaveAttribute('data-lean', /^-?0\.0[012]/);

	// Both are remembered: back in the first one nothing is asked.
	await sitElsewhere(page, 1);
	await expect(place(page)).toHaveAttribute('data-place', 'known', SOON);
	await expect(kept).toHaveAttribute('data-origin', 'minute');
	await expect(yes(page)).toHaveCount(0);
	await expect(posture(page)).toHaveAttribute('data-lean', /^-?0\.0[012]/);
	await expect(keptPlaces(page)).toHaveCount(2);
});

test('a calm minute can be taken along on her word, or left', async ({ page }) => {
	await sitABaseline(page);
	await sitElsewhere(page, 0.88);
	await page.getByTestId('place-not-now').click(SOON);
	await expect(place(page)).toHaveText(words.nl.place_answered_not_now);
	await expect(place(page)).toHaveAttribute('data-place', 'other');
	await expect(posture(page)).toHaveAttribute('data-lean', '');
	await expect(page.getByTestId('short-baseline')).toBeVisible();

	await sitABaseline(page);
	await sitElsewhere(page, 0.88);
	await yes(page).click(SOON);
	await expect(place(page).getByText(words.nl.place_answered_yes)).toBeFocused();
	await expect(place(page)).toHaveAttribute('data-place', 'known');
	await expect(posture(page)).toHaveAttribute('data-lean', /^-?0\.0[012]/, SOON);
});

test('a little nearer is the same place', async ({ page }) => {
	await sitABaseline(page);
	await sitElsewhere(page, 1.04);
	await expect(place(page)).toHaveAttribute('data-place', 'known', SOON);
	await expect(posture(page)).toHaveAttribute('data-lean', /^0\.0[3-6]/, SOON);
	await expect(keptPlaces(page)).toHaveCount(1);
});

test('a Rustcheck waits for the answer, and then goes on', async ({ page }) => {
	await visit(page, `/rustcheck/?bron=simulatie&scenario=calm&tempo=${TEMPO}&maat=1.12`);
	await answerFelt(page, 3);
	await next(page).click();
	const before = await title(page).textContent();
	await page.getByTestId('measure').click();
	await expect(place(page)).toHaveAttribute('data-place', 'other', SOON);
	await yes(page).click();
	await expect(title(page)).not.toHaveText(before!, SOON);
	await expect(page.getByTestId('measured')).toContainText('rustig zit');
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test(`places have no barriers, and are named and removed by key (${lang})`, async ({
			page
		}) => {
			await sitABaseline(page, prefix);
			await sitElsewhere(page, 1.12);
			await expect(yes(page)).toBeVisible(SOON);
			await expectAccessible(page);
			await short(page).focus();
			await page.keyboard.press('Enter');
			await expect(page.getByTestId('baseline-kept')).toHaveAttribute('data-origin', 'short', SOON);

			await page.getByTestId('places').locator('summary').focus();
			await page.keyboard.press('Enter');
			await page.keyboard.press('Tab');
			await page.keyboard.type('Kantoor');
			await page.keyboard.press('Tab');
			await expectAccessible(page);
			await page.keyboard.press('Enter');
			await expect(page.getByRole('dialog', { name: /Kantoor/ })).toBeVisible();
			await expectAccessible(page);
			await page.keyboard.press('Tab');
			await page.keyboard.press('Enter');
			await expect(keptPlaces(page)).toHaveCount(1);
			await expect(page.getByTestId('places').locator('summary')).toBeFocused();
		});
	});
