/** Codes of the course in words of the catalogue. Complete by type: a new code needs a text. */
import type { BodySignal } from '$lib/course';
import { m } from '$lib/paraglide/messages';

/** What a signal did, after "first": "your breath went faster". */
export const ROSE: Record<BodySignal, () => string> = {
	'breath-faster': m.course_rose_breath,
	'breath-shallow': m.course_rose_shallow,
	'shoulders-raised': m.course_rose_shoulders,
	fidgeting: m.course_rose_fidgeting
};

/** Beside its line in the picture. */
export const LINES: Record<BodySignal, () => string> = {
	'breath-faster': m.course_line_breath,
	'breath-shallow': m.course_line_shallow,
	'shoulders-raised': m.course_line_shoulders,
	fidgeting: m.course_line_fidgeting
};
