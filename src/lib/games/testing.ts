/** What the tests of this room share; no part of the app. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { begin, load, play, save, undo, type Match, type Rules } from './match';

/** Longer than any game that random players have been seen to play. */
const LONGEST = 6000;

/** What a random player may do in a state. */
interface Choices<State, Move> {
	/** Moves that lead on; none means that the game has ended. */
	leading(state: State): Move[];
	/** Moves that may be made besides, such as taking a card out. */
	besides(state: State): Move[];
}

/** Plays a whole game with choices drawn from `dice`, looking at every state on the way. */
export function playAtRandom<Setup, State extends { ended: boolean }, Move>(
	rules: Rules<Setup, State, Move>,
	setup: Setup,
	{ leading, besides }: Choices<State, Move>,
	dice: () => number,
	look: (state: State) => void
): Match<Setup, State, Move> {
	let match = begin(rules, setup);
	look(match.state);
	for (let turn = 0; !match.state.ended; turn++) {
		if (turn > LONGEST) throw new Error('this game does not end');
		const others = besides(match.state);
		const moves = others.length > 0 && dice() < 0.04 ? others : leading(match.state);
		const move = moves[Math.floor(dice() * moves.length)];
		if (move === undefined) throw new Error(`no move leads on: ${JSON.stringify(match.state)}`);
		match = playFast(rules, match, move);
		look(match.state);
	}
	expect(leading(match.state)).toEqual([]);
	return match;
}

/** As `play`, without copying the list of moves: a test makes thousands. */
function playFast<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	match: Match<Setup, State, Move>,
	move: Move
): Match<Setup, State, Move> {
	(match.moves as Move[]).push(move);
	return { ...match, state: rules.play(match.state, move) };
}

/** Undo restores the state before, and a kept match comes back as it was. */
export function expectFaithful<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	{ setup, moves }: Match<Setup, State, Move>,
	upTo: number
) {
	let match = begin(rules, setup);
	for (const move of moves.slice(0, upTo)) match = play(rules, match, move);
	const kept = JSON.stringify(save(rules, match));
	expect(load(rules, JSON.parse(kept))).toEqual(match);
	const next = moves[upTo];
	if (next !== undefined) expect(undo(rules, play(rules, match, next))).toEqual(match);
}

export const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
