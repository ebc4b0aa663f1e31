import { beforeEach, expect, it, vi } from 'vitest';
import type * as Content from '$lib/content';
import { themeTitles } from './words';

const { loadDeck } = vi.hoisted(() => ({ loadDeck: vi.fn<(id: string) => Promise<unknown>>() }));
vi.mock('$lib/content', async (original) => {
	const content = await original<typeof Content>();
	loadDeck.mockImplementation(content.loadDeck as (id: string) => Promise<unknown>);
	return { ...content, loadDeck };
});

beforeEach(() => void loadDeck.mockClear());

it('has the titles of both decks', async () => {
	const titles = await themeTitles();
	expect(titles.get('thuis')).toBe('Thuis');
	expect(titles.get('rol')).toBe('Rolwerk: te gast');
});

it('has those of one where the other does not come', async () => {
	loadDeck.mockRejectedValueOnce(new TypeError('error loading dynamically imported module'));
	const titles = await themeTitles();
	expect(titles.has('thuis')).toBe(false);
	expect(titles.get('rol')).toBe('Rolwerk: te gast');
});
