/**
 * "Samen praten": no turns, no winners. All cards lie open by theme; one is turned, talked about and
 * put away. A card that was put away can be taken up again: nothing is ever used up.
 */
import { IllegalMove, IllegalSetup } from '../faults';
import type { Match, Rules } from '../match';
import { isTalk, openQuestion, talk, talkMoves, type OpenQuestion, type TalkMove } from '../talk';
import type { CardId, ThemeCards } from '../types';

export interface SamenSetup {
	readonly themes: readonly ThemeCards[];
}

export type SamenMove =
	| { readonly do: 'turn'; readonly card: CardId }
	| TalkMove
	/** "Deze niet meer", of the card that is turned. */
	| { readonly do: 'remove' };

export interface SamenState {
	readonly themes: readonly ThemeCards[];
	readonly question: OpenQuestion | null;
	/** Talked about and put away. */
	readonly away: readonly CardId[];
	/** Not wanted any more. */
	readonly aside: readonly CardId[];
}

export type SamenMatch = Match<SamenSetup, SamenState, SamenMove>;

/** How many people sit here does not matter; each has a stop card. */
const STOP_CARDS = 2;

export const samen: Rules<SamenSetup, SamenState, SamenMove> = {
	name: 'samen',
	version: 1,
	start({ themes }) {
		const cards = themes.flatMap((theme) => theme.cards);
		if (cards.some((card) => typeof card !== 'string') || new Set(cards).size !== cards.length)
			throw new IllegalSetup('a card is there twice or has no name');
		return { themes, question: null, away: [], aside: [] };
	},
	play(state, move) {
		if (isTalk(move)) return talked(state, move);
		switch (move.do) {
			case 'turn':
				return turn(state, move.card);
			case 'remove':
				return remove(state);
			default:
				throw new IllegalMove('unknown move');
		}
	}
};

/** Cards that lie on the table, in order of theme. */
export function onTable(state: SamenState): CardId[] {
	return state.themes.flatMap(({ cards }) => cards.filter((card) => !state.aside.includes(card)));
}

/** Every move that is possible now. */
export function legalMoves(state: SamenState): SamenMove[] {
	if (state.question) return [...talkMoves(state.question, STOP_CARDS), { do: 'remove' }];
	return onTable(state).map((card) => ({ do: 'turn', card }));
}

function turn(state: SamenState, card: CardId): SamenState {
	if (state.question) throw new IllegalMove('a card is turned already');
	if (!onTable(state).includes(card)) throw new IllegalMove(`${card} is not on the table`);
	return { ...state, question: openQuestion(card) };
}

/** Only a card that was talked about is put away; after "liever niet" it lies there as before. */
function talked(state: SamenState, move: TalkMove): SamenState {
	const card = state.question?.card;
	const question = talk(state.question, move, STOP_CARDS);
	const done = move.do === 'answer' && card !== undefined && !state.away.includes(card);
	return { ...state, question, away: done ? [...state.away, card] : state.away };
}

function remove(state: SamenState): SamenState {
	const card = state.question?.card;
	if (card === undefined) throw new IllegalMove('no card is turned');
	return {
		...state,
		question: null,
		away: state.away.filter((other) => other !== card),
		aside: [...state.aside, card]
	};
}
