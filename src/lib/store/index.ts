export { appStore, type AppStore } from './app-store';
export type { OpeningState } from './connection';
export type { CountWay, KeptCount, NewCount } from './count-schema';
export { countSecondsCsv, countSummaryCsv } from './counts-csv';
export type { CheckedCopy, Copies, CopyTarget, NewCopy } from './copy/copies';
export type { RestoreCounts } from './copy/restore';
export type { RestoreWay } from './copy/commit-copy';
export type { CopyKey } from './copy/sealing';
export type { CopySummary } from './copy/summary';
export { streamOf, type ByteFlow } from './copy/streams';
export { CSV_READERS, type CsvReader } from './csv';
export { deckFile, readDeckFile } from './deck-file';
export type { NewDeck, OwnCard, OwnDeck, OwnTheme } from './deck-schema';
export { sessionCsv } from './export-csv';
export { storeFault, StoreFault, type StoreFaultCode } from './faults';
export type { NewImage, OwnImage, PlateSheet } from './image-schema';
export { layingFile, readLayingFile, type LayingInFile } from './laying-file';
export { lessonFile, readLessonFile } from './lesson-file';
export type { NewLesson } from './lessons';
export {
	MAX_CARD_TITLE_LENGTH,
	MAX_DECK_THEMES,
	MAX_DECK_TITLE_LENGTH,
	MAX_IMAGE_TEXT_LENGTH,
	MAX_PHOTO_LENGTH,
	MAX_PLATE_NAME_LENGTH,
	MAX_PLATE_TEXT_LENGTH,
	MAX_QUESTION_LENGTH
} from './limits';
export type { KeptCardSet, Draft, GameSlot, NewCardSet, SavedGame } from './model';
export { newId } from './new-id';
export { newsName, type NewsKind } from './news';
export { inOrder as placesInOrder, withPlace } from './places';
export type { Plan, PlanRow, PlanRows } from './plan-schema';
export type { PlaceOrigin, Profile, SavedPlace } from './profile-schema';
export { Recorder, type RecorderOptions, type RecordingOutcome } from './recorder';
export type { Seen } from './revision';
export {
	requestPersistence,
	storageStatus,
	type StorageKeeper,
	type StorageStatus
} from './storage-status';
export type { Store } from './store';
export { TabLock, type TabLockPort } from './tab-lock';
export { NOTHING_TO_WRITE, WriteQueue, type Write, type WriteState } from './write-queue';
export type { NoVaultReason } from './vault/device';
export { MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from './vault/key-cupboard';
export type { LockOutcome, Vault, VaultState } from './vault/vault';
export type { VaultInfo } from './vault/vault-info';
