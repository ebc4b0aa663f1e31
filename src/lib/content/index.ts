export {
	DECK_IDS,
	IMAGE_THEMES,
	isDeckId,
	isModuleId,
	MEMORIE_IDS,
	MODULE_IDS,
	PLATE_IDS,
	RECORDING_IDS,
	type DeckId,
	type ImageTheme,
	type MemorieId,
	type ModuleId,
	type PlateId,
	type RecordingId
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
export { loadImage, loadImageTexts, loadPlate, loadPlateDrawing, loadPrompts } from './load-images';
export type { DescribedImage } from './load-images';
export { PLATE_DOORS } from './image-model';
export type {
	Plate,
	PlateDoor,
	PlatePlace,
	PlateWriting,
	PlaceQuestion,
	Prompts
} from './image-model';
export { loadFilm } from './load-film';
export type {
	CaptionTime,
	Film,
	FilmEasing,
	FilmMove,
	FilmProperty,
	FilmShape,
	FilmShot,
	FilmSource,
	FilmWords
} from './film-model';
