import { talkMoves } from '../talk';
import type { CardId, SeatNumber, ThemeCards } from '../types';
import type { KwartetMove, KwartetState } from './state';

/** The cards of a theme that are still in the game. */
function inPlay(state: KwartetState, theme: ThemeCards): CardId[] {
	return theme.cards.filter((card) => !state.aside.includes(card));
}

/** The hand of the player on turn. */
export function ownHand(state: KwartetState): readonly CardId[] {
	return state.hands[state.turn] ?? [];
}

/** Themes of which the player on turn holds every card: they are laid before anything else. */
export function completeThemes(state: KwartetState): ThemeCards[] {
	const hand = ownHand(state);
	return state.themes.filter((theme) => {
		const cards = inPlay(state, theme);
		return cards.length > 0 && cards.every((card) => hand.includes(card));
	});
}

/** Players who have a card to be asked for. */
export function askable(state: KwartetState): SeatNumber[] {
	return state.hands.flatMap((hand, seat) =>
		seat !== state.turn && hand.length > 0 ? [seat] : []
	);
}

/** Per theme in the hand of the player on turn: the cards that are missing from it. */
export function wanted(state: KwartetState): ThemeCards[] {
	const hand = ownHand(state);
	return state.themes
		.filter(({ cards }) => cards.some((card) => hand.includes(card)))
		.map((theme) => ({
			id: theme.id,
			cards: inPlay(state, theme).filter((card) => !hand.includes(card))
		}))
		.filter(({ cards }) => cards.length > 0);
}

/** What the game waits for. */
export type Phase = 'question' | 'lay' | 'ask' | 'draw' | 'ended';

export function phase(state: KwartetState): Phase {
	if (state.ended) return 'ended';
	if (state.question) return 'question';
	if (completeThemes(state).length > 0) return 'lay';
	return ownHand(state).length > 0 && askable(state).length > 0 ? 'ask' : 'draw';
}

/** Every move that leads on; taking a card out and stopping are possible besides. */
export function legalMoves(state: KwartetState): KwartetMove[] {
	switch (phase(state)) {
		case 'question':
			return state.question ? talkMoves(state.question, state.hands.length) : [];
		case 'lay':
			return completeThemes(state).flatMap((theme) =>
				inPlay(state, theme).map((card) => ({ do: 'lay', theme: theme.id, card }) as const)
			);
		case 'ask':
			return askable(state).flatMap((from) =>
				wanted(state).flatMap(({ cards }) =>
					cards.map((card) => ({ do: 'ask', from, card }) as const)
				)
			);
		case 'draw':
			return [{ do: 'draw' }];
		case 'ended':
			return [];
	}
}

/** Cards that may be taken out now: the one that is talked about, or else those in the own hand. */
export function removable(state: KwartetState): readonly CardId[] {
	if (state.ended) return [];
	return state.question ? [state.question.card] : ownHand(state);
}
