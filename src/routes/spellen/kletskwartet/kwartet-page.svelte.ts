import { isDeckId, openDeck, type DeckId } from '$lib/ui/games/library';
import type { DeckView } from '$lib/ui/games/deck-view';
import { KwartetGame } from './kwartet-game.svelte';
import { isWay, type KwartetSitting, type Way } from './kwartet-sitting';
import type { KwartetSetupChoice } from './setup.svelte';
import { Together } from './together.svelte';

type Ready = NonNullable<Awaited<ReturnType<KwartetSetupChoice['ready']>>>;

/** What the page shows; the address says what is wished for. */
type Screen =
	| { readonly show: 'opening' }
	| { readonly show: 'ways' }
	| { readonly show: 'setup'; readonly way: KwartetSitting['way'] }
	| { readonly show: 'samen'; readonly together: Together }
	| { readonly show: 'game'; readonly way: KwartetSitting['way']; readonly game: KwartetGame };

const DEFAULT_DECK: DeckId = 'kletskwartet';

/** The room of the Kletskwartet. */
export class KwartetPage {
	screen = $state.raw<Screen>({ show: 'opening' });
	failed = $state(false);

	/** Goes where the address points: `?zit=samen&thema=thuis`, `?zit=beurt&spel=teamkwartet`. */
	async visit(search: URLSearchParams) {
		this.leave();
		const way = search.get('zit');
		const wished = search.get('spel');
		const deck = wished !== null && isDeckId(wished) ? wished : null;
		try {
			if (!isWay(way)) this.screen = { show: 'ways' };
			else if (way === 'samen') await this.#sitTogether(deck, search.get('thema'));
			else await this.#sitDown(way);
		} catch {
			// A deck is a file of our own: it is missing, or the network is.
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
		this.screen = { show: 'game', way: sitting.way, game };
	};

	/** The calm mode needs no choosing: the cards lie there. */
	async #sitTogether(deckId: DeckId | null, theme: string | null) {
		const id = deckId ?? DEFAULT_DECK;
		const together = new Together(await openDeck(id), id, theme);
		if (!(await together.resume())) together.lay(null);
		this.screen = { show: 'samen', together };
	}

	/** A game that was going on in this way of sitting goes on. */
	async #sitDown(way: Exclude<Way, 'samen'>) {
		for (const deck of await this.#decks()) {
			const game = new KwartetGame(deck);
			if (await game.resume(way)) {
				this.screen = { show: 'game', way, game };
				return;
			}
			void game.table.close();
		}
		this.screen = { show: 'setup', way };
	}

	#decks(): Promise<DeckView[]> {
		return Promise.all((['kletskwartet', 'teamkwartet'] as const).map(openDeck));
	}
}
