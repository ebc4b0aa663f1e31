import { SvelteSet } from 'svelte/reactivity';

/**
 * Words that the writer said are fine where a name or number was suspected. For as long as the tab is
 * open: a list of them on the disk would be a list of what looks like names.
 */
export const keptWords = new SvelteSet<string>();

export function keepWord(text: string) {
	keptWords.add(text.toLowerCase());
}
