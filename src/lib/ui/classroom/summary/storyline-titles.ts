import { loadStorylines } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import type { StorylineTitles } from './summary-text';

/** What the storylines are called, in the language of the page. */
export async function storylineTitles(): Promise<StorylineTitles> {
	const all = await loadStorylines(getLocale());
	return Object.fromEntries(all.map(({ id, words }) => [id, words.title]));
}
