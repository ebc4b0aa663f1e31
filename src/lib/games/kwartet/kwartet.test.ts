import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../signals/prng';
import { IllegalMove, IllegalSetup } from '../faults';
import { begin, play, undo } from '../match';
import { expectFaithful, playAtRandom, seeds } from '../testing';
import type { ThemeCards } from '../types';
import {
	completeThemes,
	kwartet,
	legalMoves,
	phase,
	places,
	potByDefault,
	removable,
	wanted,
	type KwartetMatch,
	type KwartetMove,
	type KwartetSetup,
	type KwartetState
} from './index';

function themes(count: number, size = 4): ThemeCards[] {
	return Array.from({ length: count }, (_, t) => ({
		id: `t${t}`,
		cards: Array.from({ length: size }, (_, c) => `t${t}c${c}`)
	}));
}

const setups: fc.Arbitrary<KwartetSetup> = fc
	.record({
		sizes: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 6, maxLength: 14 }),
		players: fc.integer({ min: 2, max: 6 }),
		pot: fc.boolean(),
		seed: seeds
	})
	.map(({ sizes, ...rest }) => ({
		...rest,
		themes: sizes.map((size, t) => ({
			id: `t${t}`,
			cards: Array.from({ length: size }, (_, c) => `t${t}c${c}`)
		}))
	}));

const choices = {
	leading: legalMoves,
	besides: (state: KwartetState) =>
		removable(state).map((card): KwartetMove => ({ do: 'remove', card }))
};

function cardsOf(state: KwartetState): string[] {
	return [
		...state.pot,
		...state.hands.flat(),
		...state.laid.flat().flatMap(({ cards }) => cards),
		...state.aside
	].sort();
}

/** A game from a list of hands, so that a test can tell a story. */
function table(hands: string[][], pot: string[] = []): KwartetMatch {
	const setup: KwartetSetup = { themes: themes(3), players: hands.length, pot: true, seed: 1 };
	const match = begin(kwartet, setup);
	return { ...match, state: { ...match.state, hands, pot } };
}

const [T0 = [], , T2 = []] = themes(3).map(({ cards }) => cards);

describe('thousands of random games of kwartet', () => {
	it('lose and double no card, always know a move, and end', () => {
		fc.assert(
			fc.property(setups, seeds, (setup, seed) => {
				const all = setup.themes
					.flatMap(({ cards }) => cards)
					.sort()
					.join();
				const { uniform } = mulberry32(seed);
				const { state } = playAtRandom(kwartet, setup, choices, uniform, (state) => {
					// Without expect: this runs half a million times.
					if (cardsOf(state).join() !== all) throw new Error(JSON.stringify(state));
				});
				expect(state.pot).toEqual([]);
				expect(state.hands.flat()).toEqual([]);
			}),
			{ numRuns: 400 }
		);
	}, 120_000);

	it('take back exactly, and come back as they were kept', () => {
		fc.assert(
			fc.property(
				setups,
				seeds,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(setup, seed, part) => {
					const { uniform } = mulberry32(seed);
					const match = playAtRandom(kwartet, setup, choices, uniform, () => {});
					expectFaithful(kwartet, match, Math.floor(match.moves.length * part));
				}
			),
			{ numRuns: 200 }
		);
	}, 60_000);

	it('never ask for what is not there, and never let a complete theme wait', () => {
		fc.assert(
			fc.property(setups, seeds, (setup, seed) => {
				playAtRandom(kwartet, setup, choices, mulberry32(seed).uniform, (state) => {
					if (phase(state) === 'ask' && completeThemes(state).length > 0)
						throw new Error(JSON.stringify(state));
					for (const { id, cards } of wanted(state)) {
						const hand = state.hands[state.turn] ?? [];
						const theme = state.themes.find((theme) => theme.id === id);
						if (
							!theme?.cards.some((card) => hand.includes(card)) ||
							cards.some((card) => hand.includes(card))
						)
							throw new Error(JSON.stringify(state));
					}
				});
			}),
			{ numRuns: 300 }
		);
	}, 60_000);
});

describe('dealing', () => {
	it('plays with a pot when there are two, and otherwise not unless asked', () => {
		expect([2, 3, 4, 5, 6].map(potByDefault)).toEqual([true, false, false, false, false]);
	});

	it('gives five cards each and makes a pot of the rest', () => {
		const { state } = begin(kwartet, { themes: themes(6), players: 2, pot: true, seed: 7 });
		expect(state.hands.map((hand) => hand.length)).toEqual([5, 5]);
		expect(state.pot).toHaveLength(14);
	});

	it('deals everything without a pot', () => {
		const { state } = begin(kwartet, { themes: themes(6), players: 5, pot: false, seed: 7 });
		expect(state.hands.map((hand) => hand.length)).toEqual([5, 5, 5, 5, 4]);
		expect(state.pot).toEqual([]);
	});

	it('is the same for the same seed and another for another', () => {
		const setup = { themes: themes(6), players: 3, pot: true, seed: 7 };
		expect(begin(kwartet, setup)).toEqual(begin(kwartet, setup));
		expect(begin(kwartet, { ...setup, seed: 8 }).state).not.toEqual(begin(kwartet, setup).state);
	});

	it.each([
		['one player', { players: 1 }],
		['seven players', { players: 7 }],
		['too few cards', { themes: themes(2), players: 6 }],
		['one theme', { themes: themes(1) }],
		['a theme of five', { themes: themes(3, 5) }],
		['a card twice', { themes: [...themes(2), { id: 't9', cards: ['t0c0', 'x'] }] }]
	])('refuses %s', (_name, change) => {
		const setup = { themes: themes(6), players: 2, pot: true, seed: 1, ...change };
		expect(() => begin(kwartet, setup)).toThrow(IllegalSetup);
	});
});

describe('asking', () => {
	it('gets the card, brings its question, and goes on', () => {
		let match = table([['t0c0'], ['t0c1', 't1c0']], [...T2]);
		match = play(kwartet, match, { do: 'ask', from: 1, card: 't0c1' });
		expect(match.state.hands).toEqual([['t0c0', 't0c1'], ['t1c0']]);
		expect(match.state.question).toEqual({ card: 't0c1', lighter: false });
		expect(match.state.news).toEqual({ kind: 'got', seat: 0, from: 1, card: 't0c1' });
		match = play(kwartet, match, { do: 'answer', by: 'both' });
		expect(match.state).toMatchObject({ turn: 0, question: null, given: [0, 1] });
	});

	it('draws when the other has not got it, and the turn passes to the next', () => {
		const match = play(kwartet, table([['t0c0'], ['t1c0'], ['t2c0']], ['t1c1', 't2c1']), {
			do: 'ask',
			from: 2,
			card: 't0c3'
		});
		expect(match.state).toMatchObject({ turn: 1, question: null, pot: ['t1c1'] });
		expect(match.state.hands[0]).toEqual(['t0c0', 't2c1']);
		expect(match.state.news).toMatchObject({ kind: 'refused', drawn: 't2c1' });
	});

	it('needs a card of the theme, and somebody else who holds cards', () => {
		const match = table([['t0c0'], ['t1c0'], []], [...T2]);
		for (const move of [
			{ do: 'ask', from: 1, card: 't1c0' },
			{ do: 'ask', from: 1, card: 't0c0' },
			{ do: 'ask', from: 0, card: 't0c1' },
			{ do: 'ask', from: 2, card: 't0c1' },
			{ do: 'ask', from: 9, card: 't0c1' },
			{ do: 'draw' },
			{ do: 'lay', theme: 't0', card: 't0c0' },
			{ do: 'answer', by: 'one' },
			{ do: 'stop', seat: 0 }
		] as KwartetMove[])
			expect(() => play(kwartet, match, move), JSON.stringify(move)).toThrow(IllegalMove);
	});

	it('lets somebody without cards draw first', () => {
		const match = play(kwartet, table([[], ['t1c0']], ['t0c0', 't0c1']), { do: 'draw' });
		expect(match.state).toMatchObject({ turn: 0, pot: ['t0c0'] });
		expect(phase(match.state)).toBe('ask');
	});
});

describe('laying', () => {
	it('comes before asking, with the card of your choice to talk about', () => {
		let match = table([[...T0, 't1c0'], ['t1c1']], [...T2]);
		expect(phase(match.state)).toBe('lay');
		match = play(kwartet, match, { do: 'lay', theme: 't0', card: 't0c2' });
		expect(match.state.laid[0]).toEqual([{ theme: 't0', cards: T0 }]);
		expect(match.state.question?.card).toBe('t0c2');
		expect(match.state.hands[0]).toEqual(['t1c0']);
	});

	it('ends the game with the last card', () => {
		let match = table([[...T0], []]);
		match = play(kwartet, match, { do: 'lay', theme: 't0', card: 't0c0' });
		expect(match.state.ended).toBe(false);
		match = play(kwartet, match, { do: 'decline' });
		expect(match.state.ended).toBe(true);
		expect(() => play(kwartet, match, { do: 'draw' })).toThrow(IllegalMove);
	});
});

describe('the question', () => {
	const asked = () =>
		play(kwartet, table([['t0c0'], ['t0c1', 't1c0']], [...T2]), {
			do: 'ask',
			from: 1,
			card: 't0c1'
		});

	it('can be swapped once for the lighter one', () => {
		const swapped = play(kwartet, asked(), { do: 'swap' });
		expect(swapped.state.question).toEqual({ card: 't0c1', lighter: true });
		expect(() => play(kwartet, swapped, { do: 'swap' })).toThrow(IllegalMove);
	});

	it.each([0, 1])('is closed by the stop card of player %i, again and again', (seat) => {
		const closed = play(kwartet, asked(), { do: 'stop', seat });
		expect(closed.state.question).toBeNull();
		const again = play(kwartet, { ...asked() }, { do: 'stop', seat });
		expect(again.state).toEqual(closed.state);
	});

	it('leaves no trace of how it was closed', () => {
		const ways: KwartetMove[] = [
			{ do: 'answer', by: 'one' },
			{ do: 'decline' },
			{ do: 'stop', seat: 1 }
		];
		const [first, ...others] = ways.map((way) => play(kwartet, asked(), way).state);
		for (const other of others) expect(other).toEqual(first);
	});

	it('is not asked any more when the card is taken out, and the theme is smaller then', () => {
		const match = play(kwartet, asked(), { do: 'remove', card: 't0c1' });
		expect(match.state).toMatchObject({ question: null, aside: ['t0c1'] });
		expect(wanted(match.state)).toEqual([{ id: 't0', cards: ['t0c2', 't0c3'] }]);
		expect(() => play(kwartet, match, { do: 'remove', card: 't1c0' })).toThrow(IllegalMove);
	});
});

describe('the end', () => {
	it('puts most quartets first, then who gave most, then shares the place', () => {
		const { state } = table([[], [], [], []]);
		const laid = [1, 2, 1, 1].map((count) =>
			Array.from({ length: count }, () => ({ theme: 't0', cards: [] }))
		);
		expect(places({ ...state, laid, given: [0, 0, 3, 0] })).toEqual([
			{ place: 1, seats: [1] },
			{ place: 2, seats: [2] },
			{ place: 3, seats: [0, 3] }
		]);
	});

	it('may come early, and can be taken back', () => {
		const match = begin(kwartet, { themes: themes(4), players: 2, pot: true, seed: 3 });
		const finished = play(kwartet, match, { do: 'finish' });
		expect(finished.state.ended).toBe(true);
		expect(undo(kwartet, finished)).toEqual(match);
		expect(() => undo(kwartet, match)).toThrow(IllegalMove);
	});
});
