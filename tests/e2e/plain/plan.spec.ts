import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { watchDatabase } from '../support/database';
import { focusOn } from '../support/keys';
import { bringIn, conversation, kept } from '../support/made-up';
import { LANGUAGES } from '../support/pages';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

const PHASES = ['groen', 'geel', 'oranje', 'rood'];
const FIELDS = ['body', 'seen', 'thoughts', 'helps', 'team'];

const field = (page: Page, name: string) => page.getByTestId(name);
const suggestions = (page: Page) => page.getByTestId('suggestions');

/** What the browser tells a page that goes; `persisted`: it may come back. */
function goAway(page: Page, persisted: boolean) {
	return page.evaluate(
		(persisted) => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted })),
		persisted
	);
}

test(
	'a plan is written, kept for each person, and there again after loading',
	{ tag: '@quick' },
	async ({ page }) => {
		const database = await watchDatabase(page);
		await visit(page, '/signalenplan/');

		await test.step('empty: too few moments, and one sheet to fill in by hand', async () => {
			await expect(suggestions(page)).toContainText('nog te weinig momenten');
			expect(await printedPages(page)).toHaveLength(1);
		});
		await test.step('by keyboard alone', async () => {
			await focusOn(field(page, 'groen-body'));
			await page.keyboard.type('Rustig');
			await page.keyboard.press('Tab');
			await expect(page.getByTestId('phase-groen').getByRole('button').first()).toBeFocused();
			await page.keyboard.press('Enter');
			await expect(field(page, 'groen-body')).toHaveValue('Rustig\nMijn schouders hangen los.');
		});
		await test.step('by tapping', async () => {
			const orange = page.getByTestId('phase-oranje');
			await orange.getByRole('button', { name: 'Vraag om een korte pauze.' }).click();
			await expect(field(page, 'oranje-helps')).toHaveValue('Vraag om een korte pauze.');
			await field(page, 'oranje-helps').fill('Vraag om een korte pauze. Of ga naar buiten.');
			await orange.getByRole('button', { name: /Voel je voeten/ }).click();
			await kept(page);
		});
		await test.step('a page that is put away lets go of the database, and works on when it is back', async () => {
			// Gone for good: the browser closes it, and the last letters must not wait for it to open anew.
			await goAway(page, false);
			expect(await database()).toEqual({ opened: 1, closed: 0 });
			await goAway(page, true);
			expect(await database()).toEqual({ opened: 1, closed: 1 });
			await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow')));
			await page.getByTestId('keep').click();
			await expect.poll(database).toEqual({ opened: 2, closed: 1 });
			await field(page, 'geel-body').fill('Mijn kaken');
			await kept(page);
		});
		await test.step('after loading again', async () => {
			await page.reload();
			await expect(field(page, 'geel-body')).toHaveValue('Mijn kaken');
			await expect(field(page, 'oranje-helps')).toHaveValue(
				'Vraag om een korte pauze. Of ga naar buiten.\nVoel je voeten. Vraag je af: van wie is dit?'
			);
		});
		await test.step('each person has a plan of her own', async () => {
			await page.getByRole('button', { name: words.nl.profile_new }).click();
			await page.getByRole('textbox', { name: words.nl.profile_name }).fill('Collega');
			await page.getByRole('button', { name: words.nl.profile_save }).first().click();
			await expect(field(page, 'geel-body')).toHaveValue('');
			await field(page, 'geel-body').fill('Mijn handen');
			await kept(page);
			await page.getByTestId('profile').selectOption({ index: 0 });
			await expect(field(page, 'geel-body')).toHaveValue('Mijn kaken');
			await page.getByTestId('profile').selectOption({ index: 1 });
			await expect(field(page, 'geel-body')).toHaveValue('Mijn handen');
		});
	}
);

test('what went with feeling something is taken over, and a full plan comes out on one lying A4', async ({
	page
}) => {
	await bringIn(page, [conversation()]);
	await page.getByRole('main').getByRole('link', { name: words.nl.look_to_plan }).click();
	await test.step('a suggestion', async () => {
		await expect(suggestions(page)).toContainText(
			'Mijn schouders gaan omhoog. Dit was er bij 3 van de 3 momenten waarop we dit konden meten.'
		);
		await suggestions(page)
			.getByRole('listitem')
			.filter({ hasText: 'schouders' })
			.getByTestId('add-suggestion')
			.click();
		await expect(field(page, 'oranje-body')).toHaveValue(words.nl.plan_signal_shoulders_raised);
		await kept(page);
	});
	await test.step('no barriers, also while a name is asked about', async () => {
		await field(page, 'groen-body').fill('Toen kwam Sietske.');
		await field(page, 'groen-body').blur();
		await expect(page.getByTestId('personal')).toBeVisible();
		await expectAccessible(page);
	});
	await test.step('filled', async () => {
		for (const phase of PHASES)
			for (const name of FIELDS)
				await field(page, `${phase}-${name}`).fill(
					'Mijn schouders gaan omhoog en mijn adem zit hoog.\n'.repeat(4) + phase + name
				);
		await kept(page);
	});
	for (const { lang, prefix } of LANGUAGES)
		await test.step(`on paper (${lang})`, async () => {
			if (lang !== 'nl') {
				await visit(page, `${prefix}/signalenplan/`);
				await expect(field(page, 'rood-team')).toHaveValue(/roodteam$/);
			}
			await page.emulateMedia({ media: 'print' });
			const sheet = page.getByTestId('sheet');
			await expect(sheet).toBeVisible();
			await expect(sheet).toContainText('roodteam');
			await expect(sheet).toContainText(words[lang].plan_phase_rood);
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
			const pages = await printedPages(page);
			expect(pages).toHaveLength(1);
			expect(Math.abs(pages[0]!.width - 297)).toBeLessThan(0.3);
			expect(Math.abs(pages[0]!.height - 210)).toBeLessThan(0.3);
			await page.emulateMedia({ media: 'screen' });
		});
});
