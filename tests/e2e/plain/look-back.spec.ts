import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { sessions } from '../support/history';
import {
	bringIn,
	conversation,
	kept,
	measurement,
	rustcheck,
	unmeasured
} from '../support/made-up';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

const personal = (page: Page) => page.getByTestId('personal');
const field = (page: Page, name: string) => page.getByTestId(name);
const link = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name });

/** Opens one of several in the list, as a person would. */
async function open(page: Page, text: string) {
	await sessions(page).filter({ hasText: text }).getByRole('link').click();
}

async function backToAll(page: Page) {
	await link(page, words.nl.session_back).click();
	await expect(sessions(page).first()).toBeVisible();
}

test(
	'a conversation is told, looked back on, found again, and taken along',
	{ tag: '@quick' },
	async ({ page }) => {
		await bringIn(page, [conversation()]);
		await sessions(page).getByRole('link').click();
		await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);

		await test.step('told in a picture and in careful words', async () => {
			await expect(page.getByTestId('length')).toContainText('Jullie gesprek duurde 22 minuten');
			await expect(page.getByRole('img', { name: /Tijdlijn van je gesprek/ })).toBeVisible();
			const findings = page.getByTestId('findings');
			await expect(findings).toContainText(
				'Op 5:00 zagen we voor het eerst iets veranderen aan je lijf.'
			);
			await expect(findings).toContainText(
				'Dit was toen te zien: adem sneller en schouders hoger.'
			);
			await expect(findings).toContainText('8 seconden nadat je lijf veranderde');
			await expect(findings).toContainText('8 seconden voordat er iets te zien was');
			await expect(findings).toContainText('Een verschil is geen fout.');
			await page.getByText(words.nl.look_timeline_list).click();
			const moments = page.getByTestId('moments');
			await expect(moments).toContainText('5:12: Luwte gaf een seintje');
			await expect(moments).toContainText(words.nl.look_answer_right);
			await expect(moments).toContainText('8:40: terug naar het gesprek.');
			await expect(moments).toContainText('niet gemeten');
		});

		let question = '';
		await test.step('written, with a lens', async () => {
			await field(page, 'outsideMe').fill('Ik schoof naar voren.');
			await field(page, 'insideOther').fill('Misschien was hij bang.');
			await page.getByRole('radio', { name: words.nl.look_whose_both }).check();
			await page.getByRole('radio', { name: words.nl.lens_emotion }).check();
			const asked = page.getByTestId('lens-question');
			const first = await asked.innerText();
			await page.getByTestId('other-question').click();
			await expect(asked).not.toHaveText(first);
			question = await asked.innerText();
			await field(page, 'lensAnswer').fill('Ik had rust nodig.');
			await field(page, 'nextStep').fill('Morgen bellen.');
		});

		await test.step('a name is asked about, kept anyway, and can be changed or left', async () => {
			const other = field(page, 'outsideOther');
			await other.fill('Toen liep Sietske weg en belde 06-12345678.');
			await expect(personal(page)).toHaveCount(0);
			await other.blur();
			await expect(personal(page)).toHaveCount(2);
			await expect(personal(page).first()).toContainText('Is “Sietske” een naam?');
			await kept(page);
			await expect(page.getByTestId('doubts')).toContainText('Sietske en 06-12345678');
			await expectAccessible(page);

			await personal(page).first().getByRole('button', { name: words.nl.look_ask_change }).click();
			await expect(other).toBeFocused();
			await page.keyboard.type('de cliënt');
			await expect(other).toHaveValue('Toen liep de cliënt weg en belde 06-12345678.');
			await expect(personal(page)).toHaveCount(1);
			await personal(page).getByRole('button', { name: words.nl.look_ask_fine }).click();
			await expect(personal(page)).toHaveCount(0);
			await expect(page.getByTestId('doubts')).toHaveCount(0);
			await other.blur();
			await expect(personal(page)).toHaveCount(0);
			await kept(page);
		});

		await test.step('still there after loading again', async () => {
			await page.reload();
			await expect(field(page, 'outsideMe')).toHaveValue('Ik schoof naar voren.');
			await expect(field(page, 'insideOther')).toHaveValue('Misschien was hij bang.');
			await expect(page.getByRole('radio', { name: words.nl.look_whose_both })).toBeChecked();
			await expect(page.getByRole('radio', { name: words.nl.lens_emotion })).toBeChecked();
			await expect(page.getByTestId('lens-question')).toHaveText(question);
			await expect(field(page, 'lensAnswer')).toHaveValue('Ik had rust nodig.');
			await expect(field(page, 'nextStep')).toHaveValue('Morgen bellen.');
		});

		await test.step('as text', async () => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.getByTestId('as-text').click()
			]);
			expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.txt$/);
			const text = await readFile(await download.path(), 'utf8');
			// As a PC opens it with a double click.
			expect(text.startsWith('\uFEFF')).toBe(true);
			expect(text).toMatch(/Buitenkant, bij mij\r\n-+\r\n\r\nIk schoof naar voren\./);
			expect(text).toContain(`\r\n${words.nl.lens_emotion}: `);
		});

		await test.step('on one or two sheets', async () => {
			for (const name of ['outsideMe', 'outsideOther', 'insideMe', 'insideOther', 'nextStep'])
				await field(page, name).fill('Hij keek naar het raam en zei niets. '.repeat(12));
			await page.emulateMedia({ media: 'print' });
			await expect(page.getByTestId('paper')).toBeVisible();
			await expect(page.getByTestId('paper')).toContainText('Ik had rust nodig.');
			await expect(field(page, 'outsideMe')).toBeHidden();
			await expect(page.getByRole('banner')).toBeHidden();
			expect((await printedPages(page)).length).toBeLessThanOrEqual(2);
			await page.emulateMedia({ media: 'screen' });
		});

		await test.step('who is stuck takes the facts along to the images, and nothing that was written', async () => {
			await page.getByTestId('stuck').click();
			await expect(page).toHaveURL(/\/onbewuste\/bord\//);
			const facts = page.getByTestId('facts').getByRole('textbox');
			await expect(facts).toHaveValue(/Ik voelde iets op 5:08, 10:12 en 15:55\./);
			await expect(facts).toHaveValue(/Van wie was het gevoel\? Van ons allebei\./);
			await expect(facts).not.toHaveValue(/Langzaam|raam/);
		});
	}
);

test('the list names the kinds, and each opens its own page', async ({ page }) => {
	await bringIn(page, [conversation(), unmeasured(), rustcheck(), measurement()]);
	await test.step('the list', async () => {
		for (const [kind, count] of [
			['Gesprek', 2],
			['Rustcheck', 1],
			['Meten', 1]
		] as const)
			await expect(sessions(page).filter({ hasText: kind })).toHaveCount(count);
		await expect(sessions(page).filter({ hasText: '21:40 · Camera' })).toHaveCount(1);
		await expectAccessible(page);
	});
	await test.step('a Rustcheck', async () => {
		await open(page, 'Rustcheck');
		const check = page.getByTestId('rustcheck');
		await expect(check.getByRole('row', { name: /Spanning die je voelde/ })).toContainText('74');
		await expect(check.getByRole('row', { name: /Adem per minuut/ })).toContainText('1712');
		await expect(check).toContainText('Je voelde het hier: linkerschouder en buik.');
		await expect(check).toContainText('lang uitademen, 2:00');
		await expect(check).toContainText('Eerst luisteren');
		await expect(page.locator('polyline')).toHaveCount(0);
		await expectAccessible(page);
		await backToAll(page);
	});
	await test.step('marks of every kind have their own name beside the charts', async () => {
		await open(page, '21:40');
		await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=conversation/);
		await link(page, words.nl.look_to_charts).click();
		const summary = page.getByTestId('summary');
		await expect(summary).toContainText('Jij voelde iets op: 5:08, 10:12 en 15:55.');
		await expect(summary).toContainText('Seintjes van Luwte: 5:12.');
		await expect(summary).toContainText('Naar het kwartet: 6:40.');
		await link(page, words.nl.look_to_look_back).click();
		await expect(field(page, 'outsideMe')).toBeVisible();
		await backToAll(page);
	});
	await test.step('without a measurement there is enough to look back on', async () => {
		await open(page, words.nl.history_source_none);
		await expect(page.getByTestId('findings')).toContainText('Er is niets gemeten.');
		await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
		await field(page, 'nextStep').fill('Donderdag weer langs');
		await kept(page);
		await link(page, words.nl.look_to_charts).click();
		await expect(page.getByTestId('summary')).toContainText(words.nl.look_session_unmeasured);
		await expect(page.locator('polyline')).toHaveCount(0);
	});
	await test.step('an address of no conversation is explained', async () => {
		await visit(page, '/gesprek/terugkijken/?id=nonsense');
		await expect(page.getByRole('main')).toContainText('Dit gesprek is er niet (meer).');
		await visit(page, '/gesprek/terugkijken/?id=measurement');
		await expect(page.getByRole('main')).toContainText('Dit is geen gesprek');
		await link(page, words.nl.look_to_session).click();
		await expect(page).toHaveURL(/\/geschiedenis\/sessie\/\?id=measurement/);
		await expect(page.getByTestId('summary')).toBeVisible();
	});
});
