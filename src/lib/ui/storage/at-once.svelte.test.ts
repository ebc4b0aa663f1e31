import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createRawSnippet } from 'svelte';
import { render } from 'vitest-browser-svelte';
import AtOnce from './AtOnce.svelte';

const children = createRawSnippet(() => ({ render: () => '<a href="/spellen/">Play</a>' }));
const link = page.getByText('Play');

it('shows what can be pressed once it is known what stands among it; its room is there before', async () => {
	const { rerender } = await render(AtOnce, { known: false, children });
	await expect.element(link).not.toBeVisible();
	expect(link.element().getBoundingClientRect().height).toBeGreaterThan(0);
	await rerender({ known: true });
	await expect.element(link).toBeVisible();
	expect(document.getAnimations()).toEqual([]);
});

it('waits not for ever: it shows the same where the store is silent', async () => {
	await render(AtOnce, { known: false, children });
	const [patience] = document.getAnimations();
	expect(patience!.effect!.getComputedTiming().endTime).toBeLessThanOrEqual(3000);
	patience!.finish();
	await expect.element(link).toBeVisible();
});
