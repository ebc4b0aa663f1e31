import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { pacerPattern } from '$lib/signals/pacing/pacer';
import { Readout } from '../measurement/readout.svelte';
import { STARTS } from './breath-settings';
import PacerPicture from './PacerPicture.svelte';
import { Practice } from './practice.svelte';

afterEach(() => vi.restoreAllMocks());

/** The pacer for who wants no motion, or for who does not mind. */
async function breathe(still: boolean) {
	const wish = Object.assign(new EventTarget(), { matches: still }) as MediaQueryList;
	vi.spyOn(window, 'matchMedia').mockReturnValue(wish);
	const practice = new Practice(pacerPattern(STARTS.slow), 60_000);
	await render(PacerPicture, { practice, measurement: new Readout(), speed: () => 10 });
	return page.getByTestId('pacer');
}

it('for whom moving pictures are too much it stands still, and says what to do', async () => {
	const pacer = await breathe(true);
	await expect.element(pacer).toHaveAttribute('data-still', 'true');
	expect(getComputedStyle(pacer.element().querySelector('.picture')!).display).toBe('none');
	await expect.element(page.getByRole('status')).toHaveTextContent(m.pacer_out());
	await expect.element(page.getByRole('status')).toHaveTextContent(m.pacer_in());
});

it('moves for everybody else', async () => {
	const pacer = await breathe(false);
	await expect.element(pacer).toHaveAttribute('data-still', 'false');
	await expect.element(page.getByRole('img', { name: m.pacer_label() })).toBeVisible();
});
