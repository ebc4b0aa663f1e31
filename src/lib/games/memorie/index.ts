export {
	isOff,
	legalMoves,
	memorie,
	phase,
	places,
	turnable,
	type MemorieMatch,
	type Phase
} from './rules';
export {
	MAX_PLAYERS,
	PAIR_COUNTS,
	PAIR_KINDS,
	type MemorieMove,
	type MemorieSetup,
	type MemorieState,
	type PairCount,
	type PairKind,
	type Tile
} from './state';
