import type { Deck } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { storeFault, type StoreFault } from '$lib/store';
import { findDeck } from '$lib/ui/decks/any-deck';
import { backsOf, sheetsOf, type Players, type PrintedCard } from './sheets';

/** How many tints of paper the themes take turns with; they are in `games.css`. */
const TONES = 7;

/** One side of a sheet: cards in reading order, or the places where backs lie. */
interface Side {
	readonly cards: readonly PrintedCard[];
	readonly backs: readonly number[];
}

/** A deck on its way to paper. */
export class PrintPage {
	deck = $state.raw<Deck | null>(null);
	missing = $state(false);
	fault = $state.raw<StoreFault | null>(null);
	backs = $state(true);
	players = $state<Players>(2);

	readonly sheets = $derived(this.deck ? sheetsOf(this.deck, TONES, this.players) : []);
	/** What comes out of the printer, in order. */
	readonly sides = $derived(this.sheets.flatMap((cards) => this.#sidesOf(cards)));

	#sidesOf(cards: readonly PrintedCard[]): Side[] {
		const front = { cards, backs: [] };
		return this.backs ? [front, { cards: [], backs: backsOf(cards.length) }] : [front];
	}

	async open(id: string | null) {
		try {
			this.deck = id ? await findDeck(id, getLocale()) : null;
			this.missing = this.deck === null;
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
