import { IllegalSetup } from '../faults';
import { shuffle } from '../shuffle';
import {
	MAX_PLAYERS,
	PAIR_COUNTS,
	PAIR_KINDS,
	type MemorieSetup,
	type MemorieState,
	type Tile
} from './state';

/** Shuffles and lays the cards out. @throws {IllegalSetup} */
export function layOut(setup: MemorieSetup): MemorieState {
	check(setup);
	const { pairs, kind, players, easy, seed } = setup;
	const tiles = pairs.flatMap((pair): Tile[] => [
		{ pair, side: 'first' },
		{ pair, side: 'second' }
	]);
	return {
		kind,
		easy,
		tiles: shuffle(tiles, seed),
		peeking: easy,
		open: [],
		turn: 0,
		found: Array.from({ length: players }, () => []),
		aside: [],
		question: null,
		ended: false
	};
}

function check({ pairs, kind, players, easy, seed }: MemorieSetup) {
	if (!(PAIR_COUNTS as readonly number[]).includes(pairs.length))
		throw new IllegalSetup(`${pairs.length} pairs`);
	if (pairs.some((pair) => typeof pair !== 'string') || new Set(pairs).size !== pairs.length)
		throw new IllegalSetup('a pair is there twice or has no name');
	if (!PAIR_KINDS.includes(kind)) throw new IllegalSetup(`kind ${kind}`);
	if (!Number.isInteger(players) || players < 1 || players > MAX_PLAYERS)
		throw new IllegalSetup(`${players} players`);
	if (typeof easy !== 'boolean' || !Number.isInteger(seed)) throw new IllegalSetup('easy or seed');
}
