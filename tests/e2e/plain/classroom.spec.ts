import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { collectConsoleErrors } from '../support/console';
import { focusOn, pressOn } from '../support/keys';
import { bringIn, conversation } from '../support/made-up';
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
		await pressOn(desk.getByTestId('own-words'), '.');
		await expect(shown(screen)).toHaveAttribute('data-quiet', 'false');
		await desk.getByTestId('own-words').blur();
		await desk.keyboard.press('.');
		await expect(shown(screen)).toHaveAttribute('data-quiet', 'true');
		await screen.keyboard.press('b');
		await expect(shown(desk)).toHaveAttribute('data-quiet', 'false');
		await desk.getByTestId('say-words').click();
		await expect(screen.getByRole('heading', { name: 'Kijk naar buiten.' })).toBeVisible();
	});

	await test.step('what changes at the desk is laid out at once, whatever the copy of the screen shows', async () => {
		await desk.keyboard.press('PageUp');
		await desk.keyboard.press('PageDown');
		await expectOnBoth(desk, screen, 'barometer');
		const soonest = await desk.getByTestId('copy').evaluate((copy) => {
			const times = [1, 2, 3].map((px) => {
				copy.style.marginTop = `${px}px`;
				const began = performance.now();
				document.body.getBoundingClientRect();
				return performance.now() - began;
			});
			copy.style.marginTop = '';
			return Math.min(...times);
		});
		expect(soonest, 'ms').toBeLessThan(150);
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

	await focusOn(desk.getByTestId('one-screen'));
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

/** Two displays, and a browser that places windows as it is told; what it was told. Call before opening the page. */
async function twoDisplays(page: Page) {
	await page.addInitScript(() => {
		const placed: number[][] = [];
		const displays = [0, 1440].map((availLeft) => ({
			...{ availLeft, availTop: 0 },
			...{ availWidth: 1920, availHeight: 1080 }
		}));
		const open = window.open.bind(window);
		Object.assign(window, {
			placed,
			refused: false,
			getScreenDetails: async () => {
				if ((window as { refused?: boolean }).refused)
					throw new DOMException('no', 'NotAllowedError');
				return { currentScreen: displays[0], screens: displays };
			},
			open: (...what: Parameters<typeof open>) => {
				open(...what);
				return {
					...{ closed: false, focus() {} },
					moveTo: (...to: number[]) => placed.push(to),
					resizeTo: (...to: number[]) => placed.push(to)
				};
			}
		});
		Object.defineProperty(screen, 'isExtended', { value: true });
		navigator.permissions.query = async () => ({ state: 'prompt' }) as PermissionStatus;
	});
	return {
		placed: () => page.evaluate(() => (window as unknown as { placed: number[][] }).placed),
		refuse: () => page.evaluate(() => Object.assign(window, { refused: true }))
	};
}

test('a recording of one’s own, from an older Luwte, is looked at again without a name, on the second display', async ({
	page: desk,
	context
}) => {
	const displays = await twoDisplays(desk);
	await bringIn(desk, [conversation()]);
	await desk.clock.install();
	await visit(desk, '/docent/regie/');
	const screen = await openScreen(context, desk);

	await test.step('its window is put on the other display; where that is refused she is told to drag it', async () => {
		const place = desk.getByRole('button', { name: nl.class_place_screen });
		await place.click();
		await expect.poll(displays.placed).toEqual([
			[1440, 0],
			[1920, 1080]
		]);
		await displays.refuse();
		await place.click();
		await expect(desk.getByTestId('not-placed')).toBeVisible();
		await expect(place).toHaveCount(0);
	});

	await test.step('it crosses to the other window, with what was felt and nothing that tells whose it is', async () => {
		await desk.getByTestId('tab-replay').click();
		await desk.getByTestId('replay-own').click();
		await expect(screen.getByText(nl.class_live_unmeasured)).toHaveCount(0);
		await expect(screen.getByTestId('class-rate')).toBeVisible();
		await expect(shown(screen)).not.toContainText(/Langzaam praten|2026/);
	});

	await test.step('it plays, at eight times its speed, and stands where somebody felt something', async () => {
		const place = desk.getByTestId('replay-place');
		const at = async () => Number(await place.inputValue());
		await desk.getByRole('button', { name: '8×' }).click();
		await desk.getByTestId('replay-play').click();
		await desk.clock.runFor(5000);
		await expect.poll(at).toBeGreaterThanOrEqual(39_000);
		await desk.getByTestId('replay-play').click();
		await desk.getByRole('button', { name: '5:08', exact: true }).click();
		await expect.poll(at).toBe(308_000);
		await expect(screen.getByTestId('felt-dot')).toHaveCount(1);
		await screen.reload();
		await expect(screen.getByTestId('felt-dot')).toHaveCount(1);
		await expect(screen.getByTestId('class-rate')).toHaveText('18');
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
