import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import type { Store } from '$lib/store';
import RecordPanel from './RecordPanel.svelte';
import { Recording } from './recording.svelte';

it('offers to record as soon as the store is open, also when the camera was on before it', async () => {
	const recording = new Recording();
	const onStart = vi.fn();
	await render(RecordPanel, { recording, onStart });
	await expect.element(page.getByText(m.record_what())).toBeVisible();
	await expect.element(page.getByTestId('start-recording')).not.toBeInTheDocument();
	recording.use({} as Store);
	await page.getByTestId('start-recording').click();
	expect(onStart).toHaveBeenCalledOnce();
});

it('says of a recording that was asked for too soon that it will begin', async () => {
	const recording = new Recording();
	recording.use({} as Store);
	await render(RecordPanel, { recording, onStart: () => (recording.awaited = true) });
	await page.getByTestId('start-recording').click();
	await expect.element(page.getByTestId('record-awaited')).toHaveTextContent(m.record_awaited());
	await expect
		.element(page.getByTestId('start-recording'))
		.toHaveAttribute('aria-disabled', 'true');
});
