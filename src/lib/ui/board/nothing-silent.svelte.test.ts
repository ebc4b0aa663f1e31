import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import '../../../app.css';
import { PageStore } from '../storage/page-store.svelte';
import { BoardDesk } from './board-desk.svelte';
import ChosenTools from './ChosenTools.svelte';
import { ImageShelf } from './image-shelf.svelte';
import WordChain from './WordChain.svelte';

// What is pressed and cannot be done says why, or says so before it is pressed.

async function boardOf(...names: string[]) {
	const shelf = new ImageShelf('nl', new PageStore());
	await shelf.load();
	const desk = new BoardDesk(null, shelf);
	for (const name of names) desk.lay({ from: 'luwte', name });
	return desk;
}

it('a word that is not there is asked for, until one is written', async () => {
	const desk = await boardOf('moored-boat');
	await render(WordChain, { desk, piece: desk.board.pieces[0]! });
	await page.getByTestId('board-chain-add').click();
	await expect.element(page.getByText(m.board_chain_empty())).toBeVisible();
	await page.getByTestId('board-chain-next').fill('haven');
	await expect.element(page.getByText(m.board_chain_empty())).not.toBeInTheDocument();
	await page.getByTestId('board-chain-add').click();
	expect(desk.board.pieces[0]!.chain).toEqual(['haven']);
});

it('a card on top of all goes no further up: its tool shows it, and says so', async () => {
	const desk = await boardOf('moored-boat', 'stepping-stones');
	desk.select('p1');
	desk.view.width = 800;
	desk.view.height = 600;
	await render(ChosenTools, { desk });
	const raise = page.getByTestId('raise');
	await expect.element(raise).not.toHaveAttribute('aria-disabled');
	await raise.click();
	await expect.element(raise).toHaveAttribute('aria-disabled', 'true');
	(raise.element() as HTMLElement).click();
	expect(desk.told.text).toBe(m.board_no_further());
});
