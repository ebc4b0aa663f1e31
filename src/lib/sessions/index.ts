export { Countdown } from './countdown';
export { detailsSchema, type SessionDetails } from './details';
export type { ExerciseDetails } from './exercise';
export { Gathering } from './gathering';
export {
	emptyReflection,
	LENSES,
	REFLECTION_TEXTS,
	type GesprekDetails,
	type Lens,
	type Reflection
} from './gesprek';
export {
	isPause,
	MAX_MARK_LENGTH,
	MAX_NAME_LENGTH,
	MAX_NOTE_LENGTH,
	MAX_SHORT_LENGTH,
	SILENCE_MS
} from './limits';
export {
	AT_PLATE,
	MARK_KINDS,
	nudgeAnswer,
	nudgeSigns,
	nudgeText,
	type Mark,
	type MarkKind
} from './mark';
export { ReadingClock } from './reading-clock';
export {
	CALMING_WAYS,
	emptyRustcheck,
	rustcheckSchema,
	type CalmingWay,
	type MeasuredSummary,
	type RustcheckDetails
} from './rustcheck';
export { measuredTime, sampleOf, sampleSchema, tidySample, type Sample } from './sample';
export {
	gesprekDetails,
	lastMoment,
	SESSION_SOURCES,
	type NewSession,
	type SessionKind,
	type SessionMeta,
	type SessionRecord,
	type SessionSource,
	type SessionState
} from './session';
