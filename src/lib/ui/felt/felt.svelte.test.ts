import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
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

it('places of the body are chosen and left by keyboard, in the order in which they were said', async () => {
	await render(BodyMap, { legend: 'Waar?', places: [] });
	const chosen = page.getByRole('status');
	await expect.element(chosen).toHaveTextContent(m.body_none_chosen());
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByText(m.body_list())).toHaveFocus();
	await userEvent.keyboard('{Enter}{Tab}{ }{Tab}{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd en kaak.');
	await userEvent.keyboard('{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd.');
});
