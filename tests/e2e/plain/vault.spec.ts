import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible, expectAccessibleAtAllWidths } from '../support/axe';
import { openHistory, sessions } from '../support/history';
import { pressOn } from '../support/keys';
import { bringIn, conversation, kept, measurement } from '../support/made-up';
import { onDevice } from '../support/on-device';
import { follow } from '../support/pages';
import { printedPages } from '../support/paper';
import { gate, lockNow, thinkUp, tryToOpen, turnOn } from '../support/vault';
import { words } from '../support/words';

const PASSPHRASE = 'vier losse rustige woorden';
const OTHER = 'een heel andere zin';
/** What must be nowhere once it is under lock. */
const SECRETS = ['stil aan tafel', 'warme kaken'];

async function expectHidden(page: Page, hidden: boolean) {
	const found = await onDevice(page);
	for (const secret of SECRETS) expect(found.includes(secret), secret).toBe(!hidden);
}

function withNote() {
	const made = conversation();
	return { ...made, meta: { ...made.meta, note: SECRETS[0]! } };
}

test('what is kept goes under lock, opens again, and the lock comes off', async ({
	page,
	context
}) => {
	await bringIn(page, [withNote()]);
	await follow(page, '/signalenplan/');
	await page.getByTestId('geel-body').fill(SECRETS[1]!);
	await page.getByTestId('keep').click();
	await kept(page);
	await expectHidden(page, false);
	let code = '';

	await test.step('putting it on', async () => {
		await visit(page, '/slot/');
		await page.getByTestId('turn-on').click();
		await expect(page.getByTestId('new-problem')).not.toBeEmpty();
		await expectAccessible(page);
		code = await turnOn(page, PASSPHRASE);
	});

	await test.step('the recovery sheet is shown once, on one page of paper, and nobody leaves it unasked', async () => {
		await expectAccessibleAtAllWidths(page);
		expect(await printedPages(page)).toHaveLength(1);
		await page.getByRole('link', { name: words.nl.nav_privacy }).first().click();
		const question = page.getByRole('dialog', { name: words.nl.vault_sheet_leave });
		await question.getByRole('button', { name: words.nl.vault_sheet_stay }).click();
		await page.getByTestId('sheet-kept').click();
		await expect(page.getByTestId('lock')).toBeVisible();
		expect(await onDevice(page)).not.toContain(code);
		await expectAccessible(page);
		await expectHidden(page, true);
	});

	const other = await context.newPage();
	await test.step('one key locks both tabs, of which nothing stays on the screen', async () => {
		await other.clock.install();
		await openHistory(other);
		await expect(sessions(other)).toHaveCount(1);
		await follow(page, '/signalenplan/');
		const plan = page.getByTestId('geel-body');
		await expect(plan).toHaveValue(SECRETS[1]!);
		// Typed in a field it is a letter.
		await pressOn(plan, 'End');
		await page.keyboard.press('l');
		await expect(plan).toHaveValue(`${SECRETS[1]}l`);
		await page.getByRole('heading', { level: 1 }).click();
		await page.keyboard.press('l');
		await expect(gate(page)).toBeVisible();
		await expect(gate(other)).toBeVisible();
		await expect(sessions(other)).toHaveCount(0);
		await expectAccessibleAtAllWidths(page);
		await expectHidden(page, true);
	});

	await test.step('locked, games open and nobody new is made', async () => {
		await visit(page, '/');
		await expect(page.getByTestId('lock-closed')).toBeVisible();
		for (const path of ['/spellen/kletskwartet/', '/praatplaat/', '/minuut/']) {
			await follow(page, path);
			await expect(gate(page)).toHaveCount(0);
		}
		await visit(page, '/rustcheck/');
		await expect(gate(page)).toBeVisible();
		expect(await onDevice(page)).not.toContain('"places"');
	});

	await test.step('a wrong passphrase does not open it, the right one does, in both tabs', async () => {
		await tryToOpen(other, 'een verkeerde zin');
		await expect(other.getByTestId('unlock-said')).toHaveText(words.nl.store_wrong_passphrase);
		await tryToOpen(other, PASSPHRASE);
		await expect(sessions(other)).toHaveCount(1);
		await expect(page.getByTestId('lock-now')).toBeVisible();
		await expect(gate(page)).toHaveCount(0);
		// What was typed last was written before it was locked.
		await follow(page, '/signalenplan/');
		await expect(page.getByTestId('geel-body')).toHaveValue(`${SECRETS[1]}l`);
	});

	await test.step('it closes by itself, and says so a minute before', async () => {
		await other.clock.fastForward(9.5 * 60_000);
		await expect(other.getByTestId('locks-soon')).toBeVisible();
		await expectAccessible(other);
		await other.getByTestId('locks-soon').getByRole('button').click();
		await expect(other.getByTestId('locks-soon')).toHaveCount(0);
		await other.clock.fastForward(9.5 * 60_000);
		await expect(other.getByTestId('locks-soon')).toBeVisible();
		await other.clock.fastForward(60_000);
		await expect(gate(other)).toBeVisible();
		await expect(gate(page)).toBeVisible();
		await other.close();
	});

	await test.step('the code on the sheet opens it, and another passphrase is thought up', async () => {
		await page.getByRole('link', { name: words.nl.vault_forgotten }).click();
		await page.getByTestId('other-way').click();
		await tryToOpen(page, 'ABCD-EFGH');
		await expect(page.getByTestId('unlock-said')).toHaveText(words.nl.vault_wrong_code);
		await expectAccessible(page);
		await tryToOpen(page, code.toLowerCase());
		await thinkUp(page, OTHER, 'renew');
		await expect(page.getByTestId('lock')).toBeVisible();
	});

	await test.step('it comes off', async () => {
		await page.getByTestId('take-off').getByRole('heading').click();
		const form = page.getByTestId('take-off');
		await form.getByTestId('secret').fill(OTHER);
		await form.getByTestId('do').click();
		await expect(page.getByTestId('vault-said')).toHaveText(words.nl.vault_off_done);
		await expect(lockNow(page)).toHaveCount(0);
		await expectHidden(page, false);
		await openHistory(page);
		await expect(sessions(page)).toHaveCount(1);
	});
});

test('two locks on one device: neither reads the other, and one is erased', async ({ page }) => {
	await bringIn(page, [measurement()]);
	await turnOn(page, PASSPHRASE);
	await page.getByTestId('sheet-kept').click();
	await lockNow(page).click();

	await page.getByTestId('other-person').getByRole('heading').first().click();
	await thinkUp(page, OTHER, 'turn-on');
	await page.getByTestId('sheet-kept').click();
	await follow(page, '/geschiedenis/');
	await expect(page.getByRole('main')).toContainText(words.nl.history_empty);
	await lockNow(page).click();
	await expect(gate(page)).toBeVisible();
	await expectAccessible(page);

	const locks = page.getByRole('radio');
	await locks.first().check();
	await tryToOpen(page, OTHER);
	await expect(page.getByTestId('unlock-said')).toHaveText(words.nl.store_wrong_passphrase);
	await tryToOpen(page, PASSPHRASE);
	await expect(sessions(page)).toHaveCount(1);
	await lockNow(page).click();

	await follow(page, '/slot/');
	await locks.last().check();
	await page.getByTestId('erase').getByRole('heading').click();
	await page.getByTestId('erase-vault').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await page
		.getByRole('dialog', { name: words.nl.vault_erase_sure })
		.getByTestId('confirm')
		.click();
	await expect(page.getByTestId('vault-said')).toHaveText(words.nl.vault_erased);
	await expect(locks).toHaveCount(0);
	await tryToOpen(page, PASSPHRASE);
	await expect(page.getByTestId('lock')).toBeVisible();
});
