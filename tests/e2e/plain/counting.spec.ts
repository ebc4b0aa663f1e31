import { expect, test, type Page } from '@playwright/test';
import { compareCount, type CountedMinute } from '../../../src/lib/signals/counting';
import type { UnsureReason } from '../../../src/lib/signals/types';
import { pipeline, rate, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import {
	beginCount,
	countedFor,
	csvRows,
	dialog,
	downloaded,
	openCount,
	result,
	tapAt
} from '../support/counting';
import { hideTab } from '../support/in-page';

/** A minute of the simulated body takes this many times less. */
const TEMPO = 5;
const earlier = (page: Page) => page.getByTestId('earlier-count');
const decimal = (value: number) => value.toFixed(1).replace('.', ',').replace(',0', '');

/** Times at an even pace over most of a minute, ms. */
const every = (ms: number) =>
	Array.from({ length: Math.floor(55_000 / ms) }, (_, i) => 2000 + i * ms);

const space = (page: Page) => () => page.keyboard.press('Space');

/** The minute of an export, as the page must have seen it. */
function minuteOf(csv: string): CountedMinute {
	const rows = csvRows(csv);
	const ms = (text: string) => (text === '' ? null : Math.round(Number(text) * 1000));
	return {
		lengthMs: rows.length * 1000,
		taps: rows.flatMap((row) =>
			(row['taps_s'] || '')
				.split(' ')
				.filter(Boolean)
				.map((s) => ms(s)!)
		),
		seconds: rows.map((row) => ({
			rate: row['luwte_rate_bpm'] ? Number(row['luwte_rate_bpm']) : null,
			windowMs: ms(row['luwte_window_s']!),
			onset: ms(row['luwte_onset_s']!),
			unsure: (row['unsure'] || null) as UnsureReason | null
		}))
	};
}

test('lays taps at known times beside what was measured, by keyboard alone, and keeps it on request', async ({
	page
}) => {
	test.setTimeout(120_000);
	await startSimulated(page, { tempo: TEMPO });
	await expect(rate(page)).not.toBeEmpty({ timeout: 30_000 });
	await page.getByTestId('count-open').focus();
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('heading', { name: 'Tel mee' })).toBeFocused();
	await page.getByTestId('count-begin').focus();
	await page.keyboard.press('Enter');
	await tapAt(page, every(4500), space(page));
	await expect(result(page)).toBeVisible({ timeout: 30_000 });

	await expect(page.getByRole('heading', { name: 'De minuut is om' })).toBeFocused();
	await page.getByTestId('count-keep').click();
	await expect(page.getByTestId('count-kept')).toBeVisible();
	const shown = await Promise.all(
		['counted-rate', 'luwte-rate', 'same-rate', 'difference', 'matched'].map((id) =>
			page.getByTestId(id).textContent()
		)
	);
	const covered = await page.getByTestId('count-coverage').getAttribute('data-seconds');
	await page.getByTestId('count-close').click();
	await expect(dialog(page)).toBeHidden();

	// The numbers on screen are what the arithmetic makes of what was tapped and said.
	await page.getByTestId('earlier-counts').locator('summary').click();
	const minute = minuteOf(await downloaded(page, 'export-seconds'));
	expect(minute.taps).toHaveLength(every(4500).length);
	const { count, coverage, same, breaths } = compareCount(minute);
	expect(shown).toEqual([
		decimal(count.rate!),
		decimal(same!.luwte),
		decimal(same!.counted),
		decimal(Math.abs(same!.difference)),
		String(breaths!.matched)
	]);
	expect(covered).toBe(String(coverage.seconds));
	expect(count.rate).toBeCloseTo(60_000 / 4500, 0);
	// Calm simulated people breathe 12 to 14 times a minute.
	expect(same!.luwte).toBeGreaterThan(12);
	expect(same!.luwte).toBeLessThan(14);
	const [summary] = csvRows(await downloaded(page, 'export-times'));
	expect(summary).toMatchObject({ comparison: '1', source: 'simulated', eyes: 'closed', day: '1' });

	// It is still there after a reload, and can be erased.
	await visit(page, '/meten/');
	await page.getByTestId('earlier-counts').locator('summary').click();
	await expect(earlier(page)).toHaveCount(1);
	await page.getByTestId('erase-counts').click();
	await page.getByTestId('confirm').click();
	await expect(page.getByTestId('earlier-counts')).toHaveCount(0);
});

test('hides curve and number while it counts, takes a tap anywhere, and keeps nothing by itself', async ({
	page
}) => {
	await startSimulated(page, { tempo: 20 });
	await openCount(page);
	await page.getByLabel('Met je ogen open, zonder lijn en getal').check();
	await beginCount(page);
	await expect(page.getByRole('img', { name: /Lijn van je adem/ })).toHaveCount(0);
	const { width, height } = page.viewportSize()!;
	for (const [x, y, time] of [
		[0.05, 0.05, 5000],
		[0.95, 0.5, 12_000],
		[0.5, 0.8, 19_000]
	] as const) {
		await countedFor(page, time);
		await page.mouse.click(x * width, y * height);
	}
	await expect(page.getByTestId('tap-area')).toHaveAttribute('data-taps', '3');
	await expect(page.getByTestId('counted-rate')).toBeVisible({ timeout: 30_000 });
	await page.getByTestId('count-close').click();
	await expect(page.getByTestId('earlier-counts')).toHaveCount(0);
	await expect(page.getByRole('img', { name: /Lijn van je adem/ })).toBeVisible();
});

test('says that it could measure nothing, and why, and lets the own count stand alone', async ({
	page
}) => {
	await startSimulated(page, { scenario: 'leaving', tempo: 20 });
	await openCount(page);
	await beginCount(page);
	await tapAt(page, every(9000), space(page));
	await expect(result(page)).toBeVisible({ timeout: 30_000 });
	const coverage = page.getByTestId('count-coverage');
	const seconds = Number(await coverage.getAttribute('data-seconds'));
	// She is away for ten seconds, and it takes a while to find her breath again.
	expect(seconds).toBeLessThan(50);
	await expect(coverage).toContainText(`${seconds} van de 60 seconden`);
	await expect(coverage).toContainText(/Wat het verder meestal zei: “.+”/);
});

test('stops kindly when measuring stops and when the window is away', async ({ page }) => {
	await startSimulated(page, { tempo: 2 });
	await openCount(page);
	await beginCount(page);
	await hideTab(page);
	const stopped = page.getByTestId('count-stopped');
	await expect(stopped).toHaveAttribute('data-why', 'away');
	await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
	await stopped.getByRole('button', { name: 'Nog een keer' }).click();
	await beginCount(page);
	await page.keyboard.press('Escape');
	await expect(dialog(page)).toBeHidden();
	await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
});

for (const colorScheme of ['light', 'dark'] as const)
	test.describe(`in ${colorScheme} colours`, () => {
		test.use({ colorScheme });

		test('every step of counting has no barriers', async ({ page }) => {
			test.setTimeout(120_000);
			await startSimulated(page, { tempo: 5 });
			await expect(rate(page)).not.toBeEmpty({ timeout: 30_000 });
			await openCount(page);
			await expectAccessible(page);
			await beginCount(page);
			await page.keyboard.press('Space');
			await expectAccessible(page);
			await expect(result(page)).toBeVisible({ timeout: 60_000 });
			await page.getByTestId('count-keep').click();
			await expect(page.getByTestId('count-kept')).toBeVisible();
			await expectAccessible(page);
			await page.getByTestId('count-close').click();
			await page.getByTestId('earlier-counts').locator('summary').click();
			await expectAccessible(page);
		});
	});
