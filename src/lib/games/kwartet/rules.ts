import { IllegalMove } from '../faults';
import type { Match, Rules } from '../match';
import { rank, type Ranking } from '../ranking';
import { isTalk, openQuestion, talk } from '../talk';
import type { CardId, SeatNumber, ThemeId } from '../types';
import { askable, completeThemes, ownHand, phase, removable, wanted } from './moves';
import { deal } from './setup';
import type { KwartetMove, KwartetSetup, KwartetState } from './state';

export type KwartetMatch = Match<KwartetSetup, KwartetState, KwartetMove>;

export const kwartet: Rules<KwartetSetup, KwartetState, KwartetMove> = {
	name: 'kwartet',
	version: 1,
	start: deal,
	play
};

/** Most quartets first; when level, who gave most cards to others. */
export function places(state: KwartetState): Ranking[] {
	return rank(state.laid.map((laid, seat) => [laid.length, state.given[seat] ?? 0]));
}

function play(state: KwartetState, move: KwartetMove): KwartetState {
	if (state.ended) throw new IllegalMove('the game has ended');
	if (isTalk(move))
		return settle({ ...state, question: talk(state.question, move, state.hands.length) });
	switch (move.do) {
		case 'ask':
			return ask(state, move.from, move.card);
		case 'draw':
			return draw(state);
		case 'lay':
			return lay(state, move.theme, move.card);
		case 'remove':
			return remove(state, move.card);
		case 'finish':
			return { ...state, question: null, ended: true };
		default:
			throw new IllegalMove('unknown move');
	}
}

function ask(state: KwartetState, from: SeatNumber, card: CardId): KwartetState {
	requirePhase(state, 'ask');
	if (!askable(state).includes(from)) throw new IllegalMove(`nobody to ask at ${from}`);
	if (!wanted(state).some(({ cards }) => cards.includes(card)))
		throw new IllegalMove(`${card} may not be asked for`);
	const { turn: seat } = state;
	if (!state.hands[from]?.includes(card)) {
		const { hands, pot, drawn } = takeFromPot(state);
		const news = { kind: 'refused', seat, from, card, drawn } as const;
		return passOn({ ...state, hands, pot, news });
	}
	return {
		...state,
		hands: state.hands.map((hand, i) =>
			i === seat ? [...hand, card] : hand.filter((held) => held !== card)
		),
		given: state.given.map((count, i) => (i === from ? count + 1 : count)),
		news: { kind: 'got', seat, from, card },
		question: openQuestion(card)
	};
}

/** With an empty hand one draws and goes on; with nobody to ask, drawing is the whole turn. */
function draw(state: KwartetState): KwartetState {
	requirePhase(state, 'draw');
	const wasEmpty = ownHand(state).length === 0;
	const { hands, pot, drawn } = takeFromPot(state);
	if (drawn === null) throw new IllegalMove('the pot is empty');
	const next = { ...state, hands, pot, news: { kind: 'drew', seat: state.turn, drawn } as const };
	return wasEmpty ? settle(next) : passOn(next);
}

function lay(state: KwartetState, theme: ThemeId, card: CardId): KwartetState {
	requirePhase(state, 'lay');
	const complete = completeThemes(state).find(({ id }) => id === theme);
	if (!complete?.cards.includes(card) || state.aside.includes(card))
		throw new IllegalMove(`no complete theme ${theme} with ${card}`);
	const { turn: seat } = state;
	const cards = ownHand(state).filter((held) => complete.cards.includes(held));
	return {
		...state,
		hands: withHand(
			state,
			ownHand(state).filter((held) => !cards.includes(held))
		),
		laid: state.laid.map((laid, i) => (i === seat ? [...laid, { theme, cards }] : laid)),
		news: { kind: 'laid', seat, theme },
		question: openQuestion(card)
	};
}

function remove(state: KwartetState, card: CardId): KwartetState {
	if (!removable(state).includes(card)) throw new IllegalMove(`${card} cannot be taken out now`);
	const others = (cards: readonly CardId[]) => cards.filter((other) => other !== card);
	return settle({
		...state,
		hands: state.hands.map(others),
		// A quartet that lies there goes on counting.
		laid: state.laid.map((laid) =>
			laid.map((quartet) => ({ ...quartet, cards: others(quartet.cards) }))
		),
		aside: [...state.aside, card],
		question: null
	});
}

/** The turn goes to the next, unless the card just drawn makes a theme complete: she lays it and goes on. */
function passOn(state: KwartetState): KwartetState {
	if (completeThemes(state).length > 0) return state;
	return settle({ ...state, turn: (state.turn + 1) % state.hands.length });
}

/** Ends the game when no card is left, and skips players who cannot do anything any more. */
function settle(state: KwartetState): KwartetState {
	if (state.question) return state;
	if (state.pot.length === 0 && state.hands.every((hand) => hand.length === 0))
		return { ...state, ended: true };
	if (ownHand(state).length > 0 || state.pot.length > 0) return state;
	return settle({ ...state, turn: (state.turn + 1) % state.hands.length });
}

function takeFromPot(state: KwartetState) {
	const drawn = state.pot.at(-1) ?? null;
	if (drawn === null) return { hands: state.hands, pot: state.pot, drawn };
	const hands = withHand(state, [...ownHand(state), drawn]);
	return { hands, pot: state.pot.slice(0, -1), drawn };
}

function withHand(state: KwartetState, hand: readonly CardId[]) {
	return state.hands.map((other, seat) => (seat === state.turn ? hand : other));
}

function requirePhase(state: KwartetState, wanted: 'ask' | 'draw' | 'lay') {
	const now = phase(state);
	if (now !== wanted) throw new IllegalMove(`${wanted}: the game waits for ${now}`);
}
