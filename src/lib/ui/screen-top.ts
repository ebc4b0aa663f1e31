import { tick } from 'svelte';

/** The heading of the screen that is shown: `Screen.svelte` gives it this name. */
export const SCREEN_TITLE = 'screen-title';

/** A new screen begins at its top, for the eye and for the screen reader. */
export async function toScreenTop(): Promise<void> {
	await tick();
	scrollTo(0, 0);
	document.getElementById(SCREEN_TITLE)?.focus({ preventScroll: true });
}
