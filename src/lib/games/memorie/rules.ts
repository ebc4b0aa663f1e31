import { IllegalMove } from '../faults';
import type { Match, Rules } from '../match';
import { rank, type Ranking } from '../ranking';
import { isTalk, openQuestion, talk, talkMoves } from '../talk';
import type { CardId } from '../types';
import { layOut } from './setup';
import type { MemorieMove, MemorieSetup, MemorieState } from './state';

export type MemorieMatch = Match<MemorieSetup, MemorieState, MemorieMove>;

export const memorie: Rules<MemorieSetup, MemorieState, MemorieMove> = {
	name: 'memorie',
	version: 1,
	start: layOut,
	play
};

/** What the game waits for. */
export type Phase = 'peek' | 'turn' | 'cover' | 'question' | 'ended';

export function phase(state: MemorieState): Phase {
	if (state.ended) return 'ended';
	if (state.question) return 'question';
	if (state.peeking) return 'peek';
	return state.open.length === 2 ? 'cover' : 'turn';
}

/** Whether a pair has left the table. */
export function isOff(state: MemorieState, pair: CardId): boolean {
	return state.aside.includes(pair) || state.found.some((pairs) => pairs.includes(pair));
}

/** Positions of the cards that may be turned. */
export function turnable(state: MemorieState): number[] {
	if (phase(state) !== 'turn') return [];
	return state.tiles.flatMap(({ pair }, position) =>
		isOff(state, pair) || state.open.includes(position) ? [] : [position]
	);
}

/** Every move that leads on; taking a pair out and stopping are possible besides. */
export function legalMoves(state: MemorieState): MemorieMove[] {
	switch (phase(state)) {
		case 'peek':
			return [{ do: 'begin' }];
		case 'turn':
			return turnable(state).map((position) => ({ do: 'turn', position }));
		case 'cover':
			return [{ do: 'cover' }];
		case 'question':
			return state.question ? talkMoves(state.question, state.found.length) : [];
		case 'ended':
			return [];
	}
}

/** Most pairs first; people who are level share a place. */
export function places(state: MemorieState): Ranking[] {
	return rank(state.found.map((pairs) => [pairs.length]));
}

function play(state: MemorieState, move: MemorieMove): MemorieState {
	if (state.ended) throw new IllegalMove('the game has ended');
	if (isTalk(move)) {
		const question = talk(state.question, move, state.found.length);
		return question ? { ...state, question } : afterQuestion(state);
	}
	switch (move.do) {
		case 'begin':
			requirePhase(state, 'peek');
			return { ...state, peeking: false };
		case 'turn':
			return turn(state, move.position);
		case 'cover':
			requirePhase(state, 'cover');
			return { ...state, open: [], turn: state.easy ? state.turn : next(state) };
		case 'remove':
			return remove(state);
		case 'finish':
			return { ...state, open: [], peeking: false, question: null, ended: true };
		default:
			throw new IllegalMove('unknown move');
	}
}

function turn(state: MemorieState, position: number): MemorieState {
	if (!turnable(state).includes(position)) throw new IllegalMove(`${position} cannot be turned`);
	const open = [...state.open, position];
	const [first, second] = open.map((at) => state.tiles[at]);
	if (!first || !second || first.pair !== second.pair) return { ...state, open };
	return {
		...state,
		open: [],
		found: state.found.map((pairs, seat) => (seat === state.turn ? [...pairs, first.pair] : pairs)),
		question: openQuestion(first.pair)
	};
}

/** Who finds a pair goes on, as everywhere; in the easy game the others get their turn then. */
function afterQuestion(state: MemorieState): MemorieState {
	const ended = state.tiles.every(({ pair }) => isOff(state, pair));
	return { ...state, question: null, ended, turn: state.easy ? next(state) : state.turn };
}

function remove(state: MemorieState): MemorieState {
	const pair = state.question?.card;
	if (pair === undefined) throw new IllegalMove('no pair is talked about');
	return afterQuestion({
		...state,
		found: state.found.map((pairs) => pairs.filter((other) => other !== pair)),
		aside: [...state.aside, pair]
	});
}

function next(state: MemorieState) {
	return (state.turn + 1) % state.found.length;
}

function requirePhase(state: MemorieState, wanted: Phase) {
	const now = phase(state);
	if (now !== wanted) throw new IllegalMove(`the game waits for ${now}, not ${wanted}`);
}
