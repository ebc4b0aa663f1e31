import { beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { appStore } from '$lib/store';
import { keptMark } from './kept-mark.svelte';
import StoreWatch from './StoreWatch.svelte';
import { waiting } from './waiting.svelte';

// What is heard of the store has tests of its own.
beforeEach(() => void vi.spyOn(appStore, 'onOpened').mockReturnValue(() => {}));

it('says that this tab waits for another, for as long as that lasts', async () => {
	await render(StoreWatch, { tellsLoss: false });
	waiting.said = 'blocked';
	await expect.element(page.getByRole('status')).toHaveTextContent(m.wait_blocked());
	waiting.said = null;
	await expect.element(page.getByRole('status')).not.toHaveTextContent(/\S/);
});

it('says that the browser erased things, where that may be said, until it was read', async () => {
	const { rerender } = await render(StoreWatch, { tellsLoss: false });
	keptMark.lost = true;
	await expect.element(page.getByTestId('lost')).not.toBeInTheDocument();
	await rerender({ tellsLoss: true });
	await expect.element(page.getByTestId('lost')).toHaveTextContent(m.lost_title());
	await page.getByTestId('lost-read').click();
	await expect.element(page.getByTestId('lost')).not.toBeInTheDocument();
});
