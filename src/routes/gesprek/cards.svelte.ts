import type { ThemeLook } from '$lib/ui/games/deck-view';
import { holdPictures } from '$lib/ui/games/held-pictures';
import { openDeck } from '$lib/ui/games/library';
import { sitTogether, type Together } from '$lib/ui/games/samen/together.svelte';

/** The cards of the conversation, laid ready before it begins: at the switch nobody waits. */
export class Cards {
	themes = $state.raw<readonly ThemeLook[]>([]);
	together = $state.raw<Together | null>(null);

	/** @param theme that lies open first */
	async fetch(theme: string | null) {
		try {
			const deck = await openDeck('kletskwartet');
			this.themes = deck.themes;
			const together = await sitTogether(deck, theme);
			// A question that was left open another time is not for this conversation.
			if (together.state.question) together.talk({ do: 'decline' });
			this.together = together;
			await holdPictures(deck);
		} catch {
			// No network on the very first visit: the cards come when they can.
		}
	}

	open(theme: string | null) {
		if (theme) this.together?.open(theme);
	}

	close() {
		void this.together?.table.close();
	}
}
