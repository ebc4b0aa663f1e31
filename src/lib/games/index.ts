export { DamagedSave, IllegalMove, IllegalSetup } from './faults';
export { begin, load, play, save, undo, type Match, type Rules, type SavedMatch } from './match';
export type { Ranking } from './ranking';
export { shuffle } from './shuffle';
export { talkMoves, type OpenQuestion, type TalkMove } from './talk';
export type { CardId, SeatNumber, ThemeCards, ThemeId } from './types';
