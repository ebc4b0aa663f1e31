import type { LessonCommand } from '$lib/classroom';

/** Where a key belongs to what has the focus. */
const OWN_KEYS =
	'input, textarea, select, [contenteditable], [role="slider"], [role="radiogroup"], dialog';

/** As presenter remotes send them. */
const KEYS: Readonly<Record<string, LessonCommand>> = {
	PageDown: { do: 'next' },
	ArrowRight: { do: 'next' },
	PageUp: { do: 'back' },
	ArrowLeft: { do: 'back' }
};

/** What a key does in a lesson; `null`: nothing, or it belongs to something else. */
export function lessonKey(event: KeyboardEvent): LessonCommand | null {
	const held = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
	if (event.defaultPrevented || event.repeat || held) return null;
	if (event.target instanceof Element && event.target.closest(OWN_KEYS)) return null;
	return KEYS[event.key] ?? null;
}
