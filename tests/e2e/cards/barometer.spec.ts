import { expect, test } from '@playwright/test';
import { CLIP_ANSWERS } from '../../clips/cards-clip';
import { expectAccessible } from '../support/axe';
import { words } from '../support/words';

const { nl } = words;

// The camera of this project shows six people who hold up cards.
test('the class answers by hands before and by cards after, and its screen shows both', async ({
	page,
	context
}) => {
	await page.goto('/docent/regie/');
	await page.getByTestId('tab-barometer').click();
	await page.getByTestId('show-on-screen').click();
	const screen = await context.newPage();
	await screen.setViewportSize({ width: 1024, height: 768 });
	await screen.goto('/docent/scherm/');
	await expect(screen.getByRole('heading', { level: 2 })).toHaveText(nl.class_baro_q_tension);

	// Before: hands. Nobody sees the others' answers yet. A page in front answers to presses at once.
	await page.bringToFront();
	for (const hand of [1, 1, 1, 2, 2, 3]) await page.getByTestId(`hand-${hand}`).click();
	await expect(screen.locator('.bar')).toHaveCount(0);
	await page.getByTestId('open-answers').click();
	await expect(screen.getByTestId('barometer-sums')).toContainText('6');

	// After: cards. Once the camera is on not one request is made.
	await page.getByText(nl.class_baro_after, { exact: true }).click();
	await page.getByText(nl.class_baro_way_cards, { exact: true }).click();
	const requests: string[] = [];
	await page.getByTestId('cards-read').click();
	const enough = page.getByTestId('cards-enough');
	await expect(enough).toBeVisible();
	page.on('request', (request) => requests.push(request.url()));
	await expect(page.getByTestId('cards-reading')).toContainText(
		`${CLIP_ANSWERS.length} gelezen, 0`
	);
	await expect(screen.getByText(nl.class_baro_hold_up)).toBeVisible();
	await enough.click();
	await expect(page.getByTestId('cards-done')).toContainText('De camera is uit.');
	expect(requests).toEqual([]);

	const after = screen.locator('.bar[data-moment=after] .value');
	await expect(after).toHaveText(
		[0, 1, 2, 3].map((answer) => String(CLIP_ANSWERS.filter((one) => one === answer).length))
	);
	await expect(screen.locator('.bar[data-moment=before] .value')).toHaveText(['3', '2', '1', '0']);
	await expectAccessible(screen);
	await expectAccessible(page);
});
