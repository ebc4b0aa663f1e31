import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { openHistory, sessions, storedSessions } from '../support/history';
import { kept } from '../support/made-up';
import { LOOKS } from '../support/pages';
import { cards, checkTalk, endTalk, startTalk, talkWithout } from '../support/talk';
import { words } from '../support/words';

const nudge = (page: Page) => page.getByTestId('nudge');

test('a whole conversation: a nudge, a felt mark, the cards, looking back, and the history', async ({
	page
}) => {
	await startTalk(page, { scenario: 'rising', tempo: 10 });
	await expect(nudge(page)).toBeVisible({ timeout: 30_000 });
	await expect(nudge(page)).toContainText('.');
	// No number on the quiet screen.
	await expect(page.getByRole('main')).not.toContainText(/\d/);
	await page.getByTestId('nudge-right').click();
	await expect(nudge(page)).toHaveCount(0);
	await page.getByTestId('talk-now').click();
	await expect(page.getByTestId('talk-noted')).toBeVisible();
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	await page.getByTestId('game-back').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
	await endTalk(page);

	await expect(page.getByTestId('findings')).toContainText('Te zien was toen: ');
	await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
	await page.getByText(words.nl.look_timeline_list).click();
	await expect(page.getByTestId('moments')).toContainText(words.nl.look_answer_right);
	await expect(page.getByTestId('moments')).toContainText('terug naar het gesprek');
	await page.getByTestId('outsideMe').fill('Ik zat op het puntje van mijn stoel.');
	await kept(page);
	await openHistory(page);
	await sessions(page).filter({ hasText: 'Gesprek' }).getByRole('link').click();
	await expect(page.getByTestId('outsideMe')).toHaveValue('Ik zat op het puntje van mijn stoel.');
});

test(
	'the cards are one key or one tap away, and so is the way back',
	{ tag: '@quick' },
	async ({ page }) => {
		await startTalk(page);
		await page.keyboard.press('k');
		await expect(cards(page).first()).toBeVisible();
		// A game, and not the outcome of a measurement.
		await expect(page.getByRole('main')).not.toContainText(/spanning|adem|groen|oranje|gemeten/i);
		await expect(page.locator('video, [data-testid=mirror]')).toHaveCount(0);
		await cards(page).first().click();
		await expect(page.getByTestId('question')).toBeVisible();
		await page.getByTestId('answered').click();
		await page.getByTestId('game-back').click();
		await expect(page.getByTestId('talk-now')).toBeVisible();

		await page.getByTestId('talk-cards').click();
		await expect(cards(page).first()).toBeVisible();
		await page.goBack();
		await expect(page.getByTestId('talk-now')).toBeVisible();

		await page.keyboard.press('k');
		await expect(cards(page).first()).toBeVisible();
		await page.keyboard.press('k');
		await expect(page.getByTestId('talk-now')).toBeVisible();
		await endTalk(page);
	}
);

test('the chosen theme lies open', async ({ page }) => {
	await visit(page, '/gesprek/');
	const theme = page.getByTestId('talk-theme');
	await expect(theme.locator('option')).not.toHaveCount(1);
	await theme.selectOption({ index: 4 });
	const name = await theme.locator('option:checked').textContent();
	await page.getByTestId('talk-without').click();
	await page.keyboard.press('k');
	await expect(page.getByRole('heading', { level: 2, name: name ?? '' })).toBeVisible();
	await expect(cards(page)).toHaveCount(4);
});

test('without a camera one marks what one feels, by tap and by key', async ({ page }) => {
	await talkWithout(page);
	await page.keyboard.press('Space');
	await expect(page.getByTestId('talk-noted')).toBeVisible();
	await page.getByTestId('talk-now').click();
	await endTalk(page);
	// The choice is remembered, without a word.
	await visit(page, '/gesprek/');
	await expect(page.getByTestId('talk-without')).toHaveClass(/main/);
});

test('a conversation that a reload cut off is offered, and nothing of it is lost', async ({
	page
}) => {
	await startTalk(page);
	await page.getByTestId('talk-now').click();
	await expect(page.getByTestId('talk-noted')).toBeVisible();
	await page.reload();
	await page
		.getByTestId('unfinished')
		.getByRole('button', { name: words.nl.talk_unfinished_look })
		.click();
	await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);
});

test('leaving by the browser’s way back ends the conversation and keeps it', async ({ page }) => {
	await visit(page, '/');
	await page.evaluate(() => {
		const link = document.createElement('a');
		link.href = '/gesprek/';
		document.body.append(link);
		link.click();
	});
	await page.getByTestId('talk-without').click();
	await page.getByTestId('talk-now').click();
	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	const states = async () => (await storedSessions(page)).map(({ state }) => state);
	await expect.poll(states).toEqual(['complete']);
	await openHistory(page);
	await expect(sessions(page)).toHaveCount(1);
	await expect(page.getByTestId('unfinished')).toHaveCount(0);
});

test('who is quicker than the store loses neither her marks nor the end', async ({ page }) => {
	// A store that is slow to begin a recording: until the gate opens.
	await page.addInitScript(() => {
		const gate = new Promise((open) => Object.assign(window, { openGate: open }));
		const request = navigator.locks.request.bind(navigator.locks) as (
			...all: unknown[]
		) => Promise<unknown>;
		navigator.locks.request = ((...all: unknown[]) =>
			gate.then(() => request(...all))) as LockManager['request'];
	});
	await talkWithout(page);
	await page.getByTestId('talk-now').click();
	await page.getByTestId('talk-end').click();
	await page.evaluate(() => (window as unknown as { openGate: () => void }).openGate());
	await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);
	await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
});

test('somebody who walks in is not measured, and the conversation goes on', async ({ page }) => {
	// The visit lasts from half a minute to fifty seconds.
	await checkTalk(page, { scenario: 'company', tempo: 4 });
	await page.getByTestId('talk-begin').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	await page.getByTestId('game-back').click();
	await endTalk(page);
});

test('the boat tells others nothing, and a bird comes instead of a sentence', async ({ page }) => {
	await visit(page, '/gesprek/');
	await page.getByTestId('talk-settings').locator('summary').click();
	await page.getByRole('radio', { name: /bootje/ }).check();
	await startTalk(page, { scenario: 'rising', tempo: 10 });
	await expect(page.getByTestId('bird')).toBeVisible({ timeout: 30_000 });
	await expect(nudge(page).getByRole('paragraph')).toHaveCount(0);
	await page.getByTestId('nudge-fine').click();
	await expect(page.getByTestId('bird')).toHaveCount(0);
});

test('where nothing can be kept, one can talk all the same', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
	});
	await visit(page, '/gesprek/');
	await expect(page.getByTestId('store-fault')).toBeVisible();
	await page.getByTestId('talk-without').click();
	await page.keyboard.press('k');
	await expect(cards(page).first()).toBeVisible();
	await page.getByTestId('game-back').click();
	await page.getByTestId('talk-end').click();
	await expect(page.getByTestId('talk-ended')).toBeVisible();
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test(`no screen of a conversation has barriers (${lang})`, async ({ page }) => {
			await visit(page, `${prefix}/gesprek/`);
			await page.getByTestId('talk-settings').locator('summary').click();
			await expectAccessible(page);
			await checkTalk(page, { scenario: 'rising', tempo: 10, language: prefix });
			await expectAccessible(page);
			await page.getByTestId('start-baseline').click();
			await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
			await page.getByTestId('talk-begin').click();
			await expectAccessible(page);
			await expect(nudge(page)).toBeVisible({ timeout: 30_000 });
			await expectAccessible(page);
			await page.getByTestId('talk-cards').click();
			await expect(cards(page).first()).toBeVisible();
			await expectAccessible(page);
		});
	});
