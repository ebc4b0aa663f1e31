import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import { direct, NEW_CLASS, type PlayingBody } from '$lib/classroom';
import { loadStoryline } from '$lib/content';
import { lookOf } from '../body/looks';
import StorylineWatch from './StorylineWatch.svelte';

it('shows its own person before it begins, not who was there before', async () => {
	const storyline = await loadStoryline('door', 'nl');
	const { seed } = storyline.shape;
	const other: PlayingBody = { seed: seed + 1, startedAt: 0, stoodAt: null, changes: [] };
	const chosen = direct(NEW_CLASS, { to: 'storyline', do: 'choose', id: 'door' }, 0);
	const of = (body: PlayingBody | null) =>
		render(StorylineWatch, { props: { storyline, state: chosen.storyline!, body } }).body;
	for (const body of [null, other]) expect(of(body)).toContain(`data-look="${lookOf(seed).name}"`);
});
