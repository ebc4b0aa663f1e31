export { DECK_IDS, isDeckId, MEMORIE_IDS, type DeckId, type MemorieId } from './ids';
export { loadDeck, loadMemorie, loadPictureNames } from './load';
export type {
	Audience,
	Card,
	CardPicture,
	Deck,
	Language,
	Memorie,
	MemorieTheme,
	Pair,
	PictureNames,
	Quartet,
	Theme,
	Weight
} from './model';
export { WEIGHTS } from './model';
