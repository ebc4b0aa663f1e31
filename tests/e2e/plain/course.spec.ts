import { expect, test } from '@playwright/test';
import body from '../../../content/course/body.en.json' with { type: 'json' };
import { visit } from '../support/app';
import { goOnUntil, holdClock } from '../support/clock';
import { collectConsoleErrors } from '../support/console';
import { comparison, openExercise, piece } from '../support/course';
import { storedSessions } from '../support/history';
import { focusOn } from '../support/keys';
import { printedPages } from '../support/paper';
import { answerFelt, next, title } from '../support/rustcheck';
import { words } from '../support/words';

// What is said of a body that stays calm: measured-scene.test.ts.

const FIRST = 'body/first';
/** In the first exercise the example's body begins to rise one second into its fourth beat, s. */
const ONSET = 28;
const step = 'step';

test('from an exercise that does not exist to the overview, a module on paper, and the first exercise, in English too', async ({
	page
}) => {
	await visit(page, '/oefenen/oefening/?naam=body/nergens');
	await expect(page.getByText(words.nl.course_unknown)).toBeVisible();
	await page.getByRole('link', { name: words.nl.course_to_overview }).click();
	await expect(page.getByTestId(/^module-/)).toHaveCount(12);
	await expect(page.getByTestId('five-minutes').getByRole('link')).toHaveCount(4);

	await test.step('a module is printed with room to write', async () => {
		await page.getByTestId('module-whose').click();
		await expect(page.getByRole('heading', { name: words.nl.course_background })).toBeVisible();
		await expect(page.getByTestId('paper')).toBeAttached();
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByTestId('paper').locator('.lines').first()).toBeVisible();
		await expect(page.getByTestId('way')).toBeHidden();
		const pages = await printedPages(page);
		expect(pages.length).toBeGreaterThanOrEqual(2);
		expect(pages.length).toBeLessThanOrEqual(5);
		await page.emulateMedia({ media: 'screen' });
		await page.goBack();
	});

	await test.step('a newcomer is led to the first exercise, from home too', async () => {
		await page.getByRole('link', { name: words.nl.app_name, exact: true }).click();
		await page.getByTestId('begin-here').click();
		await expect(page).toHaveURL(/\/oefenen\/oefening\/\?naam=body\/first$/);
		await page.getByRole('navigation').getByRole('link', { name: words.nl.nav_practise }).click();
		await page.getByTestId('first').click();
		await expect(page).toHaveURL(/\/oefenen\/oefening\/\?naam=body\/first$/);
		await expect(title(page)).toHaveText('Drie minuten, jij en een telefoon');
	});

	await test.step('which speaks English', async () => {
		await openExercise(page, FIRST, { language: '/en' });
		await expect(page.getByTestId(step)).toHaveText('Step 1 of 6');
		await expect(title(page)).toHaveText(body.exercises[0]!.steps[0]!.title);
	});
});

test('the first exercise: rest, scene, two marks, felt beside measured, kept', async ({ page }) => {
	const errors = collectConsoleErrors(page);
	await holdClock(page);
	await openExercise(page, FIRST);
	await next(page).click();
	await page.getByTestId('measure').click();
	await goOnUntil(page, page.getByTestId('rested'));
	await next(page).click();

	await page.getByTestId('play').click();
	// What is measured while it stands still is no time of the scene: what follows is where it was.
	await goOnUntil(page, piece(page, 'name'));
	await page.keyboard.press('p');
	await expect(page.getByTestId('paused')).toContainText(words.nl.course_paused_watching);
	await page.clock.runFor(1500);
	await expect(piece(page, 'name')).toBeVisible();
	await page.getByTestId('scene-go-on').click();
	await goOnUntil(page, piece(page, 'fourth'));
	await page.keyboard.press('Space');
	await goOnUntil(page, piece(page, 'tenth'));
	await page.getByTestId('mark-9').click();
	await expect(page.getByTestId('marks')).toHaveText('Aangegeven: 2');
	await goOnUntil(page, page.getByTestId('seen'));
	// Nothing is measured any more.
	await page.clock.resume();
	await expect(page.getByTestId('seen')).toContainText('2');
	await next(page).click();
	await answerFelt(page, 4);
	await next(page).click();

	await expect(page.getByTestId('example-note')).toBeVisible();
	await expect(comparison(page)).toHaveAttribute('data-body', 'rise');
	const onset = Number(await comparison(page).getAttribute('data-onset')) / 1000;
	expect(Math.abs(onset - ONSET)).toBeLessThan(4);
	// The first mark was set when the fifth beat began, at 35 s.
	const noticing = Number(await comparison(page).getAttribute('data-noticing')) / 1000;
	expect(Math.abs(noticing - (35 - ONSET))).toBeLessThan(5);
	await expect(comparison(page)).toContainText(words.nl.course_rose_shoulders);
	await expect(comparison(page)).toContainText('nadat je lijf veranderde');
	await test.step('one picture: two moments and what lies between; all of it only on request', async () => {
		await expect(page.getByTestId('headline')).toContainText(/Er zat \d+ seconden tussen/);
		await expect(page.getByTestId('one-picture')).toBeVisible();
		await expect(page.getByTestId('felt-measured')).toBeHidden();
		await page.getByText(words.nl.course_more).click();
		await expect(page.getByTestId('felt-measured')).toBeVisible();
	});
	await next(page).click();
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();

	const menu = page.getByRole('navigation');
	await page.getByRole('link', { name: words.nl.course_to_session }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('De telefoon gaat');
	await expect(comparison(page)).toHaveAttribute('data-onset', String(onset * 1000));
	await test.step('one clock on the page of the session: that of the scene', async () => {
		const [, noticed] = /Jij gaf iets aan op (\d:\d\d)/.exec(await comparison(page).innerText())!;
		await expect(page.getByTestId('summary')).toContainText(`Jij voelde iets op: ${noticed} en `);
		await expect(page.getByText(words.nl.clock_scene, { exact: true }).first()).toBeVisible();
	});
	await menu.getByRole('link', { name: words.nl.nav_history }).click();
	await expect(page.getByTestId('sessions')).toContainText('Oefening: De telefoon gaat');
	await menu.getByRole('link', { name: words.nl.nav_practise }).click();
	await test.step('who has a moment is offered what is new; in its module stands that it was done', async () => {
		const offered = page.getByTestId('five-minutes');
		await expect(page.getByTestId('module-body')).toContainText(words.nl.course_stop_last);
		await expect(offered.getByRole('link').first()).toBeVisible();
		await expect(offered.getByTestId('exercise-body-first')).toHaveCount(0);
		await page.getByTestId('module-body').click();
		await expect(page.getByTestId('exercise-body-first')).toContainText('gedaan op');
	});
	// The body of the example is not hers.
	await visit(page, '/oefenen/signalen/');
	await expect(page.getByTestId('no-signals')).toBeVisible();
	expect(errors).toEqual([]);
});

test(
	'without the camera, with the keyboard alone: what was felt stands by itself',
	{ tag: '@quick' },
	async ({ page }) => {
		await holdClock(page);
		await openExercise(page, FIRST);
		const press = async (name: string) => {
			await focusOn(page.getByTestId(name));
			await page.keyboard.press('Enter');
		};
		await press('next');
		await press('go-without');
		await expect(page.getByTestId('resting')).toBeVisible();
		await press('enough');
		await expect(page.getByTestId('rested')).toBeVisible();
		await press('next');
		await press('begin');
		await goOnUntil(page, piece(page, 'again'));
		await page.keyboard.press('Space');
		await expect(page.getByTestId('marks')).toHaveText('Aangegeven: 1');
		await goOnUntil(page, page.getByTestId('seen'));
		await press('next');
		await focusOn(page.getByRole('radio', { name: '5' }));
		await page.keyboard.press('Space');
		await press('next');
		await expect(comparison(page)).toHaveAttribute('data-body', 'none');
		await expect(comparison(page)).toContainText('Er is niet gemeten');
		await press('next');
		await press('finish');
		await expect(page.getByTestId('kept')).toBeVisible();
		await expect(page.getByTestId('learnt')).toContainText('Dezelfde naam');

		// Nothing is measured any more; links wait for a frame.
		await page.clock.resume();
		await test.step('one next thing, by name', async () => {
			await expect(page.getByTestId('next-exercise')).toHaveText('Volgende: Drie plekken, 7 min');
			await press('next-exercise');
			await expect(title(page)).toHaveText('Eerst weten hoe rust voelt');
		});
		await test.step('her signals have begun, without a camera', async () => {
			await visit(page, '/oefenen/signalen/');
			await expect(page.getByTestId('felt')).toContainText('De telefoon gaat (één keer)');
		});
		await test.step('home leads on, and says so', async () => {
			await visit(page, '/');
			await expect(page.getByTestId('begin-here')).toHaveText(
				'De volgende oefening: Drie plekken, 7 min'
			);
			await press('begin-here');
			await expect(title(page)).toHaveText('Eerst weten hoe rust voelt');
		});
		const [session] = await storedSessions(page);
		expect(session).toMatchObject({ state: 'complete', samples: 0 });
	}
);

test('half an exercise is found again, the browser’s way back goes a step back, and what was said of the body is put in the plan', async ({
	page
}) => {
	await visit(page, '/oefenen/oefening/?naam=body/three-places');
	const first = await title(page).textContent();
	await next(page).click();
	await page.locator('[data-place=jaw]').click();
	await page.locator('[data-place=jaw]').click();
	await page.goBack();
	await expect(title(page)).toHaveText(first!);
	await page.goForward();
	await expect(page.getByTestId('body-map')).toContainText('kaak (duidelijk)');

	await page.getByTestId('words').fill('strak, als een veer');
	await page.getByTestId('words').blur();
	await next(page).click();
	await expect(page.getByTestId(step)).toHaveText(/Stap 3/);
	const before = await title(page).textContent();
	// By a link of the page: what is leaving is kept before it goes.
	await page.getByRole('navigation').getByRole('link', { name: words.nl.nav_practise }).click();
	await test.step('what was said is among her signals already', async () => {
		await page.getByRole('link', { name: words.nl.course_signals_go }).click();
		await expect(page.getByTestId('my-body')).toHaveAttribute('aria-label', /kaak \(één keer\)/);
		await page.goBack();
	});
	await page.getByTestId('left').click();
	await expect(page.getByTestId('resume')).toBeVisible();
	await page.getByTestId('go-on').click();
	await expect(title(page)).toHaveText(before!);
	await page.getByTestId('back').click();
	await expect(page.getByTestId('words')).toHaveValue('strak, als een veer');
	await expect(page.getByTestId('body-map')).toContainText('kaak');

	for (let i = 0; i < 20 && !(await page.getByTestId('finish').count()); i++) {
		await next(page).click();
	}
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();
	await visit(page, '/oefenen/signalen/');
	await page.getByRole('button', { name: 'Zet in mijn plan: kaak' }).click();
	await expect(page.getByText(words.nl.course_signals_planned)).toBeVisible();
});

test('a pacer turns on no camera that nobody has chosen yet; with the example the breath is seen beside it, and how it went is said', async ({
	page
}) => {
	await holdClock(page);
	await visit(page, '/oefenen/oefening/?naam=other/somebody-you-know');
	await expect(page.getByText('De camera gaat hierbij aan')).toHaveCount(0);
	await page.getByTestId('begin').click();
	await expect(page.getByTestId('pacer')).toBeVisible();
	await page.clock.runFor(500);
	await page.getByTestId('calm-done').click();
	await expect(page.getByText(words.nl.course_breathed)).toBeVisible();

	await openExercise(page, 'other/somebody-you-know');
	await page.getByTestId('begin').click();
	await expect(page.getByTestId('pacer')).toBeVisible();
	await goOnUntil(page, page.getByText(/^Je adem (liep|ging) /));
});

test('what is written for the plan stands in the plan', { tag: '@quick' }, async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=rising/last-time');
	for (let i = 0; i < 8; i++) await next(page).click();
	await expect(title(page)).toHaveText('Het allereerste teken');
	await page.getByTestId('words').fill('mijn kaken staan strak');
	for (let i = 0; i < 2; i++) await next(page).click();
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();
	await page.getByRole('link', { name: words.nl.course_to_plan }).click();
	const fields = page.locator('textarea');
	await expect
		.poll(() => fields.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)))
		.toContain('mijn kaken staan strak');
});
