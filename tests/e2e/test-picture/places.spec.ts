import { expect, test } from '@playwright/test';
import { recordedFor, startCamera, startRecording, stopRecording } from '../support/app';
import { addCopy, openData } from '../support/history';
import { standIn } from '../support/stand-in';

const MONDAY = Date.UTC(2026, 2, 2, 10);

test('a calm minute of before there were places is asked about once, and known after that; it is hers alone', async ({
	page
}) => {
	await standIn(page, { tempo: 5 });
	const place = page.getByTestId('place');
	const coach = page.getByTestId('framing');
	const baseline = page.getByTestId('baseline-kept');
	const posture = page.getByTestId('posture');
	const value = {
		posture: {},
		shoulderWidth: 0.4,
		movement: { centre: 0.02, spread: 0.005 },
		breathing: { centre: 13, spread: 1 },
		torsoColour: null
	};
	const kept = { takenAt: MONDAY, value };
	const text = JSON.stringify({
		format: 'luwte-export',
		version: 3,
		exportedAt: MONDAY,
		profiles: [{ id: 'made-up', name: '', createdAt: 1000, baseline: kept }],
		sessions: [],
		plans: []
	});
	await openData(page);
	await addCopy(page, text);
	await expect(page.getByTestId('imported')).toContainText('0 teruggehaald');

	await startCamera(page);
	await expect(place).toHaveAttribute('data-place', 'unknown', { timeout: 30_000 });
	await page.getByTestId('place-yes').click();
	await expect(place).toHaveAttribute('data-place', 'known');

	// A good place is remembered after some seconds of it.
	await expect(coach).toHaveAttribute('data-view', 'panel');
	await expect(coach).toHaveAttribute('data-verdict', 'good');
	await startRecording(page);
	await recordedFor(page, 5);
	await stopRecording(page);

	await startCamera(page);
	await test.step('her good place gets a check mark for a moment, and nothing more', async () => {
		await expect(coach).toHaveAttribute('data-view', 'mark');
		await expect(coach).toHaveAttribute('data-verdict', 'good');
		await expect(page.getByTestId('framing-on')).toHaveCount(0);
		await expect(coach).toHaveCount(0);
	});

	await test.step('her calm minute is known here, and nothing is asked', async () => {
		await expect(place).toHaveAttribute('data-place', 'known');
		await expect(page.getByTestId('place-yes')).toHaveCount(0);
		await expect(baseline).toContainText(/Gemaakt op .* 13 keer per minuut/);
		await expect(posture).toHaveAttribute('data-raise', /\d/);
		await expect(page.getByTestId('kept-place')).toHaveCount(1);
	});

	await test.step('it is hers alone', async () => {
		await page.getByRole('button', { name: 'Iemand toevoegen' }).click();
		await page.getByLabel('Naam of roepnaam').fill('Sam');
		await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
		await expect(page.getByTestId('profile').locator('option:checked')).toHaveText('Sam');
		await expect(baseline).toHaveCount(0);
		await expect(posture).toContainText('Nog niets om mee te vergelijken.');
		await page.getByTestId('profile').selectOption({ label: 'Ik' });
		await expect(baseline).toBeVisible();
	});
});
