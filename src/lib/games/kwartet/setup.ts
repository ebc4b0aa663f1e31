import { IllegalSetup } from '../faults';
import { shuffle } from '../shuffle';
import type { ThemeCards } from '../types';
import {
	HAND_SIZE,
	MAX_PLAYERS,
	MAX_THEME_CARDS,
	MIN_PLAYERS,
	MIN_THEME_CARDS,
	type KwartetSetup,
	type KwartetState
} from './state';

/** With two players a game without a pot would be no game: each would know what the other holds. */
export function potByDefault(players: number): boolean {
	return players === 2;
}

/** Whether these themes are enough for so many players: everybody must get cards to ask with. */
export function enoughThemes(themes: readonly ThemeCards[], players: number): boolean {
	return themes.length >= 2 && countCards(themes) >= 2 * players;
}

/** Shuffles and deals. @throws {IllegalSetup} */
export function deal(setup: KwartetSetup): KwartetState {
	const { themes, players, pot, seed } = setup;
	check(setup);
	const cards = shuffle(
		themes.flatMap((theme) => theme.cards),
		seed
	);
	const dealt = pot
		? Math.min(HAND_SIZE * players, cards.length - (cards.length % players))
		: cards.length;
	const seats = Array.from({ length: players }, (_, seat) => seat);
	return {
		themes,
		turn: 0,
		hands: seats.map((seat) => cards.slice(0, dealt).filter((_, i) => i % players === seat)),
		pot: cards.slice(dealt),
		withPot: pot,
		laid: seats.map(() => []),
		aside: [],
		given: seats.map(() => 0),
		question: null,
		news: null,
		ended: false
	};
}

function check({ themes, players, seed }: KwartetSetup) {
	if (!Number.isInteger(players) || players < MIN_PLAYERS || players > MAX_PLAYERS)
		throw new IllegalSetup(`${players} players`);
	if (!Number.isInteger(seed)) throw new IllegalSetup(`seed ${seed}`);
	for (const { id, cards } of themes)
		if (cards.length < MIN_THEME_CARDS || cards.length > MAX_THEME_CARDS)
			throw new IllegalSetup(`${cards.length} cards in theme ${id}`);
	const names = themes.flatMap(({ cards }) => cards);
	if (names.some((name) => typeof name !== 'string')) throw new IllegalSetup('a card has no name');
	if (new Set(names).size !== names.length) throw new IllegalSetup('a card is there twice');
	if (new Set(themes.map(({ id }) => id)).size !== themes.length)
		throw new IllegalSetup('a theme is there twice');
	if (!enoughThemes(themes, players)) throw new IllegalSetup('too few cards');
}

function countCards(themes: readonly ThemeCards[]): number {
	return themes.reduce((sum, { cards }) => sum + cards.length, 0);
}
