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

it('places of the body are chosen, deepened and left by keyboard, in the order in which they were said', async () => {
	await render(BodyMap, { legend: 'Waar?', felt: { places: [] } });
	const chosen = page.getByRole('status');
	await expect.element(chosen).toHaveTextContent(m.body_none_chosen());
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByText(m.body_list())).toHaveFocus();
	await userEvent.keyboard('{Enter}{Tab}{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd (een beetje).');
	await userEvent.keyboard('{Tab}{ArrowRight}{ArrowRight}');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd (sterk).');
	await userEvent.keyboard('{Tab}{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd (sterk) en kaak (een beetje).');
	await userEvent.keyboard('{ }');
	await expect.element(chosen).toHaveTextContent('Je koos: hoofd (sterk).');
});

it('the drawing and the list are the same: what is tapped in one is so in the other', async () => {
	const { container } = await render(BodyMap, { legend: 'Waar?', felt: { places: ['jaw'] } });
	const shade = (place: string) =>
		container.querySelector(`[data-place=${place}]`)?.getAttribute('data-shade') ?? null;
	await userEvent.click(page.getByText(m.body_list()));
	// Kept earlier, without a depth: chosen, and nothing said of how strongly.
	await expect.element(page.getByRole('checkbox', { name: m.body_jaw() })).toBeChecked();
	expect(page.getByRole('radio', { checked: true }).all()).toHaveLength(0);
	expect(shade('jaw')).not.toBeNull();

	await userEvent.click(container.querySelector('[data-place=belly]')!);
	await userEvent.click(container.querySelector('[data-place=belly]')!);
	const belly = page.getByRole('radiogroup', {
		name: m.body_how_strong({ place: m.body_belly() })
	});
	await expect.element(belly.getByRole('radio', { name: m.course_mark_clear() })).toBeChecked();
	const clear = shade('belly');
	await userEvent.click(belly.getByText(m.course_mark_strong()));
	expect(Number(shade('belly'))).toBeGreaterThan(Number(clear));
	await userEvent.click(page.getByRole('checkbox', { name: m.body_belly() }));
	expect(shade('belly')).toBeNull();
});
