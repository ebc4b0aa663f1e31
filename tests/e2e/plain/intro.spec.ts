import { expect, test, type Page } from '@playwright/test';
import film from '../../../content/intro/film.json' with { type: 'json' };
import en from '../../../content/intro/film.en.json' with { type: 'json' };
import nl from '../../../content/intro/film.nl.json' with { type: 'json' };
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { creepWhile, holdClock } from '../support/clock';
import { words } from '../support/words';

const caption = (page: Page) => page.getByTestId('film-caption');
const button = (page: Page, name: string) => page.getByRole('button', { name });
const time = (page: Page) =>
	page.getByTestId('film-time').evaluate((slider: HTMLInputElement) => Number(slider.value));

/** How an arm of the drawing is turned, as it stands in the page. */
const arm = (page: Page) => page.locator('[data-part=her-arm]').getAttribute('transform');

test('the intro film: from home to the doors, at any speed, and from a chapter', async ({
	page
}) => {
	await holdClock(page);
	await visit(page, '/');
	await page.getByTestId('film').click();
	await creepWhile(page, page.waitForURL('**/intro/'));
	await expect(caption(page)).toHaveText(nl.title);
	const still = await arm(page);

	await page.getByTestId('film-play').click();
	await page.clock.runFor(2000);
	await expect(caption(page)).toHaveText(nl.captions.visit);
	await page.clock.runFor(4000);
	await expect(caption(page)).toHaveText(nl.captions.wait);
	await expect.poll(() => arm(page)).not.toBe(still);
	await expect.poll(() => time(page)).toBeCloseTo(6, 0);

	await page.getByTestId('film-speed').selectOption('1.5');
	await page.clock.runFor(4000);
	await expect.poll(() => time(page)).toBeCloseTo(12, 0);
	await page.getByTestId('film-back').click();
	await expect.poll(() => time(page)).toBeCloseTo(7, 0);

	await page.getByTestId('film-chapters').getByRole('button', { name: nl.chapters.found }).click();
	await expect(caption(page)).toHaveText(nl.captions.why);
	await expect(page.getByRole('img', { name: nl.seen.nine })).toBeVisible();
	// Keys: within the player the ends of the film, anywhere a pause.
	await page.keyboard.press('ArrowRight');
	await expect(caption(page)).toHaveText(nl.captions.nine);
	await page.keyboard.press('p');
	const paused = await time(page);
	await page.clock.runFor(1000);
	await expect.poll(() => time(page)).toBe(paused);
	await expect(page.getByTestId('film-doors')).toHaveCount(0);
	await page.keyboard.press('End');
	await expect(caption(page)).toHaveText(nl.captions.coffee);
	const doors = page.getByTestId('film-doors').getByRole('link');
	await expect(doors).toHaveCount(5);
	await expectAccessible(page);

	// A file that is no film is said to be none, and our film is still there.
	await page.getByTestId('own-film').setInputFiles({
		name: 'holiday.mp4',
		mimeType: 'video/mp4',
		buffer: Buffer.from('no film at all')
	});
	await expect(page.getByTestId('own-broken')).toHaveText(words.nl.intro_own_broken);
	await expect(caption(page)).toHaveText(nl.captions.coffee);
	await doors.first().click();
	await creepWhile(page, page.waitForURL('**/oefenen/'));
});

test.describe('for who wants no motion', () => {
	test.use({ contextOptions: { reducedMotion: 'reduce' } });

	test('the same story is leafed through, and its sources stand below', async ({ page }) => {
		await visit(page, '/en/intro/');
		await expect(page.getByTestId('film-time')).toHaveCount(0);
		const said = film.shots.flatMap(({ captions }) => captions.map(({ id }) => id));
		for (const [leaf, id] of said.entries()) {
			if (leaf > 0) await page.getByTestId('film-next').click();
			await expect(caption(page)).toHaveText(en.captions[id as keyof typeof en.captions]);
		}
		await expect(page.getByTestId('film-doors')).toBeVisible();
		await page.getByTestId('film-previous').click();
		await expect(caption(page)).toHaveText(en.captions['again-door']);
		await expect(page.getByTestId('film-sources').getByRole('listitem')).toHaveCount(
			en.sources.length
		);
		await page.getByTestId('transcript').getByText(words.en.intro_transcript).click();
		await expect(page.getByTestId('transcript')).toContainText(en.seen.bell);

		// Moving pictures are there for who asks.
		await page.getByTestId('film-stills').click();
		await expect(button(page, words.en.intro_play).last()).toBeVisible();
	});
});
