/** The keys of who is measured before a class: a keyboard, or a remote for presentations. */
import { shortcuts } from '../../shortcuts.svelte';

export type LiveKey = 'felt' | 'stop';

/** What a remote for presentations sends; where it sends letters, these. */
const REMOTE = ['PageDown', 'PageUp'];
const LETTERS = ['.', 'b'];

/** Where keys are typed or move something; a tick box does neither. */
const FIELDS =
	'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=slider]';
const PRESSED_BY_SPACE = 'button, a, summary, input';

/** What a key means while somebody is measured; `null`: nothing of ours. */
export function liveKey(event: KeyboardEvent): LiveKey | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
	if (event.key === 'Escape') return isWithin(event, 'dialog') ? null : 'stop';
	if (isWithin(event, FIELDS) || isWithin(event, 'dialog')) return null;
	if (REMOTE.includes(event.key)) return 'felt';
	// Who speaks to the computer types letters without meaning to: they can be switched off.
	if (!shortcuts.on) return null;
	if (event.key === ' ') return isWithin(event, PRESSED_BY_SPACE) ? null : 'felt';
	return LETTERS.includes(event.key.toLowerCase()) ? 'felt' : null;
}

function isWithin({ target }: Event, selector: string): boolean {
	return target instanceof Element && target.closest(selector) !== null;
}
