import { m } from '$lib/paraglide/messages';
import { appStore, type OwnDeck } from '$lib/store';

/** What a deck is called where one is chosen. */
export interface DeckOption {
	readonly value: string;
	readonly name: string;
	readonly note: string;
}

/** All decks that can be played: first those of Luwte, then those made on this device. */
export class DeckShelf {
	own = $state.raw<readonly OwnDeck[]>([]);

	async load() {
		try {
			const { decks } = await appStore.open();
			this.own = await decks.list();
		} catch {
			// No memory, no own decks; the page of own decks says what is the matter.
		}
	}

	get options(): DeckOption[] {
		return [
			{ value: 'kletskwartet', name: m.game_deck_client(), note: m.game_deck_client_note() },
			{ value: 'teamkwartet', name: m.game_deck_team(), note: m.game_deck_team_note() },
			...this.own.map(({ id, title }) => ({
				value: id,
				name: title.trim() || m.deck_untitled(),
				note: m.game_deck_own_note()
			}))
		];
	}
}
