import type { Deck } from '$lib/content';
import { getLocale } from '$lib/paraglide/runtime';
import { storeFault, type StoreFault } from '$lib/store';
import { findDeck } from '$lib/ui/decks/any-deck';
import { sheetsOf } from './sheets';

/** How many tints of paper the themes take turns with; they are in `games.css`. */
const TONES = 7;

/** A deck on its way to paper. */
export class PrintPage {
	deck = $state.raw<Deck | null>(null);
	missing = $state(false);
	fault = $state.raw<StoreFault | null>(null);
	backs = $state(true);

	readonly sheets = $derived(this.deck ? sheetsOf(this.deck, TONES) : []);
	/** Sheets of paper that go into the printer, in order; `null` is a side with backs. */
	readonly sides = $derived(
		this.backs ? this.sheets.flatMap((sheet) => [sheet, null]) : this.sheets
	);

	async open(id: string | null) {
		try {
			this.deck = id ? await findDeck(id, getLocale()) : null;
			this.missing = this.deck === null;
		} catch (error) {
			this.fault = storeFault(error);
		}
	}
}
