import { expect, test, type Locator, type Page } from '@playwright/test';
import shape from '../../../content/plates/neighbourhood.json' with { type: 'json' };
import plate from '../../../content/plates/neighbourhood.nl.json' with { type: 'json' };
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { watchWakeLocks } from '../support/in-page';
import { focusOn, pressOn } from '../support/keys';
import { motionEnds } from '../support/motion';
import { fontsAndPictures, printedPages } from '../support/paper';
import { Fingers } from '../support/touch';
import { words } from '../support/words';

/** For a finger, px; a transform leaves a rounding. */
const TARGET = 43.99;
/** The PDF counts in whole 1/96 inch. mm */
const TOLERANCE = 0.27;

const { bench, swing } = plate.places;

const stage = (page: Page) => page.getByTestId('stage');
const place = (page: Page, id: string) => page.locator(`[data-testid=place][data-id=${id}]`);
const writing = (page: Page, id: string) => page.locator(`[data-testid=writing][data-id=${id}]`);
const marker = (page: Page, id: string) => page.locator(`[data-testid=marker][data-id=${id}]`);
const put = (within: Locator, id: string) => within.locator(`[data-testid=put][data-id=${id}]`);
const panel = (page: Page) => page.getByTestId('plate-panel');
const question = (page: Page) => page.getByTestId('plate-question');
const written = (page: Page) => page.getByTestId('written');
const scale = async (page: Page) => Number(await stage(page).getAttribute('data-scale'));

async function middle(target: Locator) {
	// The plate glides to where it shows what has the focus.
	await motionEnds(target.page());
	const { x, y, width, height } = (await target.boundingBox())!;
	return { x: x + width / 2, y: y + height / 2 };
}

/** Everything that is written is on the disk. */
const kept = (page: Page) =>
	expect(page.getByTestId('plate-room')).toHaveAttribute('data-kept', 'true');

test.describe('on a tablet, by touch', () => {
	test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true });

	test('a client and a professional look together', async ({ page }) => {
		const awake = await watchWakeLocks(page);
		await visit(page, '/praatplaat/?van=gesprek');
		await page.locator('[data-testid=door][data-door=client]').tap();
		await expect(page).toHaveURL(/\?deur=client&van=gesprek$/);
		await expect(place(page, 'bench')).toBeVisible();
		const fingers = await Fingers.on(page);

		await test.step('every place is a button with its own name that a finger hits', async () => {
			const buttons = await page
				.locator('[data-testid=place], [data-testid=writing]')
				.evaluateAll((all) =>
					all.map((button) => {
						const { width, height } = button.getBoundingClientRect();
						return { name: button.getAttribute('aria-label'), side: Math.min(width, height) };
					})
				);
			expect(buttons.map(({ name }) => name)).toEqual([
				...shape.places.map(({ id }) => plate.places[id as 'bench'].name),
				...shape.writing.map(({ id }) => plate.writing[id as 'box-sign'])
			]);
			expect(buttons.filter(({ side }) => side < TARGET)).toEqual([]);
			expect(await awake.held()).toBe(1);
		});

		await test.step('a tap asks a question, and the plate shows which place is meant', async () => {
			await place(page, 'bench').tap();
			await expect(panel(page).getByRole('heading')).toHaveText(bench.name);
			await expect(question(page)).toHaveText(bench.client.question);
			await motionEnds(page);
			const lit = (await page.getByTestId('lit-place').boundingBox())!;
			const box = (await place(page, 'bench').boundingBox())!;
			expect(Math.abs(lit.x - box.x) + Math.abs(lit.width - box.width)).toBeLessThan(1);
			await page.getByTestId('lighter').tap();
			await expect(question(page)).toHaveText(bench.client.lighter);
			await page.getByTestId('walk-on').tap();
			await expect(question(page)).toHaveText(swing.client.question);
			await expectAccessible(page);
		});

		await test.step('two fingers look up to four times as close, one moves the plate', async () => {
			await page.getByTestId('close-place').tap();
			const whole = await scale(page);
			const centre = await middle(stage(page));
			await fingers.pinch(centre, 60, 150);
			expect((await scale(page)) / whole).toBeCloseTo(2.5, 1);
			await fingers.pinch(centre, 60, 300);
			expect((await scale(page)) / whole).toBeCloseTo(4, 2);
			const before = await middle(place(page, 'swing'));
			await fingers.drag(centre, { x: centre.x - 120, y: centre.y - 40 });
			const after = await middle(place(page, 'swing'));
			expect(after.x - before.x).toBeCloseTo(-120, 0);
			expect(after.y - before.y).toBeCloseTo(-40, 0);
			// That was no tap.
			await expect(question(page)).toHaveCount(0);
			await page.getByTestId('zoom-whole').tap();
			await expect.poll(() => scale(page)).toBeCloseTo(whole, 4);
		});

		await test.step('each has a shape of her own, put down by a tap and moved by hand', async () => {
			await put(panel(page), 'star').tap();
			await put(panel(page), 'moon').tap();
			await fingers.drag(await middle(marker(page, 'star')), await middle(place(page, 'gate')));
			await expect(marker(page, 'star')).toHaveAccessibleName(
				words.nl.plate_marker_at
					.replace('{marker}', words.nl.plate_marker_star)
					.replace('{place}', plate.places.gate.name)
			);
			await place(page, 'bench').tap();
			await put(panel(page), 'moon').tap();
			await expect(marker(page, 'moon')).toHaveAccessibleName(new RegExp(bench.name));
		});

		await test.step('own words stand in a bubble, and a name is asked about', async () => {
			await writing(page, 'bubble-bench').tap();
			await page.getByTestId('own-words').fill('Mag ik naast Sietske zitten?');
			await expect(written(page)).toContainText('Sietske');
			await page.getByTestId('own-words').blur();
			await expect(page.getByTestId('personal')).toBeVisible();
		});

		await test.step('calm: softer colours, and no light', async () => {
			await page.getByTestId('zoom-whole').tap();
			await place(page, 'car').tap();
			const roof = stage(page).locator('[fill*=warm]').first();
			const colour = () => roof.evaluate((shape) => getComputedStyle(shape).fill);
			const shadow = () =>
				page.getByTestId('lit-place').evaluate((lit) => getComputedStyle(lit).boxShadow);
			const usual = await colour();
			await expect.poll(shadow).toContain('3000px');
			await page.getByTestId('more').tap();
			await page.getByTestId('quiet-screen').tap();
			await page.getByTestId('more-close').tap();
			await expect.poll(colour).not.toBe(usual);
			await expect.poll(shadow).not.toContain('3000px');
		});

		await test.step('the stop card closes the question, and there is a way back', async () => {
			await page.getByTestId('stop-card').tap();
			const rest = page.getByTestId('plate-stop');
			await expect(rest).toContainText(words.nl.plate_stop_title);
			await expect(page.getByTestId('lit-place')).toHaveCount(0);
			await expect(rest.getByRole('link')).toHaveAttribute('href', '/gesprek/');
			await rest.getByRole('button').tap();
			await kept(page);
		});

		await test.step('the next person does not see these words', async () => {
			await visit(page, '/praatplaat/?deur=client');
			await expect(page.getByTestId('go-on')).toBeVisible();
			await expect(page.getByRole('main')).not.toContainText('Sietske');
			await page.getByTestId('begin-empty').tap();
			await expect(place(page, 'bench')).toBeVisible();
			await expect(written(page)).toHaveCount(0);
			await expect(page.getByTestId('marker')).toHaveCount(0);
		});
	});
});

test.describe('on a wide screen, by keyboard alone', () => {
	test.use({ viewport: { width: 1440, height: 900 } });

	test('a team looks, writes, comes back to it, and takes it along on paper', async ({ page }) => {
		const enter = async (target: Locator) => {
			await focusOn(target);
			await page.keyboard.press('Enter');
		};
		await visit(page, '/praatplaat/');
		await enter(page.locator('[data-testid=door][data-door=team]'));

		await test.step('keys look closer, shift the plate and show all of it', async () => {
			await expect(stage(page)).toBeFocused();
			const whole = await scale(page);
			await page.keyboard.press('+');
			await page.keyboard.press('+');
			await expect.poll(() => scale(page)).toBeGreaterThan(1.9 * whole);
			const across = async () => (await middle(place(page, 'bench'))).x;
			const before = await across();
			await page.keyboard.press('ArrowRight');
			await expect.poll(across).toBeLessThan(before - 50);
			await page.keyboard.press('0');
			await expect.poll(() => scale(page)).toBeCloseTo(whole, 4);
		});

		await test.step('the places are passed in the order of the walk; Escape comes back', async () => {
			await page.keyboard.press('Tab');
			await expect(place(page, shape.places[0]!.id)).toBeFocused();
			await page.keyboard.press('Tab');
			await expect(place(page, shape.places[1]!.id)).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(panel(page).getByRole('heading')).toBeFocused();
			await page.keyboard.press('Escape');
			await expect(place(page, shape.places[1]!.id)).toBeFocused();
		});

		await test.step('on the walk the next question is said, and the focus stays', async () => {
			await enter(page.getByTestId('walk-on'));
			await page.keyboard.press('Enter');
			const { id } = shape.places[3]!;
			const next = plate.places[id as 'letter'];
			await expect(page.getByTestId('plate-said')).toHaveText(
				`${next.name}. ${next.team.question}`
			);
			await expect(page.getByTestId('walk-on')).toBeFocused();
			await page.keyboard.press('Escape');
		});

		await test.step('a shape moves with the arrows and goes with Delete', async () => {
			await enter(put(panel(page), 'drop'));
			await enter(put(panel(page), 'square'));
			await expect(marker(page, 'square')).toBeFocused();
			await expect(page.getByTestId('plate-said')).toContainText(words.nl.plate_marker_keys);
			const before = await middle(marker(page, 'square'));
			await page.keyboard.press('Shift+ArrowRight');
			await page.keyboard.press('ArrowUp');
			const after = await middle(marker(page, 'square'));
			const k = await scale(page);
			expect(after.x - before.x).toBeCloseTo(80 * k, 0);
			expect(after.y - before.y).toBeCloseTo(-16 * k, 0);
			await page.keyboard.press('Delete');
			await expect(marker(page, 'square')).toHaveCount(0);
			await expect(marker(page, 'drop')).toHaveCount(1);
		});

		await test.step('words are written on the plate', async () => {
			await enter(writing(page, 'bubble-team'));
			await page.keyboard.press('Tab');
			await page.keyboard.press('Tab');
			await page.keyboard.type('Wie luistert?');
			await expect(written(page)).toContainText('luistert?');
			await page.keyboard.press('Escape');
			await expect(writing(page, 'bubble-team')).toBeFocused();
			await page.keyboard.press('0');
		});

		await test.step('the list says and does the same', async () => {
			await enter(page.getByTestId('turn'));
			const listed = page.locator('[data-testid=listed-place][data-id=bench]');
			await expect(listed).toContainText(bench.seen);
			await expect(listed.getByTestId('plate-question')).toHaveText(bench.team.question);
			await enter(listed.getByTestId('lighter'));
			await expect(listed.getByTestId('plate-question')).toHaveText(bench.team.lighter);
			await enter(put(listed, 'drop'));
			await expect(page.getByTestId('marker-at')).toHaveText(new RegExp(bench.name));
			const sign = page.locator('[data-testid=listed-words][data-id=box-sign]');
			await focusOn(sign.getByTestId('own-words'));
			await page.keyboard.type('Hier begint het');
			await expectAccessible(page);
		});

		await test.step('the sheet has a name and is there after a reload', async () => {
			await enter(page.getByTestId('more'));
			await focusOn(page.getByTestId('sheet-name'));
			await page.keyboard.type('overleg');
			await expectAccessible(page);
			await enter(page.getByTestId('more-close'));
			await kept(page);
			await page.reload();
			const goOn = page.getByTestId('go-on');
			await expect(goOn).toHaveText(words.nl.plate_go_on.replace('{name}', 'overleg'));
			await enter(goOn);
			await expect(written(page)).toHaveCount(2);
			await expect(marker(page, 'drop')).toHaveAccessibleName(new RegExp(bench.name));
		});

		await test.step('on paper, with the words: A4 and A3, whatever the screen looks like', async () => {
			await enter(page.getByTestId('more'));
			await enter(page.getByTestId('to-print'));
			const sheet = page.getByTestId('plate-sheet');
			const choose = (name: string) => pressOn(page.getByRole('radio', { name }), 'Space');
			await expect(sheet.getByTestId('written')).toHaveCount(2);
			await fontsAndPictures(page);
			await page.emulateMedia({ colorScheme: 'dark' });
			await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)');
			await expect(written(page).first()).toHaveCSS('fill', 'rgb(43, 42, 39)');
			await expectPaper(page, { width: 297, height: 210 });
			await choose(words.nl.plate_print_a3);
			await expectPaper(page, { width: 420, height: 297 });
			await choose(words.nl.plate_print_lines);
			const fills = await sheet
				.locator('[fill*=draw]:not([fill*=ink])')
				.evaluateAll((shapes) => [...new Set(shapes.map((one) => getComputedStyle(one).fill))]);
			expect(fills).toEqual(['rgb(255, 255, 255)']);
			await choose(words.nl.plate_print_none);
			await expect(written(page)).toHaveCount(0);
		});

		await test.step('a sheet that is thrown away is gone', async () => {
			await enter(page.getByRole('link', { name: words.nl.plate_print_back }));
			await enter(page.locator('[data-testid=door][data-door=team]'));
			await enter(page.getByTestId('begin-empty'));
			await enter(page.getByTestId('more'));
			await enter(page.getByTestId('delete-sheet'));
			await enter(page.getByTestId('confirm').and(page.locator(':visible')));
			await expect(page.getByTestId('other-sheet')).toHaveCount(0);
			await kept(page);
			await visit(page, '/praatplaat/?deur=team');
			await expect(stage(page)).toBeVisible();
		});
	});
});

/** One page of this size comes out of the printer. mm */
async function expectPaper(page: Page, paper: { width: number; height: number }) {
	const pages = await printedPages(page);
	expect(pages).toHaveLength(1);
	expect(Math.abs(pages[0]!.width - paper.width)).toBeLessThan(TOLERANCE);
	expect(Math.abs(pages[0]!.height - paper.height)).toBeLessThan(TOLERANCE);
}
