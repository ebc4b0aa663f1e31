import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import type { CardLook } from './deck-view';
import HoldToLook from './HoldToLook.svelte';

const card = (id: string): CardLook => ({
	id,
	themeId: 'home',
	theme: 'Thuis',
	tone: 0,
	title: `Kaart van ${id}`,
	weight: 1,
	picture: 'anchor',
	question: 'Waar zit je graag?',
	lighter: ''
});
const CARDS = ['a', 'b', 'c'].map(card);

const faces = page.getByTestId('faces');
const closed = (number: number) =>
	page.getByRole('button', { name: m.game_card_closed({ number, count: CARDS.length }) });

it('cards lie closed, and one can be chosen so', async () => {
	const onChoose = vi.fn();
	await render(HoldToLook, { cards: CARDS, onChoose });
	await expect.element(faces).not.toBeInTheDocument();
	expect(document.body.textContent).not.toContain('Kaart van');
	await closed(2).click();
	expect(onChoose).toHaveBeenCalledWith(CARDS[1]);
	await expect.element(faces).not.toBeInTheDocument();
});

it('they show their faces as long as a key is held', async () => {
	await render(HoldToLook, { cards: CARDS });
	page.getByTestId('hold').element().focus();
	await userEvent.keyboard('{ >}');
	await expect.element(faces).toHaveTextContent('Kaart van a');
	await userEvent.keyboard('{/ }');
	await expect.element(faces).not.toBeInTheDocument();
});

it('and close when the window is left', async () => {
	await render(HoldToLook, { cards: CARDS });
	page.getByTestId('hold').element().focus();
	await userEvent.keyboard('{ >}');
	await expect.element(faces).toBeVisible();
	window.dispatchEvent(new Event('blur'));
	await expect.element(faces).not.toBeInTheDocument();
	await userEvent.keyboard('{/ }');
});
