import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '../../../app.css';
import { m } from '$lib/paraglide/messages';
import Grounding from './Grounding.svelte';

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => void vi.useRealTimers());

it('waits while nobody sees it, and counts no time away', async () => {
	const onDone = vi.fn();
	await render(Grounding, { onDone });
	const invitation = page.getByTestId('invitation');
	await page.getByRole('checkbox').click();
	vi.advanceTimersByTime(10_000);
	const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	vi.advanceTimersByTime(60_000);
	await expect.element(invitation).toHaveTextContent(m.pacer_ground_1());
	hidden.mockReturnValue(false);
	vi.advanceTimersByTime(6_000);
	await expect.element(invitation).toHaveTextContent(m.pacer_ground_2());
	await page.getByTestId('calm-done').click();
	const [[spent]] = onDone.mock.calls as [[number]];
	expect(spent).toBeGreaterThan(15_000);
	expect(spent).toBeLessThan(17_000);
});
