import { expect, test } from '@playwright/test';
import { goOnUntil, holdClock } from '../support/clock';
import { comparison, expectThumbsReach, openExercise, piece, setLetters } from '../support/course';
import { next } from '../support/rustcheck';
import { words } from '../support/words';

test('a scene that asks: one way with marks, measured; another from where it asked, not measured; both side by side, kept', async ({
	page
}) => {
	await holdClock(page);
	await openExercise(page, 'begin/no-and-stay');
	await next(page).click();
	await page.getByTestId('measure').click();
	await goOnUntil(page, page.getByTestId('rested'));
	await next(page).click();
	await page.getByTestId('play').click();
	await goOnUntil(page, piece(page, 'closer'));
	await page.getByTestId('mark-9').click();
	const choice = page.getByTestId('choice');
	await goOnUntil(page, choice);
	await expect(choice).toContainText(words.nl.course_choice_watching);
	await test.step('it waits for her, whatever key she holds', async () => {
		await page.keyboard.press('Space');
		await page.clock.runFor(2000);
		await expect(choice).toBeVisible();
	});
	await page.getByTestId('choose-stay').click();
	await goOnUntil(page, piece(page, 'back'));
	await page.keyboard.press('Space');
	const ended = page.getByTestId('way-ended');
	await goOnUntil(page, ended);
	await expect(ended).toHaveAttribute('data-way', 'stay');
	await expect(ended).toContainText(words.nl.course_way_other);

	await page.getByTestId('try-give').click();
	await expect(piece(page, 'twenty')).toBeVisible();
	await expect(page.getByText(words.nl.course_watching_example)).toHaveCount(0);
	await page.clock.runFor(200);
	await page.keyboard.press('3');
	// Marks close to each other are one moment.
	await page.clock.runFor(600);
	await page.keyboard.press('2');
	await goOnUntil(page, ended);
	await expect(ended).toHaveAttribute('data-way', 'give');
	await page.clock.resume();
	// The marks of the first time stand.
	await expect(page.getByTestId('seen')).toContainText('2');
	await next(page).click();
	await next(page).click();

	await expect(comparison(page)).toHaveAttribute('data-body', 'rise');
	const said = await comparison(page).innerText();
	const ways = page.getByTestId('ways');
	await expect(ways.getByTestId('way-stay')).toContainText('zo vaak iets aan: 1.');
	await expect(ways.getByTestId('way-give')).toContainText('zo vaak iets aan: 2.');
	await expect(ways).toContainText(words.nl.course_ways_unmeasured);
	while (!(await page.getByTestId('finish').isVisible())) await next(page).click();
	await page.getByTestId('finish').click();
	await page.getByRole('link', { name: words.nl.course_to_session }).click();
	await expect(page.getByTestId('ways').getByTestId('way-give')).toContainText('iets aan: 2.');
	await expect.poll(() => comparison(page).innerText()).toBe(said);
});

test('what may come close is said beforehand, can be stopped, and is landed from', async ({
	page
}) => {
	await openExercise(page, 'rising/close-up');
	await expect(page.getByTestId('heavy')).toBeVisible();
	await page.getByTestId('heavy-go').click();
	await next(page).click();
	await next(page).click();
	await page.getByRole('radio', { name: words.nl.course_felt_tap }).check();
	await page.getByTestId('go-without').click();
	await expect(page.getByTestId('scene')).toBeVisible();
	await test.step('on a phone, upright, small or lying, also with large letters: marks for a thumb, no way elsewhere', async () => {
		for (const letters of [100, 200]) {
			await setLetters(page, letters);
			for (const [width, height] of [
				[390, 844],
				[320, 568],
				[844, 390]
			] as const) {
				await page.setViewportSize({ width, height });
				await expectThumbsReach(page, { width, height });
			}
		}
		await expect(page.getByRole('navigation')).toHaveCount(0);
	});
	await page.getByTestId('stop').click();
	await expect(page.getByText('Je bent gestopt. Dat is goed.')).toBeVisible();
	await page.getByTestId('land').click();
	await expect(page.getByTestId('invitation')).toBeVisible();
	await page.getByTestId('calm-done').click();
	await expect(next(page)).toBeVisible();
});
