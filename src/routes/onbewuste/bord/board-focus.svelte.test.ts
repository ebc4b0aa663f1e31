import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { loadPrompts } from '$lib/content';
import { m } from '$lib/paraglide/messages';
import { BoardPage } from './board-page.svelte';
import ChangeStep from './ChangeStep.svelte';
import EnterStep from './EnterStep.svelte';
import EnterView from './EnterView.svelte';
import Table from './Table.svelte';

let view: BoardPage;

beforeEach(async () => {
	const trail = { here: undefined, push() {}, replace() {}, back() {} };
	view = new BoardPage(trail);
	await view.start(null);
	view.open.desk!.lay({ from: 'luwte', name: 'moored-boat' });
});

const desk = () => view.open.desk!;

it('who begins to change one thing reads on where the button was', async () => {
	await render(ChangeStep, { view, desk: desk(), prompts: await loadPrompts('nl') });
	await page.getByTestId('begin-change').click();
	await expect.element(page.getByText(m.ub_change_now())).toHaveFocus();
});

it('Escape steps out of an image with what was said, back to that image', async () => {
	const piece = desk().board.pieces[0]!;
	view.stepInto(piece);
	const inside = await render(EnterView, { view, piece });
	await page.getByTestId('enter-0').fill('Ik lig hier stil.');
	await userEvent.keyboard('{Escape}');
	expect(view.inside).toBeNull();
	expect(view.saidIn(piece)[0]).toBe('Ik lig hier stil.');
	await inside.unmount();
	await render(EnterStep, { view, desk: desk() });
	await expect.element(page.getByTestId('piece-button')).toHaveFocus();
});

it('Escape closes a sheet over the image before it steps out', async () => {
	const piece = desk().board.pieces[0]!;
	view.stepInto(piece);
	await render(EnterView, { view, piece });
	await page.getByTestId('landing').click();
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByTestId('landing-dialog')).not.toBeVisible();
	expect(view.inside).not.toBeNull();
});

it('the list is at hand beside the tools', async () => {
	await render(Table, { desk: desk() });
	await page.getByTestId('to-list').click();
	await expect.element(page.getByTestId('board-list')).toHaveAttribute('open');
	expect(document.activeElement?.tagName).toBe('SUMMARY');
});
