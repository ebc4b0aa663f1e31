import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { NEW_CLASS } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';
import { PresenterDesk } from '../presenter-desk.svelte';
import BodyControls from './BodyControls.svelte';

let desk: PresenterDesk;
const chip = (name: string) => page.getByRole('button', { name });
/** All that the body was told to do, oldest first. */
const told = () => desk.state.body?.changes ?? [];

beforeEach(async () => {
	desk = new PresenterDesk(NEW_CLASS, () => {});
	await render(BodyControls, { desk });
	await userEvent.keyboard('q');
	expect(desk.state.body).toBeNull();
	await chip(m.class_body_show()).click();
});

it('lets a body do several things at once, by hand and by key, and brings it back', async () => {
	expect(desk.state.stage.on).toBe('body');
	await expect.element(page.getByTestId('body-now')).toHaveTextContent(m.class_body_calm());
	await chip(m.class_body_shoulders_up()).click();
	await expect.element(chip(m.class_body_shoulders_up())).toHaveAttribute('aria-pressed', 'true');
	await page.getByLabelText(m.class_body_little()).click();
	await page.getByLabelText(m.class_body_slowly()).click();
	await userEvent.keyboard('q');
	expect(told()).toMatchObject([
		{ change: 'shoulders-up', strength: 1, over: 700, until: null },
		{ change: 'breath-faster', strength: 0.4, over: 6000, until: null }
	]);
	// Pressed once more it passes, as slowly as is chosen now.
	await chip(m.class_body_shoulders_up()).click();
	expect(told()[0]).toMatchObject({ over: 700, passes: 6000 });
	expect(told()[0]!.until).not.toBeNull();
	await userEvent.keyboard('x');
	expect(told().every(({ until }) => until !== null)).toBe(true);
	await expect.element(chip(m.class_body_breath_faster())).toHaveAttribute('aria-pressed', 'false');
});

it('stands still and goes on, seats somebody else, and chooses what the class sees', async () => {
	await userEvent.keyboard('p');
	expect(desk.state.body!.stoodAt).not.toBeNull();
	await chip(m.class_body_go_on()).click();
	expect(desk.state.body!.stoodAt).toBeNull();
	await chip(m.class_body_laughing()).click();
	const { seed } = desk.state.body!;
	await chip(m.class_body_another()).click();
	expect(desk.state.body).toMatchObject({ seed: seed + 1, changes: [] });
	await page.getByLabelText(m.class_body_view_said()).click();
	expect(desk.state.bodyView).toBe('said');
});

it('leaves the keys alone once the class looks at something else', async () => {
	desk.do({ to: 'stage', do: 'show', on: 'welcome' });
	await userEvent.keyboard('q');
	expect(told()).toEqual([]);
});
