import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import '../../../app.css';
import BodyMap from './BodyMap.svelte';
import Thermometer from './Thermometer.svelte';

it('the thermometer is set by tap and by key, and says what its ends mean', async () => {
	await render(Thermometer, { legend: 'Hoe gespannen?', value: null });
	const degrees = page.getByRole('radio');
	await expect.element(page.getByRole('radio', { name: m.rust_degree_lowest() })).toBeVisible();
	await page.getByText('6', { exact: true }).click();
	await expect.element(page.getByRole('radio', { name: '6' })).toBeChecked();
	await userEvent.keyboard('{ArrowRight}{ArrowRight}');
	await expect.element(page.getByRole('radio', { name: '8' })).toBeChecked();
	expect(degrees.all()).toHaveLength(11);
});

it.each([390, 320])(
	'all eleven degrees are on one line of a screen of %i px, each for a thumb',
	async (width) => {
		await page.viewport(width, 700);
		document.body.style.margin = '0 16px';
		await render(Thermometer, { legend: 'Hoe gespannen?', value: 4 });
		await expect.element(page.getByText('10', { exact: true })).toBeVisible();
		const places = [...document.querySelectorAll('[data-testid=thermometer] label')].map((label) =>
			label.getBoundingClientRect()
		);
		expect(places).toHaveLength(11);
		expect(new Set(places.map(({ top }) => top)).size).toBe(1);
		for (const place of places) {
			expect(place.width).toBeGreaterThanOrEqual(24);
			expect(place.height).toBeGreaterThanOrEqual(44);
			expect(place.right).toBeLessThanOrEqual(width);
		}
	}
);

it('places of the body are chosen and left by keyboard, in the order in which they were said', async () => {
	await render(BodyMap, { legend: 'Waar?', places: [] });
	const chosen = page.getByRole('status');
	await expect.element(chosen).toHaveTextContent(m.body_none_chosen());
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByText(m.body_list())).toHaveFocus();
	await userEvent.keyboard('{Enter}{Tab}{ }{Tab}{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd, kaak.');
	await userEvent.keyboard('{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd.');
});
