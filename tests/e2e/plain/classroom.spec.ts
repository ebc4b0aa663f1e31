import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { watchRequests } from '../support/requests';
import { words } from '../support/words';

const { nl } = words;
const BEAMER = { width: 1920, height: 1080 };
const OLD_BEAMER = { width: 1024, height: 768 };

/** What lies on the screen of the class, in either window. */
const shown = (page: Page) => page.getByTestId('show');
const presence = (desk: Page) => desk.getByTestId('screen-state');

/** The screen of the class, as the instructor's own press opens it. */
async function openScreen(context: BrowserContext, desk: Page): Promise<Page> {
	const opened = context.waitForEvent('page');
	await desk.getByTestId('open-screen').click();
	const screen = await opened;
	await screen.setViewportSize(BEAMER);
	await expect(presence(desk)).toHaveAttribute('data-presence', 'there');
	return screen;
}

/** Minutes of a lesson go by. */
async function minutes(page: Page, count: number) {
	await page.clock.fastForward(count * 60_000);
}

/** Both windows show the same: a show by its name. */
async function expectOnBoth(desk: Page, screen: Page, on: string) {
	await expect(shown(desk)).toHaveAttribute('data-on', on);
	await expect(shown(screen)).toHaveAttribute('data-on', on);
}

test('a lesson of twenty minutes, with its screen closed and its desk loaded anew in the middle', async ({
	page: desk,
	context,
	baseURL
}) => {
	await desk.clock.install();
	const errors = collectConsoleErrors(desk);
	await visit(desk, '/docent/regie/?les=20-minutes');
	const at = (block: string) => desk.locator(`[data-testid=lesson-block][data-block=${block}]`);
	await expect(at('welcome')).toBeVisible();
	const screen = await openScreen(context, desk);
	const screenErrors = collectConsoleErrors(screen);
	await expectOnBoth(desk, screen, 'words');
	const requested = watchRequests(context, new URL(baseURL!).origin);

	await test.step('a remote steps on, and back', async () => {
		await minutes(desk, 2);
		await desk.keyboard.press('PageDown');
		await expect(at('first-sign')).toBeVisible();
		await expectOnBoth(desk, screen, 'barometer');
		await desk.keyboard.press('PageUp');
		await expect(at('welcome')).toBeVisible();
		// The screen has the focus where it was made full.
		await screen.keyboard.press('PageDown');
		await expect(at('first-sign')).toBeVisible();
		await expect(desk.getByTestId('tab-barometer')).toHaveAttribute('aria-selected', 'true');
	});

	await test.step('a full stop empties the screen, but not while somebody types', async () => {
		await desk.getByTestId('tab-words').click();
		await desk.getByTestId('own-words').fill('Kijk naar buiten');
		await desk.getByTestId('own-words').press('.');
		await expect(shown(screen)).toHaveAttribute('data-quiet', 'false');
		await desk.getByTestId('own-words').blur();
		await desk.keyboard.press('.');
		await expect(shown(screen)).toHaveAttribute('data-quiet', 'true');
		await screen.keyboard.press('b');
		await expect(shown(desk)).toHaveAttribute('data-quiet', 'false');
		await desk.getByTestId('say-words').click();
		await expect(screen.getByRole('heading', { name: 'Kijk naar buiten.' })).toBeVisible();
	});

	await test.step('the screen is closed, the lesson goes on, and a new one is right', async () => {
		await screen.close();
		await expect(presence(desk)).toHaveAttribute('data-presence', 'gone');
		await minutes(desk, 3);
		await desk.keyboard.press('PageDown');
		await expect(at('door')).toBeVisible();
	});
	const second = await openScreen(context, desk);
	await expectOnBoth(desk, second, 'storyline');

	await test.step('the desk is loaded anew: it goes on where it was', async () => {
		await desk.reload();
		await expect(at('door')).toBeVisible();
		await expectOnBoth(desk, second, 'storyline');
		await second.reload();
		await expectOnBoth(desk, second, 'storyline');
		for (const block of ['own-sign', 'round', 'close']) {
			await minutes(desk, 4);
			await desk.getByTestId('lesson-next').click();
			await expect(at(block)).toBeVisible();
			await expectOnBoth(desk, second, 'words');
		}
		await desk.getByTestId('lesson-next').click();
		await expect(desk.getByTestId('lesson-over')).toBeVisible();
	});

	await test.step('done: all of it is forgotten', async () => {
		await desk.getByTestId('end-lesson').click();
		await desk.getByRole('dialog').getByTestId('confirm').click();
		await expect(second.getByRole('heading', { name: nl.class_bye })).toBeVisible();
		await expect(desk.getByTestId('ended')).toBeVisible();
		await desk.reload();
		await expectOnBoth(desk, second, 'welcome');
	});

	expect(requested.unwanted()).toEqual([]);
	expect([...errors, ...screenErrors]).toEqual([]);
});

test('a lesson that was closed is asked about; two desks take turns; the screen says who is away', async ({
	page: desk,
	context
}) => {
	await desk.clock.install();
	await visit(desk, '/docent/regie/');
	await desk.getByTestId('tab-body').click();
	await desk.getByTestId('show-body-now').click();
	await expect(shown(desk)).toHaveAttribute('data-on', 'body');

	const other = await context.newPage();
	await visit(other, '/docent/regie/');
	await expect(shown(other)).toHaveAttribute('data-on', 'body');
	await expect(desk.getByTestId('replaced')).toBeVisible();
	await desk.getByRole('button', { name: nl.class_take_over }).click();
	await expect(other.getByTestId('replaced')).toBeVisible();
	await expect(shown(desk)).toHaveAttribute('data-on', 'body');

	// A screen that is opened by its address.
	await visit(other, '/docent/scherm/');
	await expect(shown(other)).toHaveAttribute('data-on', 'body');
	await visit(desk, '/docent/');
	await other.clock.fastForward(5000);
	await expect(other.getByTestId('presenter-gone')).toBeVisible();
	await expect(shown(other)).toHaveAttribute('data-on', 'body');
	await other.close();

	await desk.getByTestId('to-presenter').click();
	await desk.clock.fastForward(2000);
	await desk.clock.fastForward(2000);
	await expect(desk.getByTestId('resume')).toBeVisible();
	await desk.getByTestId('go-on').click();
	await expect(shown(desk)).toHaveAttribute('data-on', 'body');
});

test('without a second window the screen fills this one, and nothing of the desk is in sight', async ({
	page: desk
}) => {
	await desk.addInitScript(() => (window.open = () => null));
	await visit(desk, '/docent/regie/');
	await desk.getByTestId('open-screen').click();
	const link = desk.getByTestId('blocked').getByRole('link');
	await expect(link).toHaveAttribute('href', '/docent/scherm/');

	await desk.getByTestId('one-screen').focus();
	await desk.keyboard.press('Enter');
	const bar = desk.getByTestId('one-screen-bar');
	await expect(bar).toBeVisible();
	await expect(desk.getByTestId('end-lesson')).toBeHidden();
	await expect(desk.getByRole('tablist')).toBeHidden();
	const box = await desk.getByTestId('copy').boundingBox();
	expect(box).toEqual({ x: 0, y: 0, ...desk.viewportSize()! });
	await expectAccessible(desk);
	await desk.keyboard.press('b');
	await expect(shown(desk)).toHaveAttribute('data-quiet', 'true');
	await desk.keyboard.press('Escape');
	await expect(desk.getByTestId('one-screen')).toBeFocused();
	await expect(bar).toBeHidden();

	await test.step('a browser that cannot join windows says so', async () => {
		await desk.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
		await desk.reload();
		await expect(desk.getByTestId('no-second-window')).toBeVisible();
		await expect(desk.getByTestId('open-screen')).toHaveCount(0);
		await desk.getByTestId('one-screen').click();
		await expect(bar).toBeVisible();
	});
});

test('a storyline: the class guesses, sees the line, and hears what was said; no barriers on either window', async ({
	page: desk,
	context
}) => {
	await desk.clock.install();
	await visit(desk, '/docent/regie/');
	const screen = await openScreen(context, desk);
	await desk.getByTestId('tab-storyline').click();
	await desk.getByTestId('story-choose-door').click();
	await expectOnBoth(desk, screen, 'storyline');
	await desk.getByTestId('story-play').click();
	await expect(desk.getByTestId('story-guess-now')).toBeEnabled();
	// It plays faster.
	await desk.clock.fastForward(40_000);
	await desk.getByTestId('story-phase-guess').click();
	await desk.getByTestId('story-guess-now').click();
	await expect(desk.getByTestId('story-guesses').locator('li')).toHaveCount(1);
	await screen.setViewportSize(OLD_BEAMER);
	await expectAccessible(screen);
	await desk.getByTestId('story-phase-curve').click();
	await expect(desk.getByTestId('story-phase-curve')).toHaveAttribute('aria-pressed', 'true');
	await desk.getByTestId('story-phase-said').click();
	await expect(desk.getByTestId('story-told-list')).toBeVisible();
	await expect(shown(screen)).toContainText(nl.class_story_said_title);
	await screen.setViewportSize(BEAMER);
	await expectAccessible(screen);
	await expectAccessible(desk);
});
