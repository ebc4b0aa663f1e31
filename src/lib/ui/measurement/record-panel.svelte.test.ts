import { beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import type { NewSession } from '$lib/sessions';
import { StoreFault, type Store } from '$lib/store';
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

describe('while a recording is being kept', () => {
	/** How the store answers when it is to be finished. */
	let finish: Mock<() => Promise<void>>;
	const updateNote = vi.fn(async () => 1);
	let recording: Recording;
	const stop = () => page.getByRole('button', { name: m.record_stop() });

	beforeEach(async () => {
		finish = vi.fn();
		updateNote.mockClear();
		recording = new Recording();
		recording.use({
			connection: { hold: () => () => {} },
			locks: { hold: async () => () => {} },
			sessions: { begin: async () => ({ id: 'a' }), finish, updateNote }
		} as unknown as Store);
		await recording.start({ profileId: 'p', kind: 'measurement', startedAt: 1 } as NewSession);
		await render(RecordPanel, { recording });
	});

	it('its button waits, and pressed again it is kept once', async () => {
		let done = () => {};
		finish.mockReturnValueOnce(new Promise((resolve) => (done = resolve)));
		await stop().click();
		await expect.element(stop()).toHaveAttribute('aria-disabled', 'true');
		expect(recording.unsaved).toBe(false);
		void recording.stop();
		done();
		await expect.element(page.getByTestId('record-saved')).toBeVisible();
		expect(finish).toHaveBeenCalledOnce();
		expect(updateNote).toHaveBeenCalledOnce();
	});

	it('and could it not be kept, it can be tried again', async () => {
		finish.mockRejectedValueOnce(new StoreFault('full')).mockResolvedValueOnce();
		await stop().click();
		await expect.element(stop()).toHaveAttribute('aria-disabled', 'false');
		expect(recording.unsaved).toBe(true);
		await stop().click();
		await expect.element(page.getByTestId('record-saved')).toBeVisible();
	});
});
