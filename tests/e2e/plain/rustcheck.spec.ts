import { expect, test, type Page } from '@playwright/test';
import { visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { goOnUntil, holdClock } from '../support/clock';
import { storedSessions } from '../support/history';
import { watchWakeLocks } from '../support/in-page';
import {
	answerFelt,
	chooseWithout,
	halfDoneWith,
	measuring,
	next,
	openExample,
	openWhere,
	title
} from '../support/rustcheck';
import { words } from '../support/words';

const step = (page: Page) => page.getByTestId('step');
const calm = (page: Page) => page.getByRole('heading', { name: words.nl.rust_calm_title });

async function expectHome(page: Page) {
	await expect(page.getByRole('heading', { name: words.nl.home_doors })).toBeVisible();
}

test('the whole check with a tense example, interrupted halfway: felt, measured, settled, kept, and no screen has barriers', async ({
	page
}) => {
	const scan = () => expectAccessible(page);
	const wakeLocks = await watchWakeLocks(page);
	await holdClock(page);
	await openExample(page, 'rising');

	await test.step('the feeling comes first: without it there is no way on', async () => {
		await expect(step(page)).toHaveText('Stap 1 van 6');
		await next(page).click();
		await expect(page.getByText('Kies eerst een getal')).toBeVisible();
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await openWhere(page);
		await page.getByTestId('body-list').locator('summary').click();
		await page.locator('[data-place=jaw]').click();
		await page.locator('[data-place=lower-back]').click();
		await page.locator('[data-place=lower-back]').click();
		await expect(page.getByTestId('body-map')).toContainText(
			'Je koos: kaak (een beetje) en onderrug (duidelijk).'
		);
		await scan();
		await answerFelt(page, 3);
		await next(page).click();
	});

	await test.step('measured', async () => {
		await expect(step(page)).toHaveText('Stap 2 van 6');
		await expect(page.getByTestId('measure')).toBeVisible();
		await scan();
		await page.getByTestId('measure').click();
		await expect(measuring(page)).toHaveAttribute('data-phase', 'running');
		await scan();
		await expect.poll(wakeLocks.held).toBe(1);
		await goOnUntil(page, page.getByTestId('measured'));
		await expect.poll(wakeLocks.held).toBe(0);
	});

	await test.step('words first, numbers second, and a question', async () => {
		await expect(title(page)).toHaveText('Gevoeld en gemeten');
		await expect(page.getByRole('main')).toContainText('Jij gaf een 3.');
		const measured = page.getByTestId('measured');
		await expect(measured).toContainText(words.nl.rust_rate_faster);
		await expect(measured).toContainText(words.nl.word_shoulders_raised);
		await expect(measured).toContainText(/Je ademde (19|20|21|22) keer per minuut\./);
		await expect(measured).toContainText(/In rust is dat bij jou 1[234]\./);
		await expect(page.getByText(words.nl.rust_recognise)).toBeVisible();
		await expect(page.getByRole('img', { name: /Grafiek van je adem/ })).toBeVisible();
		await scan();
		await next(page).click();
	});

	await test.step('a reload: everything is still there', async () => {
		await page.getByRole('radio', { name: /Lang uitademen/ }).check();
		await halfDoneWith(page, 'long-exhale');
		await page.reload();
		await expect(page.getByTestId('resume')).toBeVisible();
		await scan();
		await page.getByTestId('go-on').click();
		await expect(title(page)).toHaveText(words.nl.rust_calm_title);
		await expect(page.getByRole('radio', { name: /Lang uitademen/ })).toBeChecked();
		await page.getByTestId('back').click();
		await expect(page.getByTestId('measured')).toContainText(words.nl.rust_rate_faster);
		await expect(page.getByRole('main')).toContainText(
			'Je voelt het hier: kaak (een beetje) en onderrug (duidelijk).'
		);
		await next(page).click();
	});

	await test.step('the chair: invitations one by one, at her own pace', async () => {
		await page.getByRole('radio', { name: /Voel je stoel/ }).check();
		await page.getByTestId('begin').click();
		const invitation = page.getByTestId('invitation');
		await expect(invitation).toContainText('Zet je voeten neer.');
		await scan();
		await page.getByTestId('ground-next').click();
		await page.getByTestId('ground-next').click();
		await expect(invitation).toContainText('Leun maar weer achterover.');
		await page.getByRole('button', { name: words.nl.pacer_ground_back }).click();
		await expect(invitation).toContainText('zitbotten');
		await page.clock.runFor(1000);
		await page.getByTestId('calm-done').click();
		await expect(page.getByTestId('followed')).toContainText('met je aandacht bij je lijf');
		await page.getByTestId('another').click();
	});

	await test.step('a minute with the pacer', async () => {
		await page.getByRole('radio', { name: /Rustig ademen/ }).check();
		await page.getByTestId('set-minutes').selectOption({ label: '1 minuut' });
		await page.getByTestId('evidence').locator('summary').click();
		await scan();
		await page.getByTestId('begin').click();
		await expect(page.getByTestId('pacer')).toContainText(/Adem (in|uit)/);
		await expect(page.getByText('Duizelig of benauwd?')).toBeVisible();
		await scan();
		const whole = page.getByTestId('pacer-screen');
		await page.getByTestId('pacer-widen').click();
		await expect(whole).toContainText(/Adem (in|uit)/);
		await expect(whole).toContainText(/nog \d:\d\d/);
		await expect.poll(wakeLocks.held).toBe(1);
		await scan();
		await page.keyboard.press('Escape');
		await expect(whole).toHaveCount(0);
		await expect(page.getByTestId('pacer-widen')).toBeFocused();
		await page.getByTestId('pacer-widen').click();
		await page.goBack();
		await expect(whole).toHaveCount(0);
		await expect(page.getByTestId('pacer')).toBeVisible();
		await page.getByTestId('pacer-widen').click();
		await goOnUntil(page, page.getByTestId('followed'));
		await expect.poll(wakeLocks.held).toBe(0);
		// The example breathes at its own rate, whatever the pacer asks.
		await expect(page.getByTestId('followed')).toHaveText(words.nl.pacer_followed_own_way);
		await scan();
		await next(page).click();
	});

	await test.step('felt and measured again', async () => {
		await answerFelt(page, 2);
		await scan();
		await next(page).click();
		// What measures was asked for once.
		await expect(measuring(page)).toBeVisible();
		const beforeAfter = page.getByTestId('before-after');
		await goOnUntil(page, beforeAfter);
		await expect(beforeAfter).toContainText('Eerst gaf je een 3, nu een 2.');
		await expect(beforeAfter).toContainText(
			/van (19|20|21|22) naar 1[234] keer per minuut: langzamer/
		);
		await scan();
		await next(page).click();
	});

	await test.step('how she will go in, and what is kept', async () => {
		await expect(step(page)).toHaveText('Stap 6 van 6');
		await expect(page.getByTestId('theme')).toBeVisible();
		await scan();
		await page.getByRole('radio', { name: words.nl.rust_intention_curious }).check();
		await page.getByRole('textbox').last().fill('Ik wacht drie tellen');
		await page.getByTestId('theme').selectOption({ index: 1 });
		await page.getByTestId('to-home').click();
		await expectHome(page);

		const [session, ...others] = await storedSessions(page);
		expect(others).toEqual([]);
		expect(session).toMatchObject({
			kind: 'rustcheck',
			source: 'simulated',
			state: 'complete',
			details: {
				kind: 'rustcheck',
				feltBefore: 3,
				feltAfter: 2,
				places: ['jaw', 'lower-back'],
				before: { words: expect.arrayContaining(['shoulders-raised']) },
				calming: { way: 'slow', durationMs: 60_000 },
				intention: words.nl.rust_intention_curious,
				whenItRises: 'Ik wacht drie tellen',
				theme: expect.any(String)
			}
		});
		// A minute and a quarter of measuring, and a minute of breathing.
		expect(session!.samples).toBeGreaterThan(400);
	});

	await test.step('it is over: a new one begins at the beginning', async () => {
		await openExample(page, 'calm');
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await expect(page.getByTestId('resume')).toHaveCount(0);
	});
});

test(
	'from the home page, without a camera: shorter, back and forth without loss, and the choice is remembered',
	{ tag: '@quick' },
	async ({ page }) => {
		const felt = page.getByTestId('thermometer').getByRole('radio', { checked: true });
		await visit(page, '/');

		await test.step('a minute to breathe along with: one tap, nothing else on screen, and gone again', async () => {
			await page.getByTestId('minute').click();
			const whole = page.getByTestId('pacer-screen');
			await expect(whole).toContainText(/Adem (in|uit)/);
			await expect(page.getByRole('navigation')).toHaveCount(0);
			await page.keyboard.press('Escape');
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nl.minute_stopped);
			await page.getByRole('radio', { name: words.nl.minute_heavier }).check();
			await expect(page.getByTestId('minute-answer')).toHaveText(words.nl.minute_heavier_answer);
			await expectAccessible(page);
			await page.reload();
			await expect(page.getByTestId('minute-over')).toBeVisible();
			await page.goBack();
			await expectHome(page);
		});

		await page
			.getByRole('link', { name: /Rustcheck/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/rustcheck\/$/);
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await chooseWithout(page);
		await expect(step(page)).toHaveText('Stap 1 van 4');
		await answerFelt(page, 7);
		await next(page).click();

		await page.getByRole('radio', { name: /Dubbel in, lang uit/ }).check();
		await page.getByTestId('evidence').locator('summary').click();
		await expect(page.getByTestId('evidence')).toContainText('Cell Reports Medicine, 2023');
		await page.getByTestId('set-out').selectOption({ label: '7,5 seconden' });
		await page.getByTestId('begin').click();
		await expect(page.getByTestId('pacer')).toContainText(words.nl.pacer_sip);
		await expectAccessible(page);
		await page.getByTestId('calm-done').click();
		await expect(page.getByTestId('followed')).toHaveText(words.nl.rust_breathed);
		await next(page).click();
		await answerFelt(page, 6);

		await test.step('the buttons of the browser', async () => {
			await page.goBack();
			await expect(page.getByTestId('followed')).toBeVisible();
			await page.goBack();
			await expect(title(page)).toHaveText(words.nl.rust_felt_title);
			await expect(felt).toHaveValue('7');
			await page.goForward();
			await page.goForward();
			await expect(title(page)).toHaveText('En nu?');
			await expect(felt).toHaveValue('6');
			await page.getByTestId('back').click();
			await expect(page.getByTestId('followed')).toBeVisible();
			await next(page).click();
		});

		await answerFelt(page, 7);
		await next(page).click();
		await expect(page.getByTestId('before-after')).toContainText('Je gaf twee keer hetzelfde');
		await next(page).click();
		await page.getByTestId('to-conversation').click();
		await expect(page).toHaveURL(/\/gesprek\/$/);
		expect((await storedSessions(page))[0]).toMatchObject({
			state: 'complete',
			source: 'none',
			samples: 0,
			details: { feltBefore: 7, feltAfter: 7, before: null, after: null }
		});

		await visit(page, '/rustcheck/');
		await expect(page.getByTestId('felt-how')).toContainText(words.nl.rust_set_without);
	}
);

test('begun anew nothing is left of the old one; what measures is off wherever it is left; stopped halfway it is kept', async ({
	page
}) => {
	await openExample(page, 'calm', 1);
	await openWhere(page);
	await page.locator('[data-place=belly]').click();
	await answerFelt(page, 8);
	await next(page).click();
	await expect(title(page)).toHaveText(words.nl.rust_measure_title);

	await test.step('anew', async () => {
		await page.reload();
		await page.getByTestId('start-anew').click();
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await expect(page.getByTestId('thermometer').getByRole('radio', { checked: true })).toHaveCount(
			0
		);
		await halfDoneWith(page, null);
		await page.reload();
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await expect(page.getByTestId('resume')).toHaveCount(0);
	});

	await test.step('left while it is measured', async () => {
		await answerFelt(page, 6);
		await next(page).click();
		await page.getByTestId('measure').click();
		await expect(measuring(page)).toHaveAttribute('data-phase', 'running');
		await page.goBack();
		await expect(title(page)).toHaveText(words.nl.rust_felt_title);
		await page.goForward();
		await expect(page.getByTestId('measure')).toBeVisible();
		await expect(measuring(page)).toHaveCount(0);
	});

	await test.step('stopped halfway', async () => {
		await page.getByTestId('measure').click();
		await page.getByTestId('skip').click();
		await page.getByTestId('stop-here').click();
		await expectHome(page);
		const sessions = await storedSessions(page);
		expect(sessions).toHaveLength(1);
		expect(sessions[0]).toMatchObject({
			details: { feltBefore: 6, feltAfter: null, calming: null }
		});
	});
});

test('where nothing can be kept it works all the same, and says so', async ({ page }) => {
	await page.addInitScript(() =>
		Object.defineProperty(window, 'indexedDB', { value: undefined, configurable: true })
	);
	await visit(page, '/rustcheck/');
	await expect(page.getByTestId('store-fault')).toHaveAttribute('data-code', 'unavailable');
	await expect(page.getByText('Deze browser bewaart niets.')).toBeVisible();
	await chooseWithout(page);
	await answerFelt(page, 6);
	await next(page).click();
	await expect(calm(page)).toBeVisible();
	await page.getByTestId('skip').click();
	await answerFelt(page, 5);
	await next(page).click();
	await next(page).click();
	await page.getByRole('radio', { name: words.nl.rust_intention_slow }).check();
	await page.getByTestId('to-home').click();
	await expectHome(page);
});
