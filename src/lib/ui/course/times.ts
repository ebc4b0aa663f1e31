import { m } from '$lib/paraglide/messages';

/** "één keer", "3 keer". */
export function timesText(count: number): string {
	return count === 1 ? m.course_signals_once() : m.course_signals_times({ count });
}
