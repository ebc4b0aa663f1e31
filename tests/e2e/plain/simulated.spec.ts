import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, startSimulated, unsure, visit } from '../support/app';
import { placesWhile, watchRates } from '../support/in-page';

/** Calm rates of simulated people lie between these, breaths per minute. */
const SLOWEST = 12;
const FASTEST = 14;
const TEMPO = 10;

const posture = (page: Page) => page.getByTestId('posture');

/** Sits the calm minute. */
async function sitABaseline(page: Page) {
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
}

test('without a camera, the example measures at one click', async ({ page }) => {
	await visit(page, '/meten/');
	await page.getByTestId('scenario').selectOption('calm');
	await page.getByTestId('start-simulated').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	await expect(rate(page)).not.toBeEmpty({ timeout: 30_000 });
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	await expect(page.getByTestId('start-camera')).toBeVisible();
});

for (const seed of [1, 2, 3])
	test(`a calm simulated body (${seed}) breathes at a calm rate`, async ({ page }) => {
		const rates = await watchRates(page);
		await startSimulated(page, { tempo: TEMPO, seed });
		await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
		await expect(unsure(page)).toHaveAttribute('data-reason', '');
		await sitABaseline(page);
		for (const shown of await rates()) {
			expect(shown).toBeGreaterThanOrEqual(SLOWEST);
			expect(shown).toBeLessThanOrEqual(FASTEST);
		}
		await expect(page.getByTestId('baseline-kept')).toContainText(/1[234] keer per minuut/);
		await expect(posture(page)).toHaveAttribute('data-raise', /^-?0\.0[012]\d$/);
	});

for (const [device, viewport] of Object.entries({
	laptop: { width: 1280, height: 720 },
	tablet: { width: 820, height: 1180 },
	phone: { width: 390, height: 844 }
}))
	test.describe(`on a screen of a ${device}`, () => {
		test.use({ viewport });

		test('a button stays under the hand while the words about the breath come and go', async ({
			page
		}) => {
			await startSimulated(page, { tempo: 20 });
			await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
			const button = page.getByTestId('start-recording');
			// With the words out of view: a browser then scrolls to hold still what it shows of the rest.
			await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
			const places = await placesWhile(button, '[data-testid=breath-words]', 6);
			expect(Math.max(...places) - Math.min(...places), 'px').toBeLessThan(1);
		});
	});

test('a body that grows tense shows higher shoulders and a faster breath', async ({ page }) => {
	// The tension begins after one minute: the calm minute is over by then.
	await startSimulated(page, { scenario: 'rising', tempo: 5 });
	await sitABaseline(page);
	await expect(posture(page)).toContainText('Je schouders staan hoger dan in rust.', {
		timeout: 30_000
	});
	await expect(posture(page)).toHaveAttribute('data-raise', /^0\.0[3-9]/);
	await expect
		.poll(async () => Number(await rate(page).textContent()), { timeout: 30_000 })
		.toBeGreaterThanOrEqual(17);
});

test('a body that slowly sinks is seen to slump', async ({ page }) => {
	await startSimulated(page, { scenario: 'slump', tempo: TEMPO });
	await sitABaseline(page);
	await expect(posture(page)).toContainText('Je zakt in.', { timeout: 30_000 });
});

test('a held breath is no breathing rate', async ({ page }) => {
	await startSimulated(page, { scenario: 'held-breath', tempo: 2 });
	await expect(rate(page)).not.toBeEmpty({ timeout: 30_000 });
	await expect(rate(page)).toBeEmpty({ timeout: 40_000 });
	await expect(unsure(page)).not.toHaveAttribute('data-reason', '');
});

test('a body that leaves is missed, and found again when it comes back', async ({ page }) => {
	await startSimulated(page, { scenario: 'leaving', tempo: 4 });
	await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
	await expect(unsure(page)).toHaveAttribute('data-reason', 'no-person', { timeout: 20_000 });
	await expect(rate(page)).toBeEmpty();
	await expect(unsure(page)).toHaveAttribute('data-reason', '', { timeout: 20_000 });
	await expect(rate(page)).not.toBeEmpty();
});

test('when somebody joins, the person is still followed', async ({ page }) => {
	const rates = await watchRates(page);
	await startSimulated(page, { scenario: 'company', tempo: 4 });
	// The visit lasts from half a minute to fifty seconds; the calm minute spans it.
	await sitABaseline(page);
	expect((await rates()).length).toBeGreaterThan(0);
	for (const shown of await rates()) {
		expect(shown).toBeGreaterThanOrEqual(SLOWEST);
		expect(shown).toBeLessThanOrEqual(FASTEST);
	}
});

for (const [language, words] of [
	['', 'Je praat: adem is nu niet te tellen.'],
	['/en', 'You are talking: breath cannot be counted now.']
] as const)
	test(`who talks is told that breath cannot be counted, and it goes on by itself (${language || '/nl'})`, async ({
		page
	}) => {
		await startSimulated(page, { scenario: 'talking', tempo: 4, language });
		await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
		await expect(unsure(page)).toHaveAttribute('data-reason', 'talking', { timeout: 20_000 });
		await expect(unsure(page)).toContainText(words);
		await expect(rate(page)).toBeEmpty();
		await expect(page.getByTestId('held')).toHaveCount(0);
		await expect(unsure(page)).toHaveAttribute('data-reason', '', { timeout: 20_000 });
		await expect(rate(page)).not.toBeEmpty();
	});

test('the calm minute waits for who talks', async ({ page }) => {
	await startSimulated(page, { scenario: 'talking', tempo: 4 });
	await page.getByTestId('start-baseline').click();
	await expect(unsure(page)).toHaveAttribute('data-reason', 'talking', { timeout: 20_000 });
	await expect(page.getByTestId('baseline')).toContainText('wacht tot je even stil bent');
});

test('a picture that stands still is a frozen camera, not a held breath', async ({ page }) => {
	await startSimulated(page, { scenario: 'frozen', tempo: 4 });
	await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
	await expect(unsure(page)).toHaveAttribute('data-reason', 'camera-frozen', { timeout: 20_000 });
	await expect(unsure(page)).toContainText('Het beeld van de camera staat stil.');
	await expect(rate(page)).toBeEmpty();
	await expect(page.getByTestId('held')).toHaveCount(0);
	await expect(rate(page)).not.toBeEmpty({ timeout: 20_000 });
});

test('a minute of sitting can be stopped half-way', async ({ page }) => {
	await startSimulated(page);
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-progress')).toBeVisible();
	await page.getByRole('button', { name: 'Stop de minuut' }).click();
	await expect(page.getByTestId('baseline-progress')).toHaveCount(0);
	await expect(page.getByTestId('baseline-kept')).toHaveCount(0);
});

test('the calm minute of the example is not taken for that of a person', async ({ page }) => {
	await startSimulated(page, { tempo: 20 });
	await sitABaseline(page);
	await page.reload();
	await expect(page.getByTestId('start-baseline')).toBeVisible();
	await expect(page.getByTestId('baseline-kept')).toHaveCount(0);
	await expect(posture(page)).toContainText('Nog niets om mee te vergelijken.');
});
