import type { ThemeLook } from '$lib/ui/games/deck-view';
import { openDeck } from '$lib/ui/games/library';

/**
 * The themes of the kwartet in the language of the page. Asked for when the page opens, for nothing
 * may be fetched while the camera is on; without a network there are none, and nothing is missing.
 */
export async function openThemes(): Promise<readonly ThemeLook[]> {
	try {
		return (await openDeck('kletskwartet')).themes;
	} catch {
		return [];
	}
}
