export {
	legalMoves,
	onTable,
	samen,
	type SamenMatch,
	type SamenMove,
	type SamenSetup,
	type SamenState
} from './rules';
