import { expect, test, type Page } from '@playwright/test';
import { pipeline, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { goOnUntil, holdClock } from '../support/clock';
import { focusOn } from '../support/keys';
import { answerFelt, next } from '../support/rustcheck';
import { words } from '../support/words';

// Which seat is the same and which another is tested in numbers (places.test.ts, readout.test.ts). Here: what
// is asked, and what each answer does.

const TEMPO = 20;

const place = (page: Page) => page.getByTestId('place');
const yes = (page: Page) => page.getByTestId('place-yes');
const short = (page: Page) => page.getByTestId('place-short');
const posture = (page: Page) => page.getByTestId('posture');
const keptPlaces = (page: Page) => page.getByTestId('kept-place');

const seat = (page: Page, name: string) => page.locator(`[data-testid=place][data-place=${name}]`);

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

/** It is compared again, with the shoulders as in rest. */
async function expectCompared(page: Page) {
	await page.clock.runFor(100);
	await expect(posture(page)).toHaveAttribute('data-lean', /^-?0\.0[012]/);
}

test('another seat is asked about: compared again after 20 seconds, on her word, or not; named and removed by key', async ({
	page
}) => {
	const kept = page.getByTestId('baseline-kept');
	const summary = page.getByTestId('places').locator('summary');
	const scan = () => expectAccessible(page);
	await holdClock(page);
	await startSimulated(page, { tempo: TEMPO });
	await page.getByTestId('start-baseline').click();
	await goOnUntil(page, kept);
	await expect(place(page)).toHaveAttribute('data-place', 'known');

	await test.step('another seat', async () => {
		await sitElsewhere(page, 1.12);
		await goOnUntil(page, yes(page));
		await expect(place(page)).toHaveAttribute('data-place', 'other');
		await expect(place(page)).toContainText(words.nl.place_title);
		await expect(posture(page)).toHaveAttribute('data-lean', '');
		await expect(posture(page)).toContainText('andere plek');
		await scan();
	});

	await test.step('20 seconds', async () => {
		await focusOn(short(page));
		await page.keyboard.press('Enter');
		await expect(page.getByTestId('baseline-progress')).toBeVisible();
		await goOnUntil(page, kept);
		await expect(kept).toHaveAttribute('data-origin', 'short');
		await expect(kept).toContainText(/1[234] keer per minuut/);
		await expect(place(page)).toHaveAttribute('data-place', 'known');
		await expectCompared(page);
	});

	await test.step('both are remembered: back in the first one nothing is asked', async () => {
		await sitElsewhere(page, 1);
		await goOnUntil(page, kept);
		await expect(place(page)).toHaveAttribute('data-place', 'known');
		await expect(kept).toHaveAttribute('data-origin', 'minute');
		await expect(yes(page)).toHaveCount(0);
		await expectCompared(page);
		await expect(keptPlaces(page)).toHaveCount(2);
	});

	await test.step('named and removed by key', async () => {
		await focusOn(summary);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.type('Kantoor');
		await page.keyboard.press('Tab');
		await scan();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('dialog', { name: /Kantoor/ })).toBeVisible();
		await scan();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(keptPlaces(page)).toHaveCount(1);
		await expect(summary).toBeFocused();
	});

	await test.step('what was removed is another seat again: compared on her word', async () => {
		await goOnUntil(page, yes(page));
		await yes(page).click();
		await expect(place(page).getByText(words.nl.place_answered_yes)).toBeFocused();
		await expect(place(page)).toHaveAttribute('data-place', 'known');
		await expectCompared(page);
	});

	await test.step('or not', async () => {
		await sitElsewhere(page, 0.88);
		await goOnUntil(page, page.getByTestId('place-not-now'));
		await page.getByTestId('place-not-now').click();
		await expect(place(page)).toHaveText(words.nl.place_answered_not_now);
		await expect(place(page)).toHaveAttribute('data-place', 'other');
		await expect(posture(page)).toHaveAttribute('data-lean', '');
		await expect(page.getByTestId('short-baseline')).toBeVisible();
	});
});

test('a Rustcheck waits for the answer, and then goes on', async ({ page }) => {
	await holdClock(page);
	await visit(page, `/rustcheck/?bron=simulatie&scenario=calm&tempo=${TEMPO}&maat=1.12`);
	await answerFelt(page, 3);
	await next(page).click();
	await page.getByTestId('measure').click();
	await goOnUntil(page, seat(page, 'other'));
	await page.clock.runFor(500);
	await expect(page.getByTestId('seconds-left')).toHaveAttribute('data-seconds', '');
	await yes(page).click();
	await goOnUntil(page, page.getByTestId('measured'));
	await expect(page.getByTestId('measured')).toContainText('rustig zit');
});
