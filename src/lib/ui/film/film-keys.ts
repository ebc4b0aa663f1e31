import { shortcuts } from '$lib/ui/shortcuts.svelte';
import { JUMP_SECONDS } from './playable';

/** What a key asks of a film: the same as a tap on it, its ends, or so many seconds further (or back). */
export type FilmKey = 'press' | 'begin' | 'end' | number;

const FAR: Record<string, FilmKey> = {
	ArrowLeft: -JUMP_SECONDS,
	ArrowRight: JUMP_SECONDS,
	Home: 'begin',
	End: 'end'
};

/** Where these keys do something of their own. */
const FIELDS = 'input, textarea, select';

/**
 * Space and P anywhere on the page; the others within the player, for elsewhere they scroll.
 * @returns `null` when the key is not for the film, or keys are switched off
 */
export function filmKey(event: KeyboardEvent, player: HTMLElement): FilmKey | null {
	const shortcut = shortcuts.of(event);
	if (shortcut === 'mark' || shortcut === 'pause') return 'press';
	const { target } = event;
	const within = target instanceof Element && player.contains(target) && !target.closest(FIELDS);
	if (!within || !shortcuts.on || event.ctrlKey || event.metaKey || event.altKey) return null;
	return FAR[event.key] ?? null;
}
