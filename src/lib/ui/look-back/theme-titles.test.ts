import { expect, it } from 'vitest';
import { withoutKletskwartet } from '$lib/content/missing-deck.fixture';
import { themeTitles } from './words';

it('has the titles of both decks', async () => {
	const titles = await themeTitles();
	expect(titles.get('thuis')).toBe('Thuis');
	expect(titles.get('rol')).toBe('Rolwerk: te gast');
});

it('has those of one where the other does not come', async () => {
	const titles = await themeTitles(withoutKletskwartet);
	expect(titles.has('thuis')).toBe(false);
	expect(titles.get('rol')).toBe('Rolwerk: te gast');
});
