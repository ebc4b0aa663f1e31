import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { IllegalMove, IllegalSetup } from '../faults';
import { begin, play } from '../match';
import { expectFaithful, seeds } from '../testing';
import { legalMoves, onTable, samen, type SamenMatch, type SamenSetup } from './index';

const setup: SamenSetup = {
	themes: [
		{ id: 'home', cards: ['h1', 'h2', 'h3', 'h4'] },
		{ id: 'food', cards: ['f1', 'f2'] }
	]
};
const start = () => begin(samen, setup);
const turned = () => play(samen, start(), { do: 'turn', card: 'h2' });

describe('talking together', () => {
	it('loses no card, always knows a move, takes back and comes back, whatever people do', () => {
		fc.assert(
			fc.property(seeds, fc.integer({ min: 0, max: 60 }), (seed, length) => {
				const { uniform } = mulberry32(seed);
				let match: SamenMatch = start();
				for (let i = 0; i < length; i++) {
					const moves = legalMoves(match.state);
					const move = moves[Math.floor(uniform() * moves.length)];
					// Only when every card was taken out is there nothing left to do.
					if (!move) break;
					match = play(samen, match, move);
					const { away, aside } = match.state;
					const table = onTable(match.state);
					// Without expect: this runs many thousands of times.
					if (
						new Set([...table, ...aside]).size !== 6 ||
						away.some((card) => aside.includes(card)) ||
						(table.length > 0 && legalMoves(match.state).length === 0)
					)
						throw new Error(JSON.stringify(match.state));
				}
				expectFaithful(samen, match, Math.floor(match.moves.length / 2));
			}),
			{ numRuns: 1500 }
		);
	}, 60_000);

	it('puts a card away once it was talked about, and lets it be taken up again', () => {
		const away = play(samen, turned(), { do: 'answer', by: 'both' });
		expect(away.state).toMatchObject({ away: ['h2'], question: null });
		expect(play(samen, away, { do: 'turn', card: 'h2' }).state.question?.card).toBe('h2');
	});

	it('leaves a card where it was after "rather not" and after a stop card', () => {
		for (const move of [{ do: 'decline' }, { do: 'stop', seat: 1 }] as const)
			expect(play(samen, turned(), move).state).toEqual(start().state);
	});

	it('turns one card at a time', () => {
		expect(() => play(samen, turned(), { do: 'turn', card: 'h1' })).toThrow(IllegalMove);
		expect(() => play(samen, start(), { do: 'turn', card: 'zz' })).toThrow(IllegalMove);
		expect(() => play(samen, start(), { do: 'decline' })).toThrow(IllegalMove);
	});

	it('takes a card out for good', () => {
		const removed = play(samen, turned(), { do: 'remove' });
		expect(onTable(removed.state)).toEqual(['h1', 'h3', 'h4', 'f1', 'f2']);
		expect(() => play(samen, removed, { do: 'turn', card: 'h2' })).toThrow(IllegalMove);
	});

	it('refuses a card that is there twice', () => {
		expect(() => begin(samen, { themes: [...setup.themes, ...setup.themes] })).toThrow(
			IllegalSetup
		);
	});
});
