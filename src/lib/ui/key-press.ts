/**
 * The key of a shortcut of one key: lower case.
 * @returns `null` while somebody types, holds a key down, or means something of the browser's
 */
export function shortcutKey(event: KeyboardEvent): string | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest('input, textarea, select')) return null;
	return event.key.toLowerCase();
}
