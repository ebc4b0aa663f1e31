import type { Card, Deck, Theme, Weight } from '$lib/content';
import type { CardId, ThemeCards } from '$lib/games';

/** How many different tints of paper the cards have. */
const TONES = 7;

/** With fewer cards than this a theme is no longer something to collect. */
const LEAST_OF_A_THEME = 3;

/** A card as it lies on the table. */
export interface CardLook {
	/** Theme and card together: cards of two themes may bear the same name. */
	readonly id: CardId;
	readonly themeId: string;
	readonly theme: string;
	readonly tone: number;
	readonly title: string;
	readonly weight: Weight;
	readonly picture: string;
	/** What is on an own photo, for who does not see it. */
	readonly photoText?: string | undefined;
	readonly question: string;
	readonly lighter: string;
}

export interface ThemeLook {
	readonly id: string;
	readonly title: string;
	readonly picture: string;
	/** What is on an own photo, for who does not see it. */
	readonly photoText?: string | undefined;
	readonly tone: number;
	readonly cards: readonly CardLook[];
}

/** A deck, ready to be looked up by the names that the rules use. */
export class DeckView {
	readonly id: string;
	readonly title: string;
	readonly themes: readonly ThemeLook[];
	readonly #cards = new Map<CardId, CardLook>();
	/** What each card was called before. */
	readonly #formerly = new Map<CardId, readonly CardId[]>();

	constructor({ id, title, themes }: Deck) {
		this.id = id;
		this.title = title;
		this.themes = themes.map((theme, index) => lookOf(theme, index % TONES));
		for (const { cards } of this.themes) for (const card of cards) this.#cards.set(card.id, card);
		for (const { id, cards } of themes)
			for (const card of cards) this.#remember(`${id}/${card.id}`, card.formerly ?? []);
	}

	has(id: CardId): boolean {
		return this.#cards.has(id);
	}

	/** By the name that is asked for: a kept game goes on with the names that it was dealt. */
	card(id: CardId): CardLook {
		const card = this.#cards.get(id);
		if (!card) throw new Error(`no card ${id} in ${this.id}`);
		return card;
	}

	cards(ids: readonly CardId[]): CardLook[] {
		return ids.map((id) => this.card(id));
	}

	theme(id: string): ThemeLook {
		const theme = this.themes.find((theme) => theme.id === id);
		if (!theme) throw new Error(`no theme ${id} in ${this.id}`);
		return theme;
	}

	/** All names of a card: as it is called now, and before. */
	names(id: CardId): CardId[] {
		return [id, ...(this.#formerly.get(id) ?? [])];
	}

	/** The chosen cards by theme, or all of them. A theme with fewer than `least` cards is left out. */
	chosen(cards: readonly CardId[] | null, least = 1): ThemeCards[] {
		return this.themes
			.map((theme) => ({
				id: theme.id,
				cards: theme.cards
					.map(({ id }) => id)
					.filter((id) => !cards || this.names(id).some((name) => cards.includes(name)))
			}))
			.filter((theme) => theme.cards.length >= least);
	}

	/** The cards that come no nearer than this, by theme; a theme of which too few are left stays out. */
	upTo(most: Weight): ThemeCards[] {
		const near = this.themes.flatMap(({ cards }) => cards.filter(({ weight }) => weight <= most));
		return this.chosen(
			near.map(({ id }) => id),
			LEAST_OF_A_THEME
		);
	}

	#remember(id: CardId, formerly: readonly CardId[]) {
		this.#formerly.set(id, formerly);
		for (const name of formerly) this.#cards.set(name, { ...this.card(id), id: name });
	}
}

function lookOf({ id, title, picture, photoText, cards }: Theme, tone: number): ThemeLook {
	const look = (card: Card): CardLook => ({
		id: `${id}/${card.id}`,
		themeId: id,
		theme: title,
		tone,
		title: card.title,
		weight: card.weight,
		picture: card.picture,
		photoText: card.photoText,
		question: card.question,
		lighter: card.lighter
	});
	return { id, title, picture, photoText, tone, cards: cards.map(look) };
}
