import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import ConfirmDialog from './ConfirmDialog.svelte';

async function ask() {
	const onConfirm = vi.fn();
	const words = { question: 'Alles wissen?', confirm: 'Wis alles', cancel: 'Laat staan' };
	const { component } = await render(ConfirmDialog, { ...words, onConfirm });
	component.ask();
	const dialog = page.getByRole('dialog', { name: words.question });
	await expect.element(dialog).toBeVisible();
	return { onConfirm, dialog };
}

it('does what was asked about only after a yes', async () => {
	const { onConfirm, dialog } = await ask();
	// Who presses Enter too soon leaves everything as it was.
	await expect.element(page.getByRole('button', { name: 'Laat staan' })).toHaveFocus();
	await page.getByRole('button', { name: 'Wis alles' }).click();
	expect(onConfirm).toHaveBeenCalledOnce();
	await expect.element(dialog).not.toBeInTheDocument();
});

it.each(['{Enter}', '{Escape}'])('%s leaves everything as it was', async (key) => {
	const { onConfirm, dialog } = await ask();
	await userEvent.keyboard(key);
	await expect.element(dialog).not.toBeInTheDocument();
	expect(onConfirm).not.toHaveBeenCalled();
});
