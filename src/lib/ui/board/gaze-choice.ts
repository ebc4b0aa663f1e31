import type { Gaze } from '$lib/association';
import { m } from '$lib/paraglide/messages';

/** Ways to look into the distance that can be chosen from a list, degrees clockwise from the right. */
export const GAZE_WAYS = [
	{ degrees: -90, name: m.board_gaze_up },
	{ degrees: 0, name: m.board_gaze_right },
	{ degrees: 90, name: m.board_gaze_down },
	{ degrees: 180, name: m.board_gaze_left }
] as const;

/** A gaze as the value of a choice. */
export function gazeValue(gaze: Gaze | null): string {
	if (gaze === null) return '';
	return 'at' in gaze ? `at:${gaze.at}` : `to:${gaze.towards}`;
}

/** The gaze that a choice stands for. */
export function gazeOf(value: string): Gaze | null {
	if (value === '') return null;
	const rest = value.slice(3);
	return value.startsWith('at:') ? { at: rest } : { towards: Number(rest) };
}
