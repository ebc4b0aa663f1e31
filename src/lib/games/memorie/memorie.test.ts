import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { IllegalMove, IllegalSetup } from '../faults';
import { begin, play } from '../match';
import { expectFaithful, playAtRandom, seeds } from '../testing';
import {
	isOff,
	legalMoves,
	memorie,
	PAIR_COUNTS,
	PAIR_KINDS,
	phase,
	places,
	turnable,
	type MemorieMatch,
	type MemorieMove,
	type MemorieSetup,
	type MemorieState
} from './index';

const names = (count: number) => Array.from({ length: count }, (_, i) => `p${i}`);

const setups: fc.Arbitrary<MemorieSetup> = fc.record({
	pairs: fc.constantFrom(...PAIR_COUNTS).map(names),
	kind: fc.constantFrom(...PAIR_KINDS),
	players: fc.integer({ min: 1, max: 6 }),
	easy: fc.boolean(),
	seed: seeds
});

const choices = {
	leading: legalMoves,
	besides: (state: MemorieState): MemorieMove[] => (state.question ? [{ do: 'remove' }] : [])
};

const setup: MemorieSetup = {
	pairs: names(6),
	kind: 'picture-picture',
	players: 2,
	easy: false,
	seed: 5
};

/** Positions of the two cards of a pair. */
function both({ state }: MemorieMatch, pair: string): [number, number] {
	const found = state.tiles.flatMap((tile, position) => (tile.pair === pair ? [position] : []));
	return found as [number, number];
}

function turnBoth(match: MemorieMatch, [first, second]: readonly number[]): MemorieMatch {
	const turned = play(memorie, match, { do: 'turn', position: first ?? -1 });
	return play(memorie, turned, { do: 'turn', position: second ?? -1 });
}

describe('thousands of random games of memorie', () => {
	it('keep every card, always know a move, and end with all pairs found or set aside', () => {
		fc.assert(
			fc.property(setups, seeds, (setup, seed) => {
				const { uniform } = mulberry32(seed);
				const sides = setup.pairs.flatMap((pair) => [`${pair} first`, `${pair} second`]).sort();
				const { state } = playAtRandom(memorie, setup, choices, uniform, (state) => {
					const off = [...state.found.flat(), ...state.aside];
					// Without expect: this runs a million times.
					if (state.open.length > 2 || new Set(off).size !== off.length)
						throw new Error(JSON.stringify(state));
				});
				expect(state.tiles.map(({ pair, side }) => `${pair} ${side}`).sort()).toEqual(sides);
				expect([...state.found.flat(), ...state.aside].sort()).toEqual([...setup.pairs].sort());
			}),
			{ numRuns: 300 }
		);
	}, 120_000);

	it('take back exactly, and come back as they were kept', () => {
		fc.assert(
			fc.property(
				setups,
				seeds,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(setup, seed, part) => {
					const match = playAtRandom(memorie, setup, choices, mulberry32(seed).uniform, () => {});
					expectFaithful(memorie, match, Math.floor(match.moves.length * part));
				}
			),
			{ numRuns: 200 }
		);
	}, 60_000);
});

describe('turning', () => {
	it('finds a pair, brings its question, and goes on', () => {
		const start = begin(memorie, setup);
		const found = turnBoth(start, both(start, 'p2'));
		expect(found.state).toMatchObject({ found: [['p2'], []], question: { card: 'p2' }, open: [] });
		const talked = play(memorie, found, { do: 'answer', by: 'one' });
		expect(talked.state).toMatchObject({ turn: 0, question: null });
		expect(turnable(talked.state)).toHaveLength(10);
	});

	it('shows two different cards until they are covered, and passes the turn', () => {
		const start = begin(memorie, setup);
		const wrong = turnBoth(start, [both(start, 'p0')[0], both(start, 'p1')[0]]);
		expect(phase(wrong.state)).toBe('cover');
		expect(turnable(wrong.state)).toEqual([]);
		const covered = play(memorie, wrong, { do: 'cover' });
		expect(covered.state).toMatchObject({ open: [], turn: 1 });
	});

	it('does not turn the same card twice, nor one that is off the table, nor one that is not there', () => {
		const start = begin(memorie, setup);
		const [first] = both(start, 'p0');
		const once = play(memorie, start, { do: 'turn', position: first });
		const off = play(memorie, turnBoth(start, both(start, 'p0')), { do: 'decline' });
		for (const [match, position] of [
			[once, first],
			[off, first],
			[start, -1],
			[start, 12],
			[start, 0.5]
		] as const)
			expect(() => play(memorie, match, { do: 'turn', position })).toThrow(IllegalMove);
		expect(() => play(memorie, start, { do: 'cover' })).toThrow(IllegalMove);
		expect(() => play(memorie, start, { do: 'remove' })).toThrow(IllegalMove);
	});
});

describe('the easy game', () => {
	it('begins with a look at all cards', () => {
		const match = begin(memorie, { ...setup, easy: true });
		expect(phase(match.state)).toBe('peek');
		expect(() => play(memorie, match, { do: 'turn', position: 0 })).toThrow(IllegalMove);
		expect(phase(play(memorie, match, { do: 'begin' }).state)).toBe('turn');
	});

	it('takes no turn away for a wrong pair, and gives it on after a right one', () => {
		const start = play(memorie, begin(memorie, { ...setup, easy: true }), { do: 'begin' });
		const wrong = turnBoth(start, [both(start, 'p0')[0], both(start, 'p1')[0]]);
		const covered = play(memorie, wrong, { do: 'cover' });
		expect(covered.state.turn).toBe(0);
		const right = play(memorie, turnBoth(covered, both(start, 'p0')), { do: 'decline' });
		expect(right.state.turn).toBe(1);
	});
});

describe('the end', () => {
	it('sets a pair aside without counting it', () => {
		const start = begin(memorie, setup);
		const removed = play(memorie, turnBoth(start, both(start, 'p2')), { do: 'remove' });
		expect(removed.state).toMatchObject({ found: [[], []], aside: ['p2'], question: null });
		expect(isOff(removed.state, 'p2')).toBe(true);
	});

	it('shares the first place when level', () => {
		const { state } = begin(memorie, setup);
		expect(places({ ...state, found: [['p0'], ['p1']] })).toEqual([{ place: 1, seats: [0, 1] }]);
	});

	it.each([
		['seven pairs', { pairs: names(7) }],
		['a pair twice', { pairs: [...names(5), 'p0'] }],
		['nobody', { players: 0 }],
		['seven players', { players: 7 }]
	])('cannot be reached from %s', (_name, change) => {
		expect(() => begin(memorie, { ...setup, ...change })).toThrow(IllegalSetup);
	});
});
