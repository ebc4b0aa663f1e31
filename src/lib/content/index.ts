export {
	CONDITION_IDS,
	DECK_IDS,
	IMAGE_THEMES,
	isConditionId,
	isDeckId,
	isLessonId,
	isMeetingId,
	isModuleId,
	isStorylineId,
	LESSON_IDS,
	MEETING_IDS,
	MEMORIE_IDS,
	MODULE_IDS,
	PLATE_IDS,
	RECORDING_IDS,
	STORYLINE_IDS,
	type ConditionId,
	type DeckId,
	type ImageTheme,
	type LessonId,
	type MeetingId,
	type MemorieId,
	type ModuleId,
	type PlateId,
	type RecordingId,
	type StorylineId
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
export { loadHandouts, loadLesson } from './load-lessons';
export type { Handouts } from './handout-schema';
export type { Lesson, LessonPaper } from './lesson-schema';
export { loadCondition, loadConditions } from './load-conditions';
export type { Condition, ConditionPart } from './condition-schema';
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
export { loadStoryline, loadStorylines } from './load-storylines';
export { playedChanges } from './storyline-model';
export type {
	Storyline,
	StorylineBeat,
	StorylineChange,
	StorylineKind,
	StorylineShape,
	StorylineStop,
	StorylineWords
} from './storyline-model';
