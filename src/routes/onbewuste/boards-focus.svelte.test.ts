import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { newLaying } from '$lib/association';
import { newId } from '$lib/store';
import { BoardShelf } from './board-shelf.svelte';
import Boards from './Boards.svelte';

let shelf: BoardShelf;
let older: string;

/** Two boards of a team, of which the older one lies below. */
beforeEach(async () => {
	shelf = new BoardShelf();
	await shelf.storage.use(async ({ layings }) => {
		for (const { id } of await layings.list(null)) await layings.delete(id);
		for (const [at, title] of ['oud', 'nieuw'].entries()) {
			const of = { id: newId(), profileId: null, sitting: 'team', title, facts: '' } as const;
			await layings.create(newLaying(of, at + 1));
			if (at === 0) older = of.id;
		}
	});
	await shelf.open();
	await render(Boards, { shelf });
});

const inRow = (testid: string) =>
	page.elementLocator(document.querySelector(`[data-board="${older}"] [data-testid=${testid}]`)!);

it('after a board was thrown away it can be put back at once, and is where one goes on', async () => {
	await inRow('delete-board').click();
	await page.getByRole('dialog').getByTestId('confirm').click();
	await expect.element(page.getByTestId('put-back')).toHaveFocus();
	await expect.poll(() => page.getByTestId('board-row').all()).toHaveLength(1);
	await expect.element(page.getByTestId('put-back')).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	await expect.poll(() => page.getByTestId('board-row').all()).toHaveLength(2);
	await expect.element(inRow('open-board')).toHaveFocus();
});

it('a board that moves up because it got a name takes the focus along', async () => {
	await inRow('rename-board').click();
	await page.getByRole('dialog').getByTestId('board-name').fill('De dichte deur');
	await page.getByRole('dialog').getByTestId('keep-name').click();
	await expect.element(page.getByTestId('board-row').first()).toHaveAttribute('data-board', older);
	await expect.element(inRow('rename-board')).toHaveFocus();
});

it('a copy leaves the focus where it is', async () => {
	await inRow('copy-board').click();
	await expect.poll(() => page.getByTestId('board-row').all()).toHaveLength(3);
	await expect.element(inRow('copy-board')).toHaveFocus();
});
