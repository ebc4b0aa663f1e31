import { tick } from 'svelte';

/**
 * After a row of a list has gone: the same button of the row that took its place has the focus, or what is given
 * when no row is left. Without it the focus would be nowhere, and the keyboard would begin the page anew.
 * @param buttons selector of the button that took the row away
 * @param at place of the row that went
 */
export async function focusRow(buttons: string, at: number, otherwise: HTMLElement | undefined) {
	await tick();
	const left = [...document.querySelectorAll<HTMLElement>(buttons)];
	(left[Math.min(at, left.length - 1)] ?? otherwise)?.focus();
}
