import { expect, test } from '@playwright/test';
import { startCamera, visit } from '../support/app';
import { standIn } from '../support/stand-in';

const MONDAY = Date.UTC(2026, 2, 2, 10);

test('a calm minute of before there were places is asked about once, and known after that', async ({
	page
}) => {
	await standIn(page, { tempo: 5 });
	const baseline = {
		posture: {},
		shoulderWidth: 0.4,
		movement: { centre: 0.02, spread: 0.005 },
		breathing: { centre: 13, spread: 1 },
		torsoColour: null
	};
	const kept = { takenAt: MONDAY, value: baseline };
	const text = JSON.stringify({
		format: 'luwte-export',
		version: 3,
		exportedAt: MONDAY,
		profiles: [{ id: 'made-up', name: '', createdAt: 1000, baseline: kept }],
		sessions: [],
		plans: []
	});
	await visit(page, '/geschiedenis/');
	await expect(page.getByTestId('import')).toBeEnabled();
	await page
		.getByTestId('import')
		.setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await expect(page.getByTestId('imported')).toContainText('0 teruggehaald');

	await startCamera(page);
	const place = page.getByTestId('place');
	await expect(place).toHaveAttribute('data-place', 'unknown', { timeout: 30_000 });
	await page.getByTestId('place-yes').click();
	await expect(place).toHaveAttribute('data-place', 'known');

	await startCamera(page);
	await expect(place).toHaveAttribute('data-place', 'known', { timeout: 30_000 });
	await expect(page.getByTestId('place-yes')).toHaveCount(0);
	await expect(page.getByTestId('baseline-kept')).toContainText('13 keer per minuut');
	await expect(page.getByTestId('kept-place')).toHaveCount(1);
});
