import { expect, test, type Page } from '@playwright/test';
import { recordedFor, startRecording, visit } from '../support/app';
import { changingHost } from '../support/changing-host';
import { sessions } from '../support/history';
import { builtVersion, NEWER_SCRIPTS, newerVersion } from '../support/made-up-version';
import { words } from '../support/words';

const isNewer = (page: Page) =>
	expect(page.locator(`link[href^="${NEWER_SCRIPTS}"]`).first()).toBeAttached();

async function goTo(page: Page, name: string) {
	await page.getByRole('navigation').getByRole('link', { name }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test('a tab of an older version whose parts are gone goes on with the newer one, and keeps what was begun', async ({
	page
}) => {
	const host = await changingHost(builtVersion, { forgetful: true });
	await test.step('a plan that is half written', async () => {
		await visit(page, `${host.url}/signalenplan/`);
		host.deploy(newerVersion('gone'));
		await page.getByTestId('groen-body').fill('Mijn adem is rustig');
		await goTo(page, words.nl.nav_games);
		await isNewer(page);
		await visit(page, `${host.url}/signalenplan/`);
		await expect(page.getByTestId('groen-body')).toHaveValue('Mijn adem is rustig');
	});
	await test.step('a recording that runs', async () => {
		host.deploy(builtVersion);
		await visit(page, `${host.url}/meten/?bron=simulatie&tempo=10`);
		await startRecording(page);
		await recordedFor(page, 10);
		host.deploy(newerVersion('gone'));
		await goTo(page, words.nl.nav_history);
		await isNewer(page);
		await page
			.getByTestId('unfinished')
			.getByRole('button', { name: words.nl.record_keep })
			.click();
		await expect(sessions(page)).toHaveCount(1);
	});
	host.close();
});
