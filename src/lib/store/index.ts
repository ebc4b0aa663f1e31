export { appStore, type AppStore } from './app-store';
export type { CountWay, KeptCount, NewCount } from './count-schema';
export { countSecondsCsv, countSummaryCsv } from './counts-csv';
export { deckFile, readDeckFile } from './deck-file';
export type { NewDeck, OwnCard, OwnDeck, OwnTheme } from './deck-schema';
export { sessionCsv } from './export-csv';
export {
	CALMING_WAYS,
	LENSES,
	rustcheckSchema,
	type CalmingWay,
	type GesprekDetails,
	type Lens,
	type MeasuredSummary,
	type PlanRow,
	type PlanRows,
	type Reflection,
	type RustcheckDetails,
	type SessionDetails
} from './details-schema';
export { answersSchema, type ExerciseDetails } from './exercise-schema';
export { exportAll, type LuwteExport } from './export-json';
export { sampleSchema } from './export-schema';
export { storeFault, StoreFault, type StoreFaultCode } from './faults';
export { importAll, parseExport, readExport, type ImportCounts } from './import-json';
export {
	MAX_ANSWER_LENGTH,
	MAX_CARD_TITLE_LENGTH,
	MAX_DECK_THEMES,
	MAX_DECK_TITLE_LENGTH,
	MAX_MARK_LENGTH,
	MAX_NAME_LENGTH,
	MAX_NOTE_LENGTH,
	MAX_PHOTO_LENGTH,
	MAX_QUESTION_LENGTH,
	MAX_SHORT_LENGTH
} from './limits';
export type {
	CardSet,
	Draft,
	GameSlot,
	Mark,
	MarkKind,
	NewCardSet,
	NewSession,
	Plan,
	PlaceOrigin,
	Profile,
	Sample,
	SavedGame,
	SavedPlace,
	SessionKind,
	SessionMeta,
	SessionRecord,
	SessionSource,
	SessionState
} from './model';
export { inOrder as placesInOrder, withPlace } from './places';
export { Recorder, type RecorderOptions, type RecordingOutcome } from './recorder';
export { sampleOf } from './sample';
export {
	requestPersistence,
	storageStatus,
	type StorageKeeper,
	type StorageStatus
} from './storage-status';
export type { Store } from './store';
export { NOTHING_TO_WRITE, WriteQueue, type Write, type WriteState } from './write-queue';
