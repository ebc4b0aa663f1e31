import { expect, test } from '@playwright/test';
import { pipeline, rate, startSimulated, unsure, visit } from '../support/app';
import { goOnUntil, holdClock } from '../support/clock';
import { collectConsoleErrors } from '../support/console';
import { placesWhile, watchRates } from '../support/in-page';
import { words } from '../support/words';

// What is told of each simulated body is tested beside it, in numbers (told.test.ts), and in which words in
// the panels themselves (unsure-note, posture-panel and baseline-panel.test.ts). Here: that it reaches the page.

/** Calm rates of simulated people lie between these, breaths per minute. */
const SLOWEST = 12;
const FASTEST = 14;

test(
	'an example measures at one click: a calm rate, a minute that can be stopped, and one that is sat',
	{ tag: '@quick' },
	async ({ page }) => {
		const errors = collectConsoleErrors(page);
		const rates = await watchRates(page);
		const posture = page.getByTestId('posture');
		const kept = page.getByTestId('baseline-kept');
		const progress = page.getByTestId('baseline-progress');
		await holdClock(page);

		await test.step('on and off by a click', async () => {
			await visit(page, '/meten/');
			await page.getByTestId('scenario').selectOption('calm');
			await page.getByTestId('start-simulated').click();
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
			await page.clock.runFor(500);
			await expect(pipeline(page)).toHaveAttribute('data-body', 'true');
			await page.getByTestId('stop-camera').click();
			await expect(pipeline(page)).toHaveAttribute('data-phase', 'idle');
			await expect(page.getByTestId('start-camera')).toBeVisible();
		});

		await test.step('no rate before there is one, and a minute that is stopped', async () => {
			await startSimulated(page, { tempo: 20 });
			await page.clock.runFor(100);
			await expect(unsure(page)).toHaveAttribute('data-reason', 'settling');
			await expect(rate(page)).toBeEmpty();
			await page.getByTestId('start-baseline').click();
			await expect(progress).toBeVisible();
			await page.getByRole('button', { name: words.nl.baseline_cancel }).click();
			await expect(progress).toHaveCount(0);
			await expect(kept).toHaveCount(0);
		});

		await test.step('a minute that is sat', async () => {
			await page.getByTestId('start-baseline').click();
			await goOnUntil(page, kept);
			await expect(unsure(page)).toHaveAttribute('data-reason', '');
			await expect(kept).toContainText(/1[234] keer per minuut/);
			await expect(posture).toHaveAttribute('data-raise', /^-?0\.0[012]\d$/);
			const shown = await rates();
			expect(shown.length).toBeGreaterThan(0);
			expect(Math.min(...shown)).toBeGreaterThanOrEqual(SLOWEST);
			expect(Math.max(...shown)).toBeLessThanOrEqual(FASTEST);
		});

		await test.step('the calm minute of the example is not taken for that of a person', async () => {
			await page.reload();
			await expect(page.getByTestId('start-baseline')).toBeVisible();
			await goOnUntil(page, posture.getByText(words.nl.posture_no_baseline));
			await expect(kept).toHaveCount(0);
		});
		expect(errors).toEqual([]);
	}
);

test('a button stays under the hand while the words about the breath come and go', async ({
	page
}) => {
	await startSimulated(page, { tempo: 20 });
	await expect(rate(page)).not.toBeEmpty();
	const button = page.getByTestId('start-recording');
	for (const [width, height] of [
		[1280, 720],
		[820, 1180],
		[390, 844]
	] as const) {
		await page.setViewportSize({ width, height });
		// With the words out of view: a browser then scrolls to hold still what it shows of the rest.
		await button.evaluate((node) => node.scrollIntoView({ block: 'center' }));
		const places = await placesWhile(button, '[data-testid=breath-words]', 2);
		expect(Math.max(...places) - Math.min(...places), `px, ${width} wide`).toBeLessThan(1);
	}
});
