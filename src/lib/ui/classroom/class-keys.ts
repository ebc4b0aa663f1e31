import type { ClassCommand, ClassState } from '$lib/classroom';
import { shortcuts } from '../shortcuts.svelte';
import { lessonKey } from './lesson/lesson-keys';

/**
 * What a key does to the screen of the class.
 * @returns `null` for every other key, and while somebody types or a question lies over the page
 */
export function deskKey(event: KeyboardEvent, { stage }: ClassState): ClassCommand | null {
	if (event.target instanceof Element && event.target.closest('dialog')) return null;
	if (shortcuts.of(event) !== 'quiet') return null;
	return { to: 'stage', do: 'quiet', quiet: !stage.quiet };
}

/**
 * The same where the class looks: who made that window full has its focus there, and her remote must do
 * there what it does at the desk. At the desk the lesson listens itself.
 */
export function screenKey(event: KeyboardEvent, state: ClassState): ClassCommand | null {
	const step = state.lesson && lessonKey(event);
	return step ? { to: 'lesson', ...step } : deskKey(event, state);
}
