import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { goOnUntil, holdClock } from '../support/clock';
import { sessions, storedSessions } from '../support/history';
import { kept } from '../support/made-up';
import { cards, checkTalk, endTalk, talkWithout } from '../support/talk';
import { words } from '../support/words';

// That the boat gets a bird instead of a sentence, and what is said of who else is in view:
// quiet-screen.test.ts.

const nudge = (page: Page) => page.getByTestId('nudge');

test('a whole conversation: a nudge, a felt mark, the cards, looking back, and the history; no screen has barriers', async ({
	page
}) => {
	const scan = () => expectAccessible(page);
	await holdClock(page);
	await test.step('before it', async () => {
		await checkTalk(page, { scenario: 'rising', tempo: 20 });
		await scan();
		await page.getByTestId('start-baseline').click();
		await goOnUntil(page, page.getByTestId('baseline-kept'));
		await page.getByTestId('talk-begin').click();
		await expect(page.getByTestId('talk-now')).toBeVisible();
		await scan();
	});
	await test.step('a nudge and a felt mark', async () => {
		await goOnUntil(page, nudge(page));
		await expect(nudge(page)).toContainText('.');
		// No number on the quiet screen.
		await expect(page.getByRole('main')).not.toContainText(/\d/);
		await scan();
		await page.getByTestId('nudge-right').click();
		await expect(nudge(page)).toHaveCount(0);
		await page.getByTestId('talk-now').click();
		await expect(page.getByTestId('talk-noted')).toBeVisible();
	});
	await test.step('the cards: a game, and not the outcome of a measurement', async () => {
		await page.keyboard.press('k');
		await expect(cards(page).first()).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText(/spanning|adem|groen|oranje|gemeten/i);
		await expect(page.locator('video, [data-testid=mirror]')).toHaveCount(0);
		await scan();
		await page.clock.runFor(1000);
		await page.getByTestId('game-back').click();
		await expect(page.getByTestId('talk-now')).toBeVisible();
		await expect(page.getByTestId('talk-noted')).toHaveCount(0);
		await endTalk(page);
		// Nothing is measured any more.
		await page.clock.resume();
	});
	await test.step('looking back', async () => {
		await expect(page.getByTestId('findings')).toContainText('Dit was toen te zien: ');
		await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
		await page.getByText(words.nl.look_timeline_list).click();
		await expect(page.getByTestId('moments')).toContainText(words.nl.look_answer_right);
		await expect(page.getByTestId('moments')).toContainText('terug naar het gesprek');
		await page.getByTestId('outsideMe').fill('Ik zat op het puntje van mijn stoel.');
		await kept(page);
	});
	await test.step('the history', async () => {
		await page.getByRole('navigation').getByRole('link', { name: words.nl.nav_history }).click();
		await sessions(page).filter({ hasText: 'Gesprek' }).getByRole('link').click();
		await expect(page.getByTestId('outsideMe')).toHaveValue('Ik zat op het puntje van mijn stoel.');
	});
});

test(
	'what she chose beforehand is there; the cards are one key or one tap away, and so is the way back',
	{ tag: '@quick' },
	async ({ page }) => {
		await visit(page, '/gesprek/');
		await page.getByTestId('talk-settings').locator('summary').click();
		await page.getByRole('radio', { name: /bootje/ }).check();
		const theme = page.getByTestId('talk-theme');
		await expect(theme.locator('option')).not.toHaveCount(1);
		await theme.selectOption({ index: 4 });
		const name = await theme.locator('option:checked').textContent();
		await expectAccessible(page);
		await page.getByTestId('talk-without').click();
		await expect(page.getByTestId('talk-now')).toHaveClass(/boat/);

		await page.keyboard.press('k');
		await expect(page.getByRole('heading', { level: 2, name: name ?? '' })).toBeVisible();
		await expect(cards(page)).toHaveCount(4);
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

		await test.step('the praatplaat in place of the cards, the same way; the choice is remembered', async () => {
			const plate = page.getByTestId('plate-room');
			await visit(page, '/gesprek/');
			await page.getByRole('radio', { name: words.nl.way_plate }).check();
			await talkWithout(page);
			await page.keyboard.press('Space');
			await expect(page.getByTestId('talk-cards')).toContainText(words.nl.way_plate);
			await page.getByTestId('talk-cards').click();
			await expect(plate).toBeVisible();
			await expect(page).toHaveURL(/\/praatplaat\/\?deur=client&van=gesprek$/);
			await page.getByTestId('plate-away').click();
			await expect(page.getByTestId('talk-now')).toBeVisible();
			await page.keyboard.press('k');
			await expect(plate).toBeVisible();
			await page.keyboard.press('k');
			await expect(page.getByTestId('talk-now')).toBeVisible();
			await endTalk(page);
			await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
			await page.getByText(words.nl.look_timeline_list).click();
			await expect(page.getByTestId('moments')).toContainText('jullie gingen naar de praatplaat');
		});
	}
);

test('without a camera one marks what one feels, by tap and by key; cut off by a reload it is offered, and nothing is lost', async ({
	page
}) => {
	await talkWithout(page);
	await page.keyboard.press('Space');
	await expect(page.getByTestId('talk-noted')).toBeVisible();
	await page.getByTestId('talk-now').click();
	// A moment later: what is being written while the page goes may be lost.
	await page.getByTestId('talk-cards').click();
	await page.getByTestId('game-back').click();
	await expect(page.getByTestId('talk-now')).toBeVisible();
	await page.reload();
	// The choice is remembered, without a word.
	await expect(page.getByTestId('talk-without')).toHaveClass(/main/);
	await page
		.getByTestId('unfinished')
		.getByRole('button', { name: words.nl.talk_unfinished_look })
		.click();
	await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);
	await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 2.');
	await test.step('with shortcuts switched off a dictated word does nothing, also after loading anew', async () => {
		await page.getByTestId('shortcuts').uncheck();
		await talkWithout(page);
		await page.keyboard.type('ok ok 1');
		await expect(page.getByTestId('talk-cards')).toHaveText(words.nl.talk_cards);
		await expect(page.getByTestId('talk-now')).toBeVisible();
		await expect(page.getByText(words.nl.talk_now_hint)).toBeVisible();
		await endTalk(page);
	});
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
