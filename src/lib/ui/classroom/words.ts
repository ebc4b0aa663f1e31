import type { Show } from '$lib/classroom';
import { m } from '$lib/paraglide/messages';

/** What lies on the screen of the class, in the instructor's words. */
export const SHOW_NAMES: Record<Show, () => string> = {
	welcome: m.class_name_welcome,
	words: m.class_name_words,
	film: m.class_name_film,
	body: m.class_name_body,
	storyline: m.class_name_storyline,
	live: m.class_name_live,
	replay: m.class_name_replay,
	barometer: m.class_name_barometer,
	summary: m.class_name_summary
};
