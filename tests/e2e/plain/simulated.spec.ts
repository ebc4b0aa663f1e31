import { expect, test, type Page } from '@playwright/test';
import { pipeline, rate, startSimulated, unsure, visit } from '../support/app';
import { collectConsoleErrors } from '../support/console';
import { placesWhile, watchRates } from '../support/in-page';
import { words } from '../support/words';

// What is told of each simulated body is tested beside it, in numbers (told.test.ts), and which words stand
// for a reason in the note itself (unsure-note.test.ts). Here: that it reaches the page.

/** Calm rates of simulated people lie between these, breaths per minute. */
const SLOWEST = 12;
const FASTEST = 14;

const posture = (page: Page) => page.getByTestId('posture');

/** Sits the calm minute. */
async function sitABaseline(page: Page) {
	await page.getByTestId('start-baseline').click();
	await expect(page.getByTestId('baseline-kept')).toBeVisible({ timeout: 30_000 });
}

test('without a camera, the example measures at one click', { tag: '@quick' }, async ({ page }) => {
	await visit(page, '/meten/');
	await page.getByTestId('scenario').selectOption('calm');
	await page.getByTestId('start-simulated').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
	await page.getByTestId('stop-camera').click();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
	await expect(page.getByTestId('start-camera')).toBeVisible();
});

test(
	'a calm body: a calm rate, a minute that can be stopped, and one that is sat',
	{ tag: '@quick' },
	async ({ page }) => {
		const rates = await watchRates(page);
		await startSimulated(page, { tempo: 2 });
		await page.getByTestId('start-baseline').click();
		await expect(page.getByTestId('baseline-progress')).toBeVisible();
		await page.getByRole('button', { name: words.nl.baseline_cancel }).click();
		await expect(page.getByTestId('baseline-progress')).toHaveCount(0);
		await expect(page.getByTestId('baseline-kept')).toHaveCount(0);

		await startSimulated(page, { tempo: 20 });
		await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
		await expect(unsure(page)).toHaveAttribute('data-reason', '');
		await sitABaseline(page);
		await expect(page.getByTestId('baseline-kept')).toContainText(/1[234] keer per minuut/);
		await expect(posture(page)).toHaveAttribute('data-raise', /^-?0\.0[012]\d$/);
		for (const shown of await rates()) {
			expect(shown).toBeGreaterThanOrEqual(SLOWEST);
			expect(shown).toBeLessThanOrEqual(FASTEST);
		}

		// The calm minute of the example is not taken for that of a person.
		await page.reload();
		await expect(page.getByTestId('start-baseline')).toBeVisible();
		await expect(page.getByTestId('baseline-kept')).toHaveCount(0);
		await expect(posture(page)).toContainText(words.nl.posture_no_baseline);
	}
);

test('a button stays under the hand while the words about the breath come and go', async ({
	page
}) => {
	await startSimulated(page, { tempo: 20 });
	await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
	const button = page.getByTestId('start-recording');
	for (const [width, height] of [
		[1280, 720],
		[820, 1180],
		[390, 844]
	] as const) {
		await page.setViewportSize({ width, height });
		// With the words out of view: a browser then scrolls to hold still what it shows of the rest.
		await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
		const places = await placesWhile(button, '[data-testid=breath-words]', 4);
		expect(Math.max(...places) - Math.min(...places), `px, ${width} wide`).toBeLessThan(1);
	}
});

test('a body that grows tense shows higher shoulders and a faster breath', async ({ page }) => {
	// The tension begins after one minute: the calm minute is over by then.
	await startSimulated(page, { scenario: 'rising', tempo: 10 });
	await sitABaseline(page);
	await expect(posture(page)).toContainText(words.nl.word_shoulders_raised, { timeout: 30_000 });
	await expect(posture(page)).toHaveAttribute('data-raise', /^0\.0[3-9]|^0\.1/);
	await expect
		.poll(async () => Number(await rate(page).textContent()), { timeout: 30_000 })
		.toBeGreaterThanOrEqual(17);
});

test('who talks is told that breath cannot be counted, the calm minute waits, and it goes on by itself', async ({
	page
}) => {
	const errors = collectConsoleErrors(page);
	await startSimulated(page, { scenario: 'talking', tempo: 5, language: '/en' });
	await expect(rate(page)).not.toBeEmpty({ timeout: 15_000 });
	await page.getByTestId('start-baseline').click();
	await expect(unsure(page)).toHaveAttribute('data-reason', 'talking', { timeout: 20_000 });
	await expect(unsure(page)).toContainText(words.en.reason_talking);
	await expect(rate(page)).toBeEmpty();
	await expect(page.getByTestId('held')).toHaveCount(0);
	await expect(page.getByTestId('baseline')).toContainText(words.en.baseline_waiting_silence);
	await expect(unsure(page)).toHaveAttribute('data-reason', '', { timeout: 20_000 });
	await expect(rate(page)).not.toBeEmpty();
	expect(errors).toEqual([]);
});
