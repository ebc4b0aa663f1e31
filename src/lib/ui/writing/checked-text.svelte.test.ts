import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import CheckedText from './CheckedText.svelte';

const questions = page.getByTestId('personal');

async function write(text: string) {
	await render(CheckedText, { label: 'Wat zag je?', value: '', maxlength: 400 });
	const field = page.getByRole('textbox', { name: 'Wat zag je?' });
	await field.fill(text);
	return field;
}

it('asks about a name only once the field is left', async () => {
	await write('Toen liep Sietske weg en belde 06-12345678.');
	expect(questions.all()).toHaveLength(0);
	await userEvent.keyboard('{Tab}');
	await expect.element(questions.first()).toHaveTextContent(m.look_ask_name({ text: 'Sietske' }));
	expect(questions.all()).toHaveLength(2);
});

it('says so when no more fits, and cuts nothing', async () => {
	await render(CheckedText, { label: 'Hoe heet het?', value: 'zeven', maxlength: 6 });
	const room = page.getByTestId('room-left');
	await expect.element(room).toHaveTextContent(m.text_left({ count: 1 }));
	await page.getByRole('textbox').click();
	await userEvent.keyboard('{End}t');
	await expect.element(room).toHaveTextContent(m.text_full({ count: 6 }));
	await userEvent.keyboard('ig en meer');
	await expect.element(page.getByRole('textbox')).toHaveValue('zeventig en meer');
	await expect.element(room).toHaveTextContent(m.text_beyond({ rest: 'ig en meer' }));
});

it('goes to the word that somebody wants to change', async () => {
	const field = await write('Toen liep Sietske weg.');
	await userEvent.keyboard('{Tab}');
	await page.getByRole('button', { name: m.look_ask_change() }).click();
	await expect.element(field).toHaveFocus();
	await userEvent.keyboard('de cliënt');
	await expect.element(field).toHaveValue('Toen liep de cliënt weg.');
	await expect.element(questions).not.toBeInTheDocument();
});

it('does not ask again about what is no name', async () => {
	const field = await write('Toen kwam Wouda.');
	await userEvent.keyboard('{Tab}');
	await page.getByRole('button', { name: m.look_ask_fine_name() }).click();
	await expect.element(questions).not.toBeInTheDocument();
	await field.fill('Toen kwam Wouda weer.');
	await userEvent.keyboard('{Tab}');
	await expect.element(questions).not.toBeInTheDocument();
});

it('asks before Escape closes what it stands in, and once only', async () => {
	const closing: string[] = [];
	const close = (event: KeyboardEvent) => closing.push(event.key);
	addEventListener('keydown', close);
	const field = await write('Toen liep Sietske weg.');
	await userEvent.keyboard('{Escape}');
	await expect.element(questions).toHaveTextContent(m.look_ask_name({ text: 'Sietske' }));
	await expect.element(field).toHaveFocus();
	expect(closing).toEqual([]);
	await userEvent.keyboard('{Escape}');
	expect(closing).toEqual(['Escape']);
	removeEventListener('keydown', close);
});
