import { themeChoice } from '$lib/ui/shell/theme.svelte';
import { shortcuts } from '$lib/ui/shortcuts.svelte';
import { csvReader } from '$lib/ui/storage/csv-reader.svelte';
import { autoLock } from '$lib/ui/vault/auto-lock-choice.svelte';

/** Choices that outlive a page are read again: a copy brought others. All others are read by the page that needs them. */
export function reloadChoices() {
	for (const choice of [themeChoice, shortcuts, csvReader, autoLock]) choice.load();
}
