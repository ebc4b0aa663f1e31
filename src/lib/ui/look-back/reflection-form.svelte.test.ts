import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { emptyReflection } from '$lib/sessions';
import ReflectionForm from './ReflectionForm.svelte';

/** The form of a conversation that nothing was written about yet. */
async function renderEmpty() {
	const reflection = $state(emptyReflection());
	const onKeep = vi.fn();
	await render(ReflectionForm, { reflection, onKeep });
	return onKeep;
}

it('is written by keyboard alone, and each word of it is given to be kept', async () => {
	const onKeep = await renderEmpty();
	await userEvent.keyboard('{Tab}Stil. Toen kwam Sietske.{Tab}');
	await expect.element(page.getByTestId('outsideMe')).toHaveValue('Stil. Toen kwam Sietske.');
	expect(onKeep).toHaveBeenCalledTimes('Stil. Toen kwam Sietske.'.length);

	// The question stands between this field and the next, where the focus is by now.
	await expect.element(page.getByTestId('personal')).toBeVisible();
	await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
	await expect.element(page.getByRole('button', { name: m.look_ask_fine_name() })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByTestId('personal')).not.toBeInTheDocument();
});

it('whose the feeling was is chosen by keyboard, and kept', async () => {
	const onKeep = await renderEmpty();
	const owner = (name: string) => page.getByRole('radio', { name, exact: true });
	(owner(m.look_whose_mine()).element() as HTMLElement).focus();
	await userEvent.keyboard('{ }');
	await expect.element(owner(m.look_whose_mine())).toBeChecked();
	await userEvent.keyboard('{ArrowRight}');
	await expect.element(owner(m.look_whose_other())).toBeChecked();
	expect(onKeep).toHaveBeenCalledTimes(2);
});
