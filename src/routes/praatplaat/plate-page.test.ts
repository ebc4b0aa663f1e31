import { expect, it } from 'vitest';
import { PlatePage } from './plate-page.svelte';

it('a second move to the same place is told too', () => {
	const room = new PlatePage();
	const told = [1, 2, 3].map(() => {
		room.say('de ster bij: De bushalte');
		return room.said;
	});
	expect(told[1]).not.toBe(told[0]);
	expect(told[2]).not.toBe(told[1]);
	expect(new Set(told.map((words) => words.trim())).size).toBe(1);
});
