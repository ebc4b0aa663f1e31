import { afterEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import { pacerPattern } from '$lib/signals/pacing/pacer';
import { Readout } from '../measurement/readout.svelte';
import { STARTS } from './breath-settings';
import { PacerCues } from './pacer-cues.svelte';
import PacerCircle from './PacerCircle.svelte';
import PacerPicture from './PacerPicture.svelte';
import { Practice } from './practice.svelte';
import { runPractice } from './run-practice';

let end = () => {};

afterEach(() => end());

/** A practice that runs, for who wants no motion, or for who does not mind. */
function breathe(still: boolean) {
	const wish = Object.assign(new EventTarget(), { matches: still }) as MediaQueryList;
	vi.spyOn(window, 'matchMedia').mockReturnValue(wish);
	const practice = new Practice(pacerPattern(STARTS.slow), 60_000);
	end = runPractice(
		() => practice,
		new PacerCues(),
		() => 10
	);
	return practice;
}

async function showPicture(still: boolean) {
	await render(PacerPicture, { practice: breathe(still), measurement: new Readout() });
	return page.getByTestId('pacer');
}

/** The circle of the whole screen, and its radius. */
async function showCircle(still: boolean) {
	const { container } = await render(PacerCircle, { practice: breathe(still) });
	const circle = container.querySelector('.shape')!;
	return { container, radius: () => Number(circle.getAttribute('r')) };
}

it('for whom moving pictures are too much it stands still, and says what to do', async () => {
	const pacer = await showPicture(true);
	await expect.element(pacer).toHaveAttribute('data-still', 'true');
	expect(getComputedStyle(pacer.element().querySelector('.picture')!).display).toBe('none');
	await expect.element(page.getByRole('status')).toHaveTextContent(m.pacer_out());
	await expect.element(page.getByRole('status')).toHaveTextContent(m.pacer_in());
});

it('moves for everybody else', async () => {
	const pacer = await showPicture(false);
	await expect.element(pacer).toHaveAttribute('data-still', 'false');
	await expect.element(page.getByRole('img', { name: m.pacer_label() })).toBeVisible();
});

it('the circle grows with the breath in', async () => {
	const { radius, container } = await showCircle(false);
	await expect.poll(radius).toBeGreaterThan(60);
	await expect.poll(radius).toBeLessThan(45);
	expect(container.querySelector('text')).toBeNull();
});

it('the circle of who wants no motion stands still, with the count in it', async () => {
	const { radius, container } = await showCircle(true);
	await expect.poll(radius).toBe(62);
	const count = () => container.querySelector('text')!.textContent;
	const first = count();
	await expect.poll(count).not.toBe(first);
	expect(radius()).toBe(62);
});
