import type { LessonCommand } from '$lib/classroom';

/** Where a key belongs to what has the focus. */
const OWN_KEYS =
	'input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable], [role="slider"], dialog';
/** Here the arrows go from one choice to the next; a page up or down means nothing. */
const CHOICES = '[type="radio"], [type="checkbox"], [role="radiogroup"]';

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
	if (isWithin(event, OWN_KEYS)) return null;
	if (event.key.startsWith('Arrow') && isWithin(event, CHOICES)) return null;
	return KEYS[event.key] ?? null;
}

function isWithin({ target }: Event, selector: string): boolean {
	return target instanceof Element && target.closest(selector) !== null;
}
