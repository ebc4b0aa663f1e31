import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { openSession } from '../support/history';
import {
	bringIn,
	conversation,
	kept,
	measurement,
	rustcheck,
	unmeasured
} from '../support/made-up';
import { LOOKS } from '../support/pages';
import { printedPages } from '../support/paper';
import { words } from '../support/words';

const sessions = (page: Page) => page.getByTestId('sessions').getByRole('listitem');
const personal = (page: Page) => page.getByTestId('personal');

/** A made-up conversation, opened from the history as a person would. */
async function openLookBack(page: Page, made = conversation(), prefix = '') {
	await bringIn(page, [made], prefix);
	await sessions(page).getByRole('link').click();
	await expect(page).toHaveURL(/\/gesprek\/terugkijken\/\?id=/);
	await expect(page.getByTestId('outsideMe')).toBeVisible();
}

test(
	'the conversation is told in a picture and in careful words',
	{ tag: '@quick' },
	async ({ page }) => {
		await openLookBack(page);
		await expect(page.getByTestId('length')).toContainText('Jullie gesprek duurde 22 minuten');
		await expect(page.getByRole('img', { name: /Tijdlijn van je gesprek/ })).toBeVisible();
		const findings = page.getByTestId('findings');
		await expect(findings).toContainText('Je lijf ging voor het eerst uit de rust op 5:00.');
		await expect(findings).toContainText('Te zien was toen: adem sneller en schouders hoger.');
		await expect(findings).toContainText('8 seconden nadat je lijf uit de rust ging');
		await expect(findings).toContainText('8 seconden voordat er iets te zien was');
		await expect(findings).toContainText('Een verschil is geen fout.');
		await page.getByText(words.nl.look_timeline_list).click();
		const moments = page.getByTestId('moments');
		await expect(moments).toContainText('5:12: Luwte gaf een seintje');
		await expect(moments).toContainText(words.nl.look_answer_right);
		await expect(moments).toContainText('8:40: terug naar het gesprek.');
		await expect(moments).toContainText('niet gemeten');
	}
);

test('without a measurement there is enough to look back on', async ({ page }) => {
	await openLookBack(page, unmeasured());
	await expect(page.getByTestId('findings')).toContainText('Er is niets gemeten.');
	await expect(page.getByTestId('findings')).toContainText('Momenten die je zelf aangaf: 1.');
	await page.getByTestId('nextStep').fill('Donderdag weer langs');
	await kept(page);
	await page.getByRole('link', { name: /Grafieken en notitie/ }).click();
	await expect(page.getByTestId('summary')).toContainText(words.nl.look_session_unmeasured);
	await expect(page.locator('canvas')).toHaveCount(0);
});

test('what is written is still there after loading again', { tag: '@quick' }, async ({ page }) => {
	await openLookBack(page);
	await page.getByTestId('outsideMe').fill('Ik schoof naar voren.');
	await page.getByTestId('insideOther').fill('Misschien was hij bang.');
	await page.getByRole('radio', { name: words.nl.look_whose_both }).check();
	await page.getByRole('radio', { name: /Emotiewerk/ }).check();
	const first = await page.getByTestId('lens-question').innerText();
	await page.getByTestId('other-question').click();
	await expect(page.getByTestId('lens-question')).not.toHaveText(first);
	const second = await page.getByTestId('lens-question').innerText();
	await page.getByTestId('lensAnswer').fill('Ik had rust nodig.');
	await page.getByTestId('nextStep').fill('Morgen bellen.');
	await kept(page);

	await page.reload();
	await expect(page.getByTestId('outsideMe')).toHaveValue('Ik schoof naar voren.');
	await expect(page.getByTestId('insideOther')).toHaveValue('Misschien was hij bang.');
	await expect(page.getByRole('radio', { name: words.nl.look_whose_both })).toBeChecked();
	await expect(page.getByRole('radio', { name: /Emotiewerk/ })).toBeChecked();
	await expect(page.getByTestId('lens-question')).toHaveText(second);
	await expect(page.getByTestId('lensAnswer')).toHaveValue('Ik had rust nodig.');
	await expect(page.getByTestId('nextStep')).toHaveValue('Morgen bellen.');
});

test('a name is asked about, kept anyway, and can be changed or left', async ({ page }) => {
	await openLookBack(page);
	const field = page.getByTestId('outsideOther');
	await field.fill('Toen liep Sietske weg en belde 06-12345678.');
	await expect(personal(page)).toHaveCount(0);
	await field.blur();
	await expect(personal(page)).toHaveCount(2);
	await expect(personal(page).first()).toContainText('Is “Sietske” een naam?');
	await kept(page);
	await expect(page.getByTestId('doubts')).toContainText('Sietske, 06-12345678');

	await personal(page).first().getByRole('button', { name: words.nl.look_ask_change }).click();
	await expect(field).toBeFocused();
	await page.keyboard.type('de cliënt');
	await expect(field).toHaveValue('Toen liep de cliënt weg en belde 06-12345678.');
	await expect(personal(page)).toHaveCount(1);
	await personal(page).getByRole('button', { name: 'Laat staan' }).click();
	await expect(personal(page)).toHaveCount(0);
	await expect(page.getByTestId('doubts')).toHaveCount(0);
	await field.blur();
	await expect(personal(page)).toHaveCount(0);
});

test('it can be taken along as text, and on one or two sheets', async ({ page }) => {
	await openLookBack(page);
	await page.getByTestId('outsideMe').fill('Ik schoof naar voren.');
	await page.getByRole('radio', { name: /Teamwerk/ }).check();
	await page.getByTestId('lensAnswer').fill('Ik vraag het maandag.');
	await kept(page);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByTestId('as-text').click()
	]);
	expect(download.suggestedFilename()).toMatch(/^luwte-\d{4}-\d\d-\d\d\.md$/);
	const text = await readFile(await download.path(), 'utf8');
	expect(text).toContain('## Buitenkant, bij mij\n\nIk schoof naar voren.');
	expect(text).toContain('## Teamwerk: ');

	for (const name of ['outsideMe', 'outsideOther', 'insideMe', 'insideOther', 'nextStep'])
		await page.getByTestId(name).fill('Hij keek naar het raam en zei niets. '.repeat(12));
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByTestId('paper')).toBeVisible();
	await expect(page.getByTestId('paper')).toContainText('Ik vraag het maandag.');
	await expect(page.getByTestId('outsideMe')).toBeHidden();
	await expect(page.getByRole('banner')).toBeHidden();
	const pages = await printedPages(page);
	expect(pages.length).toBeLessThanOrEqual(2);
});

test('everything is done by keyboard alone', async ({ page }) => {
	await openLookBack(page);
	await page.getByTestId('outsideMe').focus();
	await page.keyboard.type('Stil. Toen kwam Sietske.');
	await page.keyboard.press('Tab');
	await expect(personal(page)).toBeVisible();
	// The question stands between this field and the next, where the focus is by now.
	await page.keyboard.press('Shift+Tab');
	await expect(page.getByRole('button', { name: words.nl.look_ask_fine_name })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(personal(page)).toHaveCount(0);
	await page.getByRole('radio', { name: words.nl.look_whose_mine, exact: true }).focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('ArrowRight');
	await expect(
		page.getByRole('radio', { name: words.nl.look_whose_other, exact: true })
	).toBeChecked();
	await kept(page);
});

test('an address of no conversation is explained', async ({ page }) => {
	await visit(page, '/gesprek/terugkijken/?id=nonsense');
	await expect(page.getByRole('main')).toContainText('Dit gesprek is er niet (meer).');
	await bringIn(page, [measurement()]);
	await visit(page, '/gesprek/terugkijken/?id=measurement');
	await expect(page.getByRole('main')).toContainText('Dit is geen gesprek');
	await page.getByRole('link', { name: 'Bekijk de opname' }).click();
	await expect(page).toHaveURL(/\/geschiedenis\/sessie\/\?id=measurement/);
	await expect(page.getByTestId('summary')).toBeVisible();
});

test('the list names the kinds, and each opens its own page', async ({ page }) => {
	await bringIn(page, [conversation(), rustcheck(), measurement()]);
	for (const kind of ['Gesprek', 'Rustcheck', 'Meten'])
		await expect(sessions(page).filter({ hasText: kind })).toHaveCount(1);
	await expect(sessions(page).filter({ hasText: 'Gesprek' })).toContainText('21:40 · Camera');
	await sessions(page).filter({ hasText: 'Rustcheck' }).getByRole('link').click();
	const check = page.getByTestId('rustcheck');
	await expect(check.getByRole('row', { name: /Spanning die je voelde/ })).toContainText('74');
	await expect(check.getByRole('row', { name: /Adem per minuut/ })).toContainText('1712');
	await expect(check).toContainText('Je voelde het hier: linkerschouder en buik.');
	await expect(check).toContainText('lang uitademen, 2:00');
	await expect(check).toContainText('Eerst luisteren');
	await expect(page.locator('canvas')).toHaveCount(0);
});

test('marks of every kind have their own name on the page of a session', async ({ page }) => {
	await bringIn(page, [conversation()]);
	await visit(page, '/geschiedenis/sessie/?id=conversation');
	const summary = page.getByTestId('summary');
	await expect(summary).toContainText('Jij merkte iets op: 5:08, 10:12, 15:55.');
	await expect(summary).toContainText('Seintjes van Luwte: 5:12.');
	await expect(summary).toContainText('Naar het kwartet: 6:40.');
	await page.getByRole('link', { name: words.nl.look_to_look_back }).click();
	await expect(page.getByTestId('outsideMe')).toBeVisible();
});

test('the note of a recording asks about names too', async ({ page }) => {
	await bringIn(page, [measurement()]);
	await openSession(page);
	await page.getByRole('textbox', { name: 'Notitie' }).fill('Ik sprak mevrouw Bakker.');
	await page.getByTestId('save-note').click();
	await expect(page.getByRole('main')).toContainText(words.nl.session_note_saved);
	await expect(personal(page)).toContainText('Is “Bakker” een naam?');
});

for (const { lang, prefix, colorScheme } of LOOKS)
	test(`looking back has no barriers (${lang}, ${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await openLookBack(page, conversation(), prefix);
		await expectAccessible(page);
		await page.getByTestId('outsideMe').fill('Then came Sietske Wouda.');
		await page.getByTestId('outsideMe').blur();
		await page.getByRole('radio').last().check();
		await expect(personal(page)).toBeVisible();
		await page.locator('summary').click();
		await expectAccessible(page);
		await visit(page, `${prefix}/geschiedenis/`);
		await expect(sessions(page)).toHaveCount(1);
		await expectAccessible(page);
	});

for (const { lang, prefix, colorScheme } of LOOKS)
	test(`a Rustcheck in the history has no barriers (${lang}, ${colorScheme})`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await bringIn(page, [rustcheck()], prefix);
		await sessions(page).getByRole('link').click();
		await expect(page.getByTestId('rustcheck')).toBeVisible();
		await expectAccessible(page);
	});
