export {
	DECK_IDS,
	isDeckId,
	isModuleId,
	MEMORIE_IDS,
	MODULE_IDS,
	type DeckId,
	type MemorieId,
	type ModuleId
} from './ids';
export { loadDeck, loadDrawing, loadMemorie, loadModule, loadPictureNames } from './load';
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
	FourCards,
	Theme,
	Weight
} from './model';
export { WEIGHTS } from './model';
