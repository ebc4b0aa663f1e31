export { askable, completeThemes, legalMoves, ownHand, phase, removable, wanted } from './moves';
export type { Phase } from './moves';
export { kwartet, places, type KwartetMatch } from './rules';
export { enoughThemes, potByDefault } from './setup';
export {
	MAX_PLAYERS,
	MIN_PLAYERS,
	MIN_THEME_CARDS,
	type KwartetMove,
	type KwartetSetup,
	type KwartetState,
	type News,
	type Quartet
} from './state';
