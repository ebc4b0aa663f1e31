export {
	DECK_IDS,
	isDeckId,
	loadDeck,
	loadMemorie,
	loadPictureNames,
	MEMORIE_IDS,
	type DeckId,
	type MemorieId
} from './load';
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
