import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { bringIn, conversation, kept } from '../support/made-up';
import { LANGUAGES, LOOKS } from '../support/pages';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

const PHASES = ['groen', 'geel', 'oranje', 'rood'];
const FIELDS = ['body', 'seen', 'thoughts', 'helps', 'team'];

async function openPlan(page: Page, prefix = '') {
	await visit(page, `${prefix}/signalenplan/`);
	await expect(page.getByTestId('groen-body')).toBeVisible();
	await expect(page.getByTestId('suggestions')).toBeVisible();
}

test(
	'a plan is written, partly by tapping, and is still there after loading again',
	{ tag: '@quick' },
	async ({ page }) => {
		await openPlan(page);
		await page.getByTestId('geel-body').fill('Mijn kaken');
		const orange = page.getByTestId('phase-oranje');
		await orange.getByRole('button', { name: 'Vraag om een korte pauze.' }).click();
		await expect(page.getByTestId('oranje-helps')).toHaveValue('Vraag om een korte pauze.');
		await page.getByTestId('oranje-helps').fill('Vraag om een korte pauze. Of ga naar buiten.');
		await orange.getByRole('button', { name: /Voel je voeten/ }).click();
		await kept(page);
		await page.reload();
		await expect(page.getByTestId('geel-body')).toHaveValue('Mijn kaken');
		await expect(page.getByTestId('oranje-helps')).toHaveValue(
			'Vraag om een korte pauze. Of ga naar buiten.\nVoel je voeten. Het is van de ander.'
		);
	}
);

test('each person has a plan of her own', async ({ page }) => {
	await openPlan(page);
	await page.getByTestId('groen-body').fill('Mijn voeten');
	await kept(page);
	await page.getByRole('button', { name: words.nl.profile_new }).click();
	await page.getByRole('textbox', { name: /naam/i }).fill('Collega');
	await page.getByRole('button', { name: 'Bewaar' }).first().click();
	await expect(page.getByTestId('groen-body')).toHaveValue('');
	await page.getByTestId('groen-body').fill('Mijn handen');
	await kept(page);
	await page.getByTestId('profile').selectOption({ index: 0 });
	await expect(page.getByTestId('groen-body')).toHaveValue('Mijn voeten');
	await page.getByTestId('profile').selectOption({ index: 1 });
	await expect(page.getByTestId('groen-body')).toHaveValue('Mijn handen');
});

test('too few moments are said to be too few', async ({ page }) => {
	await openPlan(page);
	await expect(page.getByTestId('suggestions')).toContainText('nog te weinig momenten');
});

test('what went with feeling something is suggested, and can be taken over', async ({ page }) => {
	await bringIn(page, [conversation()]);
	await page.getByRole('main').getByRole('link', { name: 'Mijn signalenplan' }).click();
	const suggestions = page.getByTestId('suggestions');
	await expect(suggestions).toContainText(
		'Mijn schouders gaan omhoog. Dit was er bij 3 van de 3 momenten.'
	);
	await suggestions
		.getByRole('listitem')
		.filter({ hasText: 'schouders' })
		.getByTestId('add-suggestion')
		.click();
	await expect(page.getByTestId('oranje-body')).toHaveValue(words.nl.plan_signal_shoulders_raised);
	await kept(page);
});

for (const { lang, prefix } of LANGUAGES)
	test(`a well-filled plan comes out on one lying A4 (${lang})`, async ({ page }) => {
		await openPlan(page, prefix);
		for (const phase of PHASES)
			for (const field of FIELDS)
				await page
					.getByTestId(`${phase}-${field}`)
					.fill('Mijn schouders gaan omhoog en mijn adem zit hoog.\n'.repeat(4) + phase + field);
		await kept(page);
		await page.emulateMedia({ media: 'print' });
		await expect(page.getByTestId('sheet')).toBeVisible();
		await expect(page.getByTestId('sheet')).toContainText('roodteam');
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
		const pages = await printedPages(page);
		expect(pages).toHaveLength(1);
		expect(Math.abs(pages[0]!.width - 297)).toBeLessThan(0.3);
		expect(Math.abs(pages[0]!.height - 210)).toBeLessThan(0.3);
	});

test('an empty plan is one sheet too, to fill in by hand', async ({ page }) => {
	await openPlan(page);
	expect(await printedPages(page)).toHaveLength(1);
});

test('it is written by keyboard alone', async ({ page }) => {
	await openPlan(page);
	await page.getByTestId('groen-body').focus();
	await page.keyboard.type('Rustig');
	await page.keyboard.press('Tab');
	await expect(page.getByTestId('phase-groen').getByRole('button').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('groen-body')).toHaveValue('Rustig\nMijn schouders hangen los.');
	await kept(page);
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test(`the plan has no barriers (${lang}, ${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await bringIn(page, [conversation()], prefix);
		await openPlan(page, prefix);
		await page.getByTestId('groen-body').fill('Then Sietske came.');
		await page.getByTestId('groen-body').blur();
		await expect(page.getByTestId('personal')).toBeVisible();
		await expectAccessible(page);
	});
