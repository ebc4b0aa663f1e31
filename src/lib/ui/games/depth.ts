import type { Weight } from '$lib/content';
import { m } from '$lib/paraglide/messages';

/** How deep a game may go, by the deepest cards in it. */
export const DEEPEST = { light: 1, middle: 2, all: 3 } as const satisfies Record<string, Weight>;
export type Depth = keyof typeof DEEPEST;

export function isDepth(text: string): text is Depth {
	return text in DEEPEST;
}

/** The same choice before every game. */
export function depthOptions(): { value: Depth; name: string; note: string }[] {
	return [
		{ value: 'light', name: m.game_cards_light(), note: m.game_cards_light_note() },
		{ value: 'middle', name: m.game_cards_middle(), note: m.game_cards_middle_note() },
		{ value: 'all', name: m.game_cards_all(), note: m.game_cards_all_note() }
	];
}
