import type { ClassCommand, ClassState } from '$lib/classroom';
import { shortcuts } from '../shortcuts.svelte';

/**
 * What a key of a presenter's remote does to the class, in either window: the one that has the focus hears it.
 * @returns `null` for every other key, and while somebody types or a question lies over the page
 */
export function classCommandOf(event: KeyboardEvent, state: ClassState): ClassCommand | null {
	if (event.target instanceof Element && event.target.closest('dialog')) return null;
	switch (shortcuts.of(event)) {
		case 'quiet':
			return { to: 'stage', do: 'quiet', quiet: !state.stage.quiet };
		default:
			return null;
	}
}
