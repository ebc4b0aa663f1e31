import { expect, test, type Locator, type Page } from '@playwright/test';
import { compareCount, type CountedMinute } from '../../../src/lib/signals/counting';
import type { UnsureReason } from '../../../src/lib/signals/types';
import { pipeline, rate, startSimulated, visit } from '../support/app';
import { expectAccessible } from '../support/axe';
import { goOnUntil, holdClock } from '../support/clock';
import { beginCount, csvRows, dialog, downloaded, openCount, result } from '../support/counting';
import { hideTab } from '../support/in-page';
import { focusOn } from '../support/keys';
import { words } from '../support/words';

/** The simulated body is this much faster than the page's clock. */
const TEMPO = 20;
/** It moves in steps of this by its own clock, ms: who taps in whole steps taps at known times. */
const TICK = 33 * TEMPO;

const earlier = (page: Page) => page.getByTestId('earlier-count');
const decimal = (value: number) => value.toFixed(1).replace('.', ',');

/** Times at an even pace over most of a minute, ms. */
const every = (ms: number) =>
	Array.from({ length: Math.floor(55_000 / ms) }, (_, i) => 3 * TICK + i * ms);

/** Time of the body goes by, ms. */
const goOn = (page: Page, ms: number) => page.clock.runFor(Math.ceil(ms / TEMPO));

/** Taps with the space bar at known times of the count, ms, and lets the minute end. */
async function tapThrough(page: Page, times: readonly number[]) {
	let now = 0;
	for (const time of times) {
		await goOn(page, time - now);
		now = time;
		await page.keyboard.press('Space');
	}
	await goOn(page, 61_000 - now);
	await focusOn(page.getByTestId('count-show'));
	await page.keyboard.press('Enter');
	await expect(result(page)).toBeVisible();
}

/** In sight after scrolling there, and not behind a window that keeps hands and screen readers out of the rest. */
function isInReach(element: Locator): Promise<boolean> {
	return element.evaluate((node) => {
		node.scrollIntoView({ block: 'center' });
		const { left, top, width, height } = node.getBoundingClientRect();
		const above = document.elementFromPoint(left + width / 2, top + height / 2);
		const modal = document.querySelector(':modal');
		return node.contains(above) && (modal === null || modal.contains(node));
	});
}

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

test('lays taps at known times beside what was measured, by keyboard alone, keeps it on request, and no step has barriers', async ({
	page
}) => {
	const PACE = 7 * TICK;
	const scan = () => expectAccessible(page);
	await holdClock(page);
	await startSimulated(page, { tempo: TEMPO });
	await goOnUntil(page, rate(page).filter({ hasText: /\d/ }));
	await focusOn(page.getByTestId('count-open'));
	await page.keyboard.press('Enter');
	await expect(dialog(page).getByRole('heading', { name: words.nl.count_title })).toBeFocused();
	await scan();
	await focusOn(page.getByTestId('count-begin'));
	await page.keyboard.press('Enter');
	await expect(page.getByTestId('tap-area')).toBeFocused();
	await scan();
	await tapThrough(page, every(PACE));

	await expect(page.getByRole('heading', { name: /Jouw telling/ })).toBeFocused();
	await page.getByTestId('count-keep').click();
	await expect(page.getByTestId('count-kept')).toBeVisible();
	await scan();
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
	await scan();
	await page.getByTestId('csv-analysis').click();
	const minute = minuteOf(await downloaded(page, 'export-seconds'));
	expect(minute.taps).toHaveLength(every(PACE).length);
	const { count, coverage, same, breaths } = compareCount(minute);
	expect(shown).toEqual([
		decimal(count.rate!),
		decimal(same!.luwte),
		decimal(same!.counted),
		decimal(Math.abs(same!.difference)),
		String(breaths!.matched)
	]);
	expect(covered).toBe(String(coverage.seconds));
	expect(count.rate).toBeCloseTo(60_000 / PACE, 0);
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

test('stops kindly, hides curve and number while it counts, takes a tap anywhere, and keeps nothing by itself', async ({
	page
}) => {
	await holdClock(page);
	await startSimulated(page, { tempo: TEMPO });
	const curve = page.getByRole('img', { name: /Lijn van je adem/ });
	await expect.poll(() => isInReach(curve)).toBe(true);

	await test.step('stops when the window is away, and on Escape; measuring goes on', async () => {
		await openCount(page);
		await beginCount(page);
		await hideTab(page);
		const stopped = page.getByTestId('count-stopped');
		await expect(stopped).toHaveAttribute('data-why', 'away');
		await page.evaluate(() => Reflect.deleteProperty(document, 'hidden'));
		await stopped.getByRole('button', { name: words.nl.count_again }).click();
		await beginCount(page);
		await page.keyboard.press('Escape');
		await expect(dialog(page)).toBeHidden();
		await expect(pipeline(page)).toHaveAttribute('data-phase', 'running');
	});

	await openCount(page);
	await page.getByLabel(words.nl.count_way_hidden).check();
	await beginCount(page);
	await expect.poll(() => isInReach(curve)).toBe(false);
	const { width, height } = page.viewportSize()!;
	for (const [x, y] of [
		[0.05, 0.05],
		[0.95, 0.5],
		[0.5, 0.8]
	] as const) {
		await goOn(page, 8 * TICK);
		await page.mouse.click(x * width, y * height);
	}
	await expect(page.getByTestId('tap-area')).toHaveAttribute('data-taps', '3');
	await goOn(page, 46_000);
	// Who did not notice the end and taps on touches nothing.
	await expect(page.getByTestId('count-over')).toBeVisible();
	await page.mouse.click(0.5 * width, 0.5 * height);
	await page.keyboard.press('Space');
	await expect(page.getByTestId('count-over')).toBeVisible();
	await page.getByTestId('count-show').click();
	// A click comes some ms after it was asked for.
	await expect(page.getByTestId('counted-rate')).toHaveText(/^11,[2345]$/);
	await page.getByTestId('count-close').click();
	await expect(page.getByTestId('earlier-counts')).toHaveCount(0);
	await expect.poll(() => isInReach(curve)).toBe(true);
});
