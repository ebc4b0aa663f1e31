import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import TextField from './TextField.svelte';
import TextFieldHost from './text-field-host.fixture.svelte';

const field = page.getByRole('textbox', { name: 'Vraag' });
const room = page.getByTestId('room-left');

it('says how much room is left only near the end', async () => {
	await render(TextField, { label: 'Vraag', value: '', max: 40 });
	await field.fill('x'.repeat(29));
	await expect.element(room).toBeEmptyDOMElement();
	await field.fill('x'.repeat(30));
	await expect.element(room).toHaveTextContent(m.text_left({ count: 10 }));
	await expect.element(field).toHaveAccessibleDescription(m.text_left({ count: 10 }));
	await field.fill('x'.repeat(40));
	await expect.element(room).toHaveTextContent(m.text_full({ count: 40 }));
});

it.each([0, 2])('keeps in sight what was pasted and does not fit (%i rows)', async (rows) => {
	await render(TextFieldHost, { max: 12, rows });
	await field.fill('Wat doet de wind met jou?');
	await expect.element(field).toHaveValue('Wat doet de wind met jou?');
	await expect.element(page.getByTestId('kept')).toHaveTextContent(/^Wat doet de$/);
	await expect.element(room).toHaveTextContent(m.text_beyond({ rest: 'wind met jou?' }));
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	await expect.element(page.getByRole('status')).toHaveTextContent(m.text_beyond_said());
	// Made shorter in the middle, what did not fit comes in.
	await field.click();
	await userEvent.keyboard('{Control>}{Home}{/Control}{Delete>13/}');
	await expect.element(page.getByTestId('kept')).toHaveTextContent(/^ind met jou\?$/);
	await expect.element(field).not.toHaveAttribute('aria-invalid');
});

it('forgets what did not fit once the text is another', async () => {
	await render(TextFieldHost, { max: 3, rows: 0 });
	await field.fill('Noordenwind');
	await page.getByRole('button', { name: 'other' }).click();
	await expect.element(field).toHaveValue('Zee');
});
