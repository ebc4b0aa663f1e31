import { expect, test } from '@playwright/test';
import { visit } from '../support/app';
import { storedSessions } from '../support/history';
import { goOnUntil, openStill } from '../support/clock';
import { collectConsoleErrors } from '../support/console';
import { beat, comparison, openExercise, sitMeasured } from '../support/course';
import { printedPages } from '../support/paper';
import { answerFelt, next, title } from '../support/rustcheck';
import { words } from '../support/words';

const FIRST = 'body/first';
/** In the first exercise the example's body begins to rise one second into its fourth beat, s. */
const ONSET = 28;
const step = 'step';

test('the overview leads a newcomer to the first exercise', async ({ page }) => {
	await visit(page, '/oefenen/');
	await expect(page.getByTestId(/^module-/)).toHaveCount(10);
	await expect(page.getByTestId('five-minutes').getByRole('link')).toHaveCount(4);
	await page.getByTestId('first').click();
	await expect(page).toHaveURL(/\/oefenen\/oefening\/\?naam=body\/first$/);
	await expect(title(page)).toHaveText('Drie minuten, jij en een telefoon');
});

test('the first exercise: rest, scene, two marks, felt beside measured, kept', async ({ page }) => {
	const errors = collectConsoleErrors(page);
	await openStill(page, () => openExercise(page, FIRST));
	await next(page).click();
	await page.getByTestId('measure').click();
	await goOnUntil(page, page.getByTestId('rested'));
	await next(page).click();

	await page.getByTestId('play').click();
	const piece = (id: string) => page.locator(`[data-testid=beat][data-beat=${id}]`);
	await goOnUntil(page, piece('fourth'));
	await page.keyboard.press('Space');
	await goOnUntil(page, piece('tenth'));
	await page.getByTestId('mark-9').click();
	await expect(page.getByTestId('marks')).toHaveText('Aangegeven: 2');
	await goOnUntil(page, page.getByTestId('seen'));
	await page.clock.resume();
	await expect(page.getByTestId('seen')).toContainText('2');
	await next(page).click();
	await answerFelt(page, 4);
	await next(page).click();

	await expect(comparison(page)).toHaveAttribute('data-body', 'rise');
	const onset = Number(await comparison(page).getAttribute('data-onset')) / 1000;
	expect(Math.abs(onset - ONSET)).toBeLessThan(4);
	// The first mark was set when the fifth beat began, at 35 s.
	const noticing = Number(await comparison(page).getAttribute('data-noticing')) / 1000;
	expect(Math.abs(noticing - (35 - ONSET))).toBeLessThan(5);
	await expect(comparison(page)).toContainText(words.nl.course_rose_shoulders);
	await expect(comparison(page)).toContainText('na je lijf');
	await expect(page.getByTestId('felt-measured')).toBeVisible();
	await next(page).click();
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();

	await page.getByRole('link', { name: words.nl.course_to_session }).click();
	await expect(page.getByTestId('exercise-part')).toContainText('De telefoon gaat');
	await expect(comparison(page)).toHaveAttribute('data-onset', String(onset * 1000));
	await visit(page, '/geschiedenis/');
	await expect(page.getByText(words.nl.look_kind_exercise).first()).toBeVisible();
	await visit(page, '/oefenen/signalen/');
	// The body of the example is not hers.
	await expect(page.getByTestId('no-signals')).toBeVisible();
	await visit(page, '/oefenen/');
	await expect(page.getByTestId('exercise-body-first')).toContainText('gedaan op');
	expect(errors).toEqual([]);
});

test('a calm example yields no onset', async ({ page }) => {
	await openExercise(page, FIRST, { scenario: 'calm' });
	await next(page).click();
	await sitMeasured(page);
	await next(page).click();
	await page.getByTestId('play').click();
	await beat(page, 'fourth');
	await page.keyboard.press('2');
	await expect(page.getByTestId('seen')).toBeVisible({ timeout: 30_000 });
	await next(page).click();
	await next(page).click();
	await expect(comparison(page)).toHaveAttribute('data-body', 'unclear');
	await expect(comparison(page)).toContainText('Dat is iets anders dan rust');
	await expect(comparison(page)).toContainText('voelde jij iets waar wij niets zagen stijgen');
});

test(
	'without the camera, with the keyboard alone: what was felt stands by itself',
	{ tag: '@quick' },
	async ({ page }) => {
		await openExercise(page, FIRST);
		const press = async (name: string) => {
			await page.getByTestId(name).focus();
			await page.keyboard.press('Enter');
		};
		await press('next');
		await press('go-without');
		await expect(page.getByTestId('resting')).toBeVisible();
		await press('enough');
		await expect(page.getByTestId('rested')).toBeVisible();
		await press('next');
		await press('begin');
		await beat(page, 'again');
		await page.keyboard.press('Space');
		await expect(page.getByTestId('marks')).toHaveText('Aangegeven: 1');
		await expect(page.getByTestId('seen')).toBeVisible({ timeout: 30_000 });
		await press('next');
		await page.getByRole('radio', { name: '5' }).focus();
		await page.keyboard.press('Space');
		await press('next');
		await expect(comparison(page)).toHaveAttribute('data-body', 'none');
		await expect(comparison(page)).toContainText('Er is niet gemeten');
		await press('next');
		await press('finish');
		await expect(page.getByTestId('kept')).toBeVisible();
		const [session] = await storedSessions(page);
		expect(session).toMatchObject({ state: 'complete', samples: 0 });
	}
);

test('half an exercise is found again after a reload', async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=body/body-scan');
	await next(page).click();
	await page.locator('[data-place=jaw]').click();
	await page.getByTestId('words').fill('strak, als een veer');
	await page.getByTestId('words').blur();
	await next(page).click();
	await expect(page.getByTestId(step)).toHaveText(/Stap 3/);
	const before = await title(page).textContent();
	// By a link of the page: what is leaving is kept before it goes.
	await page.getByRole('navigation').getByRole('link', { name: words.nl.nav_practise }).click();
	await page.getByTestId('left').click();
	await expect(page.getByTestId('resume')).toBeVisible();
	await page.getByTestId('go-on').click();
	await expect(title(page)).toHaveText(before!);
	await page.getByTestId('back').click();
	await expect(page.getByTestId('words')).toHaveValue('strak, als een veer');
	await expect(page.getByTestId('body-map')).toContainText('kaak');
});

test('the browser’s way back goes a step back, and nothing is lost', async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=body/body-scan');
	const first = await title(page).textContent();
	await next(page).click();
	await page.locator('[data-place=jaw]').click();
	await page.goBack();
	await expect(title(page)).toHaveText(first!);
	await page.goForward();
	await expect(page.getByTestId('body-map')).toContainText('kaak');
});

test('what may come close is said beforehand, can be stopped, and is landed from', async ({
	page
}) => {
	await openExercise(page, 'rising/close-up', { tempo: 10 });
	await expect(page.getByTestId('heavy')).toBeVisible();
	await page.getByTestId('heavy-go').click();
	await next(page).click();
	await next(page).click();
	await page.getByTestId('go-without').click();
	await expect(page.getByTestId('scene')).toBeVisible();
	await page.getByTestId('stop').click();
	await expect(page.getByText('Je bent gestopt. Dat is goed.')).toBeVisible();
	await page.getByTestId('land').click();
	await expect(page.getByTestId('invitation')).toBeVisible();
	await page.getByTestId('calm-done').click();
	await expect(next(page)).toBeVisible();
});

test('the breath is seen beside the pacer, and how it went is said', async ({ page }) => {
	await openExercise(page, 'other/usual-self', { tempo: 10 });
	await page.getByTestId('begin').click();
	await expect(page.getByTestId('pacer')).toBeVisible();
	await expect(page.getByText(/^Je adem (liep|ging) /)).toBeVisible({ timeout: 30_000 });
});

test('a pacer does not turn on a camera that nobody has chosen yet', async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=other/usual-self');
	await expect(page.getByText('De camera gaat hierbij aan')).toHaveCount(0);
	await page.getByTestId('begin').click();
	await expect(page.getByTestId('pacer')).toBeVisible();
	await page.getByTestId('calm-done').click();
	await expect(page.getByText(words.nl.course_breathed)).toBeVisible();
});

test('what is written for the plan stands in the plan', { tag: '@quick' }, async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=rising/colours');
	for (let i = 0; i < 4; i++) await next(page).click();
	await page.getByTestId('words').fill('mijn kaken staan strak');
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();
	await page.getByRole('link', { name: words.nl.course_to_plan }).click();
	const fields = page.locator('textarea');
	await expect
		.poll(() => fields.evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value)))
		.toContain('mijn kaken staan strak');
});

test('what was said of the body is put in the plan with one press', async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=body/body-scan');
	await next(page).click();
	await page.locator('[data-place=jaw]').click();
	for (let i = 0; i < 20 && !(await page.getByTestId('finish').count()); i++) {
		await next(page).click();
	}
	await page.getByTestId('finish').click();
	await expect(page.getByTestId('kept')).toBeVisible();
	await visit(page, '/oefenen/signalen/');
	await page.getByRole('button', { name: 'Zet in mijn plan: kaak' }).click();
	await expect(page.getByText(words.nl.course_signals_planned)).toBeVisible();
});

test('the course speaks English', async ({ page }) => {
	await visit(page, '/en/oefenen/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.en.course_title);
	await page.getByTestId('module-mentalising').click();
	await expect(page.getByRole('heading', { name: words.en.course_background })).toBeVisible();
	await openExercise(page, FIRST, { language: '/en' });
	await expect(page.getByTestId(step)).toHaveText('Step 1 of 6');
});

test('a module is printed with room to write', async ({ page }) => {
	await visit(page, '/oefenen/module/?naam=whose');
	await expect(page.getByTestId('paper')).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByTestId('paper').locator('.lines').first()).toBeVisible();
	await expect(page.getByTestId('way')).toBeHidden();
	const pages = await printedPages(page);
	expect(pages.length).toBeGreaterThanOrEqual(2);
	expect(pages.length).toBeLessThanOrEqual(5);
});

test('an exercise that does not exist is explained', async ({ page }) => {
	await visit(page, '/oefenen/oefening/?naam=body/nergens');
	await expect(page.getByText(words.nl.course_unknown)).toBeVisible();
	await page.getByRole('link', { name: words.nl.course_to_overview }).click();
	await expect(page.getByTestId('module-body')).toBeVisible();
});
