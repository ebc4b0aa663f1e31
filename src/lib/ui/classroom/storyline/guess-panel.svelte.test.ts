import { flushSync } from 'svelte';
import { expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/paraglide/messages';
import GuessPanel from './GuessPanel.svelte';

it('counts a hand at the moment that is tapped, and takes it back', async () => {
	const guess = vi.fn();
	const guessNow = vi.fn();
	const state = {
		id: 'door',
		phase: 'watch',
		showing: 1,
		stops: true,
		asking: null,
		guesses: [{ second: 40, hands: 2 }],
		shown: false
	} as const;
	const run = { state: { ...state, guesses: [...state.guesses] }, now: 30_000, begun: true };
	const screen = render(GuessPanel, {
		run: { ...run, guess, guessNow },
		length: 100_000,
		open: true
	});

	const line = screen.getByTestId('story-line');
	const { width } = line.element().getBoundingClientRect();
	await line.click({ position: { x: width / 2, y: 20 } });
	expect(guess).toHaveBeenLastCalledWith(50, 1);

	// A key knows no place: it is now.
	(line.element() as HTMLElement).click();
	expect(guessNow).toHaveBeenCalledTimes(1);
	await screen.getByTestId('story-guess-now').click();
	expect(guessNow).toHaveBeenCalledTimes(2);

	await screen.getByLabelText(m.class_story_less({ time: '0:40' })).click();
	expect(guess).toHaveBeenLastCalledWith(40, -1);

	await screen.rerender({ open: false });
	flushSync();
	expect(line.element().hasAttribute('disabled')).toBe(true);
	expect(screen.getByTestId('story-guess-now').query()).toBeNull();
	await expect.element(screen.getByTestId('story-guesses')).toHaveTextContent('0:40: 2×');
});
