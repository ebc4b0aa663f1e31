/** Codes of the course in words of the catalogue. Complete by type: a new code needs a text. */
import type { ExerciseCompany, PlaceInModule } from '$lib/course';
import { m } from '$lib/paraglide/messages';
import type { BodyPart, SceneSignal } from '$lib/sessions/review';

/** What a signal did, after "first": "your breath went faster". */
export const ROSE: Record<SceneSignal, () => string> = {
	'breath-faster': m.course_rose_breath,
	'breath-shallow': m.course_rose_shallow,
	'shoulders-raised': m.course_rose_shoulders,
	fidgeting: m.course_rose_fidgeting
};

export const PARTS: Record<BodyPart, () => string> = {
	breath: m.course_part_breath,
	shoulders: m.course_part_shoulders,
	movement: m.course_part_movement
};

/** Beside its line in the picture. */
export const LINES: Record<SceneSignal, () => string> = {
	'breath-faster': m.course_line_breath,
	'breath-shallow': m.course_line_shallow,
	'shoulders-raised': m.course_line_shoulders,
	fidgeting: m.course_line_fidgeting
};

/** With how many an exercise is done, in a list. */
export const COMPANY_NAMES: Record<ExerciseCompany, () => string> = {
	pair: m.course_company_pair,
	three: m.course_company_three
};

/** The same where it begins, in a sentence. */
export const COMPANY_NOTES: Record<ExerciseCompany, () => string> = {
	pair: m.course_company_pair_note,
	three: m.course_company_three_note
};

/** After an exercise: where in its module she is. */
export const PLACES_IN_MODULE: Record<PlaceInModule, (of: { module: string }) => string> = {
	begun: m.course_place_begun,
	'under-way': m.course_place_under_way,
	everywhere: m.course_place_everywhere
};
