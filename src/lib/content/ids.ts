/** The decks that come with Luwte, in the order in which they are offered. */
export const DECK_IDS = ['kletskwartet', 'teamkwartet'] as const;
export type DeckId = (typeof DECK_IDS)[number];

/** The games of memorie that come with Luwte. */
export const MEMORIE_IDS = ['memorie'] as const;
export type MemorieId = (typeof MEMORIE_IDS)[number];

/** Is this the name of a deck that comes with Luwte? */
export function isDeckId(id: string): id is DeckId {
	return (DECK_IDS as readonly string[]).includes(id);
}

/** The modules of the course, in order. */
export const MODULE_IDS = [
	'seeing',
	'body',
	'rising',
	'other',
	'ground',
	'whose',
	'mentalising',
	'conditions',
	'settle',
	'begin',
	'story',
	'team'
] as const;
export type ModuleId = (typeof MODULE_IDS)[number];

/** Is this the name of a module of the course? */
export function isModuleId(id: string): id is ModuleId {
	return (MODULE_IDS as readonly string[]).includes(id);
}

/** What the images of Het slimme onbewuste are drawn from, in the order in which they lie on the table. */
export const IMAGE_THEMES = [
	'weather',
	'paths',
	'doors',
	'water',
	'animals',
	'tools',
	'houses',
	'hands',
	'threads',
	'light',
	'growing',
	'size'
] as const;
export type ImageTheme = (typeof IMAGE_THEMES)[number];

/** What somebody may have beside how she is, each with a page of background of its own, in order. */
export const CONDITION_IDS = [
	'development',
	'lvb',
	'autism',
	'anxiety',
	'trauma',
	'addiction',
	'psychosis',
	'brain-injury'
] as const;
export type ConditionId = (typeof CONDITION_IDS)[number];

/** Is this the name of a page on a condition? */
export function isConditionId(id: string): id is ConditionId {
	return (CONDITION_IDS as readonly string[]).includes(id);
}

/** The meetings of the course for a group, in order; each is a lesson with what lies ready and what goes home. */
export const MEETING_IDS = [
	'meeting-1',
	'meeting-2',
	'meeting-3',
	'meeting-4',
	'meeting-5',
	'meeting-6'
] as const;
export type MeetingId = (typeof MEETING_IDS)[number];

/** Is this the name of a meeting? */
export function isMeetingId(id: string): id is MeetingId {
	return (MEETING_IDS as readonly string[]).includes(id);
}

/** The lessons that come with Luwte, in the order in which they are offered. */
export const LESSON_IDS = ['20-minutes', '45-minutes', '90-minutes', ...MEETING_IDS] as const;
export type LessonId = (typeof LESSON_IDS)[number];

/** Is this the name of a lesson that comes with Luwte? */
export function isLessonId(id: string): id is LessonId {
	return (LESSON_IDS as readonly string[]).includes(id);
}

/** The plates that come with Luwte. */
export const PLATE_IDS = ['neighbourhood'] as const;
export type PlateId = (typeof PLATE_IDS)[number];

/** Made-up recordings for a class to look at. */
export const RECORDING_IDS = [
	'quiet',
	'noticed-early',
	'noticed-late',
	'held-breath',
	'talking'
] as const;
export type RecordingId = (typeof RECORDING_IDS)[number];

/** The storylines for a class that come with Luwte, in the order in which they are offered. */
export const STORYLINE_IDS = [
	'door',
	'standing',
	'insult',
	'promise',
	'letter',
	'silence',
	'colleague',
	'phone',
	'laugh',
	'matches'
] as const;
export type StorylineId = (typeof STORYLINE_IDS)[number];

/** Is this the name of a storyline that comes with Luwte? */
export function isStorylineId(id: string): id is StorylineId {
	return (STORYLINE_IDS as readonly string[]).includes(id);
}
