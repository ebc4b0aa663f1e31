import { m } from '$lib/paraglide/messages';
import type { CopySummary } from '$lib/store';

/** What is counted in a copy, in the order in which it is told. */
export const COPY_KINDS: readonly { store: keyof CopySummary['rows']; name: () => string }[] = [
	{ store: 'plans', name: m.copy_kind_plans },
	{ store: 'counts', name: m.copy_kind_counts },
	{ store: 'decks', name: m.copy_kind_decks },
	{ store: 'cardSets', name: m.copy_kind_sets },
	{ store: 'games', name: m.copy_kind_games },
	{ store: 'layings', name: m.copy_kind_boards },
	{ store: 'images', name: m.copy_kind_images },
	{ store: 'plates', name: m.copy_kind_plates },
	{ store: 'lessons', name: m.copy_kind_lessons },
	{ store: 'drafts', name: m.copy_kind_drafts }
];
