import { openAnyDeck } from '$lib/ui/games/library';
import type { DeckView } from '$lib/ui/games/deck-view';
import { keptDeck } from './kept-deck';
import { KwartetGame } from './kwartet-game.svelte';
import { isWay, type KwartetSitting, type Way } from './kwartet-sitting';
import type { KwartetSetupChoice } from './setup.svelte';
import { sitTogether, type Together } from '$lib/ui/games/samen/together.svelte';

type Ready = NonNullable<Awaited<ReturnType<KwartetSetupChoice['ready']>>>;

/** What the page shows; the address says what is wished for. */
type Screen =
	| { readonly show: 'opening' }
	| { readonly show: 'missing' }
	| { readonly show: 'ways'; readonly deck: string | null; readonly title: string | null }
	| { readonly show: 'setup'; readonly way: KwartetSitting['way']; readonly deck: string }
	| { readonly show: 'samen'; readonly together: Together }
	| { readonly show: 'game'; readonly way: KwartetSitting['way']; readonly game: KwartetGame };

const DEFAULT_DECK = 'kletskwartet';

/** The room of the Kletskwartet, and of every other deck that is played like it. */
export class KwartetPage {
	screen = $state.raw<Screen>({ show: 'opening' });
	failed = $state(false);

	/** Goes where the address points: `?zit=samen&thema=thuis`, `?zit=beurt&spel=teamkwartet`. */
	async visit(search: URLSearchParams) {
		this.leave();
		this.failed = false;
		const way = search.get('zit');
		const wished = search.get('spel');
		try {
			const deck = await openAnyDeck(wished ?? DEFAULT_DECK);
			if (!deck) this.screen = { show: 'missing' };
			else if (!isWay(way))
				this.screen = { show: 'ways', deck: wished, title: wished && deck.title };
			else if (way === 'samen') {
				// The calm mode needs no choosing: the cards lie there.
				const together = await sitTogether(deck, search.get('thema'));
				this.screen = { show: 'samen', together };
			} else await this.#sitDown(way, deck, wished !== null);
		} catch {
			// A deck is a file of our own or kept in this browser: it cannot be read, or the network is gone.
			this.failed = true;
		}
	}

	leave() {
		if (this.screen.show === 'samen') void this.screen.together.table.close();
		if (this.screen.show === 'game') void this.screen.game.table.close();
	}

	start = ({ deck, themes, sitting }: Ready) => {
		const game = new KwartetGame(deck);
		game.begin(themes, sitting);
		void game.table.sit();
		this.screen = { show: 'game', way: sitting.way, game };
	};

	/**
	 * A game that was going on in this way of sitting goes on.
	 * @param only whether a game with other cards than these is left alone
	 */
	async #sitDown(way: Exclude<Way, 'samen'>, wished: DeckView, only: boolean) {
		const deck = await keptDeck();
		if (deck && (!only || deck.id === wished.id)) {
			const game = new KwartetGame(deck);
			if (await game.resume(way)) {
				await game.table.sit();
				this.screen = { show: 'game', way, game };
				return;
			}
			void game.table.close();
		}
		this.screen = { show: 'setup', way, deck: wished.id };
	}
}
