import { describe, expect, it } from 'vitest';
import { DECK_IDS, loadDeck } from '$lib/content';
import { enoughThemes, MAX_PLAYERS } from '$lib/games/kwartet';
import { DEEPEST, type Depth } from '$lib/ui/games/depth';
import { DeckView } from '$lib/ui/games/deck-view';
import { KwartetSetupChoice } from './setup.svelte';

const SET = { id: 's', name: 'Set', deck: 'kletskwartet', cards: [], createdAt: 1 };
const choiceOf = (deck: string) =>
	new KwartetSetupChoice(
		() => 'beurt',
		deck,
		() => [SET]
	);

describe.each(DECK_IDS)('which cards of %s are played with', (id) => {
	it.each(Object.keys(DEEPEST) as Depth[])('%s: none deeper, and enough for six', async (depth) => {
		const deck = new DeckView(await loadDeck(id, 'nl'));
		const choice = choiceOf(id);
		choice.cards = depth;
		const themes = choice.themes(deck);
		const weights = deck.cards(themes.flatMap(({ cards }) => cards)).map(({ weight }) => weight);
		expect(Math.max(...weights)).toBe(DEEPEST[depth]);
		expect(enoughThemes(themes, MAX_PLAYERS)).toBe(true);
		if (depth === 'all') expect(themes).toEqual(deck.chosen(null));
		else expect(themes.length).toBeLessThanOrEqual(8);
	});
});

it('a game of Luwte is light unless somebody chooses; an own deck is played whole', () => {
	expect(choiceOf('kletskwartet').cards).toBe('light');
	expect(choiceOf('an-own-deck').cards).toBe('all');
	const choice = choiceOf('kletskwartet');
	choice.cards = 's';
	expect(choice.set).toBe(SET);
	// A set of another deck is not on offer.
	choice.deckId = 'teamkwartet';
	expect(choice.cards).toBe('light');
});

it('themes that were picked together are played with, none of them deeper than was chosen', async () => {
	const choice = choiceOf('kletskwartet');
	choice.picks = true;
	await choice.look();
	const [first, second] = choice.offered;
	choice.like(first!.id);
	choice.like(second!.id);
	choice.like(first!.id);
	const deck = new DeckView(await loadDeck('kletskwartet', 'nl'));
	const themes = choice.themes(deck);
	expect(themes.map(({ id }) => id)).toEqual([second!.id]);
	expect(deck.cards(themes[0]!.cards).every(({ weight }) => weight === 1)).toBe(true);
});
