import { expect, it } from 'vitest';
import type { ImageRef } from '$lib/association';
import { Round } from './round.svelte';

const image = (name: string): ImageRef => ({ from: 'luwte', name });

it('gives everybody a turn, in the order in which they picked, and then it is over', () => {
	const round = new Round();
	for (const name of ['boat', 'door', 'boat']) round.pick(image(name));
	round.begin();
	const shown: (string | undefined)[] = [];
	while (!round.over) {
		shown.push(round.shown?.name);
		round.on();
	}
	expect(shown).toEqual(['boat', 'door', 'boat']);
	expect(round.shown).toBeNull();
});

it('goes back a turn, and from the first to the choosing', () => {
	const round = new Round();
	round.pick(image('boat'));
	round.pick(image('door'));
	round.begin();
	round.on();
	round.back();
	expect(round.shown?.name).toBe('boat');
	round.back();
	expect(round.shown).toBeNull();
	round.remove(0);
	expect(round.picked).toEqual([image('door')]);
});

it('does not begin without images', () => {
	const round = new Round();
	round.begin();
	round.on();
	expect([round.turn, round.over]).toEqual([null, false]);
});
