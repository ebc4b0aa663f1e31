import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { bringDeck } from '../support/decks';
import { expectGoodScreen, expectInView } from '../support/game-screen';
import {
	half,
	openKwartet,
	playFacing,
	playMemorie,
	playTurns,
	reloadGame,
	shortDeck,
	shuffleAlike
} from '../support/games';
import { PRESS, pressAndStay, pressWithoutHands } from '../support/hands';
import { smallDeck } from '../support/own-deck';
import { words } from '../support/words';

const PHONE = { width: 390, height: 844 };
const SMALL_PHONE = { width: 360, height: 640 };
const TABLET = { width: 820, height: 1180 };
const TABLET_LYING = { width: 1180, height: 820 };

test.setTimeout(180_000);
test.use({ hasTouch: true, contextOptions: { reducedMotion: 'reduce' } });
test.beforeEach(({ page }) => shuffleAlike(page, 1));

/** The question, what closes it and the stop cards are seen at once. */
const expectQuestionInView = (page: Page) =>
	expectInView(
		page,
		page.getByTestId('question-text'),
		page.getByTestId('answered'),
		page.getByTestId('decline'),
		page.getByTestId('stop-card')
	);

test.describe('on a phone, by touch', () => {
	test.use({ viewport: PHONE });

	test('two who take turns see what matters without scrolling, from the first sentence to the shared end', async ({
		page
	}) => {
		const seen = new Set<string>();
		const laying = page.getByTestId('own-turn').getByRole('heading', { name: /^Compleet/ });
		// Who sits face to face needs a tablet; a phone goes round.
		await openKwartet(page, 'tegenover', await shortDeck(page));
		await expect(page.getByTestId('small-screen')).toBeVisible();
		await expectGoodScreen(page);
		await page.getByTestId('start').tap();
		await expect(page).toHaveURL(/zit=beurt/);

		await test.step('the first of everything is explained, until somebody has enough of it', async () => {
			await page.getByTestId('taken').tap();
			await expect(page.getByTestId('first-time')).toHaveText(new RegExp(words.nl.game_first_ask));
			await expectGoodScreen(page);
			await page.getByTestId('card').first().tap();
			await expect(page.getByTestId('first-time')).toContainText(words.nl.game_first_card);
			await page.getByTestId('skip-explaining').tap();
			await expect(page.getByTestId('first-time')).toHaveCount(0);
		});

		const { questions } = await playTurns(page, {
			press: PRESS.touch,
			look: async (at) => {
				if (at !== 'ended') await expectInView(page, page.getByTestId('stop-card'));
				const completes = at === 'card' && (await laying.isVisible());
				const screen = completes ? 'lay' : at;
				if (seen.has(screen)) return;
				seen.add(screen);
				for (const size of [SMALL_PHONE, PHONE]) {
					await page.setViewportSize(size);
					if (at === 'question') await expectQuestionInView(page);
					if (completes) await expectInView(page, laying, page.getByTestId('card'));
					if (at === 'taken' || at === 'go-on' || at === 'draw')
						await expectInView(page, page.getByTestId(at));
				}
			}
		});
		expect(questions).toBeGreaterThan(0);
		expect([...seen]).toEqual(expect.arrayContaining(['question', 'lay', 'taken', 'ended']));
		await expectInView(page, page.getByTestId('ended').getByRole('heading'));
		await expect(page.getByTestId('explain-first-round')).toHaveCount(0);
	});

	test('people who just talk: a theme by its picture, and a card that goes and comes back', async ({
		page
	}) => {
		await openKwartet(page, 'samen');
		await page.getByTestId('pick-theme').tap();
		await expectGoodScreen(page);
		const picture = page.getByTestId('theme-picture').nth(2);
		const theme = await picture.innerText();
		await picture.tap();
		await expect(page.getByRole('heading', { level: 2, name: theme })).toBeVisible();
		await page.getByTestId('card').first().tap();
		for (const size of [SMALL_PHONE, PHONE]) {
			await page.setViewportSize(size);
			await expectQuestionInView(page);
		}
		await page.getByTestId('swap').tap();
		await expect(page.getByText(words.nl.game_swapped)).toBeVisible();
		await page.getByTestId('remove').tap();
		await expect(page.getByTestId('card')).toHaveCount(3);
		await expect(page.getByTestId('did')).toContainText('is uit het spel');
		await page.getByTestId('did-undo').tap();
		await page.getByTestId('decline').tap();
		await expect(page.getByTestId('card')).toHaveCount(4);
		await page.getByTestId('stop-card').tap();
		await expect(page.getByTestId('where')).toContainText(theme);
		await expectGoodScreen(page);
	});
});

test.describe('on a tablet, by touch', () => {
	test.use({ viewport: TABLET });

	test('two who sit face to face, with open cards, see all of their half', async ({ page }) => {
		const seen = new Set<string>();
		await openKwartet(page, 'tegenover', await shortDeck(page));
		await page.getByTestId('start').tap();
		await playFacing(page, {
			press: PRESS.touch,
			look: async (at) => {
				const laying = page.getByText(words.nl.game_quartet_choose);
				const screen = at === 'card' && (await laying.isVisible()) ? 'lay' : at;
				if (seen.has(screen)) return;
				seen.add(screen);
				for (const size of [TABLET_LYING, TABLET]) {
					await page.setViewportSize(size);
					if (at !== 'ended') await expectInView(page, page.getByTestId('stop-card'));
					if (at === 'question') await expectQuestionInView(page);
					if (screen === 'lay')
						await expectInView(page, laying, page.getByTestId('card'), page.getByTestId('card'));
					if (at === 'open-theme') await expectInView(page, page.getByTestId('open-hand'));
				}
				if (['open-theme', 'lay', 'question'].includes(screen)) await expectGoodScreen(page);
			}
		});
		expect([...seen].sort()).toEqual(
			expect.arrayContaining(['ask-player', 'card', 'ended', 'lay', 'open-theme', 'question'])
		);
	});
});

test.describe('of many themes', () => {
	test('all that two hold face to face is seen without scrolling', async ({ page }) => {
		await openKwartet(page, 'tegenover');
		await page.getByRole('radio', { name: /^Alle kaarten/ }).check();
		await page.getByTestId('start').click();
		const themes = page.getByTestId('open-hand').getByRole('listitem');
		// Five in one of the hands.
		await expect.poll(() => themes.count()).toBeGreaterThanOrEqual(9);
		for (const size of [TABLET, TABLET_LYING, { width: 1440, height: 900 }]) {
			await page.setViewportSize(size);
			await expectInView(page, themes);
		}
		await expectGoodScreen(page);
	});
});

test.describe('by keyboard alone', () => {
	test('the focus is never lost: taking turns', async ({ page }) => {
		await openKwartet(page, 'beurt', await shortDeck(page));
		await pressAndStay(page.getByTestId('start'));
		await playTurns(page, { press: pressAndStay });
		await pressAndStay(page.getByTestId('undo'));
		await pressAndStay(page.getByTestId('stop-card').first());
	});

	test('the focus is never lost: face to face, talking, and memorie', async ({ page }) => {
		await openKwartet(page, 'tegenover', await shortDeck(page));
		await pressAndStay(page.getByTestId('start'));
		await playFacing(page, { press: pressAndStay });

		await openKwartet(page, 'samen');
		for (const close of ['answered', 'decline', 'stop-card', 'remove']) {
			await pressAndStay(page.getByTestId('card').first());
			await pressAndStay(page.getByTestId(close));
		}
		await pressAndStay(page.getByTestId('did-undo'));
		await pressAndStay(page.getByTestId('decline'));
		await pressAndStay(page.getByTestId('pick-theme'));
		await pressAndStay(page.getByTestId('theme-picture').first());

		await visit(page, '/spellen/memorie/');
		await page
			.getByRole('group', { name: words.nl.game_pairs })
			.getByRole('radio', { name: '6' })
			.check();
		await pressAndStay(page.getByTestId('start'));
		await playMemorie(page, { press: pressAndStay });
		await expect(page.getByTestId('ended').getByRole('heading')).toHaveText(/^Samen \d paren$/);
	});
});

test('a game by clicks of a screen reader, that can neither hold nor aim', async ({ page }) => {
	await openKwartet(page, 'tegenover', await shortDeck(page));
	await page.getByRole('radio', { name: /^Gewoon/ }).check();
	await pressWithoutHands(page.getByTestId('start'));
	const mine = half(page, 0);
	await pressWithoutHands(mine.getByTestId('hold'));
	await expect(mine.getByTestId('faces').locator('.title')).toHaveCount(4);
	await expect(half(page, 1).getByTestId('faces')).toHaveCount(0);
	await pressWithoutHands(mine.getByTestId('hold'));
	await expect(mine.getByTestId('faces')).toHaveCount(0);
	const isQuestion = (at: string) => at === 'question';
	await playFacing(page, { press: pressWithoutHands, until: isQuestion });
	await pressWithoutHands(mine.getByTestId('answered'));
	await expect(page.getByTestId('question')).toHaveCount(0);
});

test('two tabs on one game: the second says so, and takes over when asked', async ({
	page,
	context
}) => {
	await openKwartet(page, 'beurt');
	await page.getByTestId('start').click();
	await page.getByTestId('taken').click();
	await playTurns(page, { until: (at) => at === 'question' });
	const text = await page.getByTestId('question-text').innerText();
	await expect(page.locator('.game')).toHaveAttribute('data-kept', 'true');

	const second = await context.newPage();
	await visit(second, '/spellen/kletskwartet/?zit=beurt');
	await expect(second.getByTestId('elsewhere')).toBeVisible();
	await expect(second.getByTestId('question-text')).toHaveCount(0);
	await expectGoodScreen(second);
	await second.getByTestId('play-here').click();
	await expect(second.getByTestId('question-text')).toHaveText(text);
	await expect(page.getByTestId('elsewhere')).toBeVisible();
	await second.getByTestId('answered').click();
	await expect(second.locator('.game')).toHaveAttribute('data-kept', 'true');

	await test.step('and the first takes it back, as it is by then', async () => {
		await page.getByTestId('play-here').click();
		await expect(page.getByTestId('hand-over')).toBeVisible();
		await expect(second.getByTestId('elsewhere')).toBeVisible();
	});

	await test.step('it is free when its tab is gone, and says where everybody was', async () => {
		await page.close();
		await second.reload();
		await expect(second.getByTestId('hand-over')).toBeVisible();
		await expect(second.getByTestId('did')).toContainText(words.nl.game_welcome_back);
	});
});

test('a deck that is read from right to left', async ({ page }) => {
	const question = 'מה הרוח עושה איתך?';
	const id = await bringDeck(page, smallDeck('על האופניים', [{ title: 'הרוח', question }]));
	const directions = (testid: string) =>
		page
			.getByTestId(testid)
			.evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
	await openKwartet(page, 'samen', `&spel=${id}`);
	await page.getByTestId('card').first().click();
	await expect.poll(() => directions('question-text')).toEqual(['rtl']);
	const { x, width } = (await page.getByTestId('question-text').boundingBox())!;
	const letters = await page.getByTestId('question-text').evaluate((text) => {
		const range = document.createRange();
		range.selectNodeContents(text);
		return range.getBoundingClientRect().right;
	});
	expect(letters, 'it begins at the right').toBeGreaterThan(x + width - 8);
	await expect(page.locator('.playing-card .title')).toHaveCSS('direction', 'rtl');
	await expectGoodScreen(page);

	await openKwartet(page, 'beurt', `&spel=${id}`);
	await page.getByTestId('player-name').first().fill('נועה');
	await page.getByTestId('start').click();
	await expect(
		page.getByRole('heading', { name: /Geef het scherm aan \u2068נועה\u2069/ })
	).toBeVisible();
	await expect(page.getByTestId('stop-card').first().locator('.name')).toHaveCSS(
		'direction',
		'rtl'
	);
});

test('in forced colours what is chosen has a frame, and the screen stays awake', async ({
	page
}) => {
	await page.addInitScript(() => {
		const asked = { times: 0 };
		Object.assign(window, { asked });
		navigator.wakeLock.request = async () => {
			asked.times++;
			return { release: async () => {} } as WakeLockSentinel;
		};
	});
	await page.emulateMedia({ forcedColors: 'active' });
	const outline = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((one) => getComputedStyle(one).outlineStyle);
	await openKwartet(page, 'samen');
	await page.waitForFunction(() => (window as unknown as { asked: { times: number } }).asked.times);
	await expect.poll(() => outline('[data-testid=theme][aria-pressed=true]')).toBe('solid');
	await expect.poll(() => outline('[data-testid=theme][aria-pressed=false]')).toBe('none');
	await openKwartet(page, 'tegenover', await shortDeck(page));
	await expect.poll(() => outline('.choice-tile.chosen')).toBe('solid');
	await expect.poll(() => outline('.choice-tile:not(.chosen)')).toBe('none');
	await page.getByTestId('start').click();
	await expect.poll(() => outline('[data-testid=half-0]')).toBe('solid');
	await expect.poll(() => outline('[data-testid=half-1]')).toBe('none');
	await reloadGame(page);
	await expect(half(page, 0)).toHaveAttribute('data-turn', 'true');
});
