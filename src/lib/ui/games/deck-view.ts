import type { Card, Deck, Theme, Weight } from '$lib/content';
import type { CardId, ThemeCards } from '$lib/games';

/** How many different tints of paper the cards have. */
const TONES = 7;

/** A card as it lies on the table. */
export interface CardLook {
	/** Theme and card together: cards of two themes may bear the same name. */
	readonly id: CardId;
	readonly themeId: string;
	readonly theme: string;
	readonly tone: number;
	readonly title: string;
	readonly picture: string;
	/** What is on an own photo, for who does not see it. */
	readonly photoText?: string;
	readonly question: string;
	readonly lighter: string;
}

export interface ThemeLook {
	readonly id: string;
	readonly title: string;
	readonly weight: Weight;
	readonly picture: string;
	readonly tone: number;
	readonly cards: readonly CardLook[];
}

/** A deck, ready to be looked up by the names that the rules use. */
export class DeckView {
	readonly id: string;
	readonly title: string;
	readonly themes: readonly ThemeLook[];
	readonly #cards = new Map<CardId, CardLook>();

	constructor({ id, title, themes }: Deck) {
		this.id = id;
		this.title = title;
		this.themes = themes.map((theme, index) => lookOf(theme, index % TONES));
		for (const { cards } of this.themes) for (const card of cards) this.#cards.set(card.id, card);
	}

	has(id: CardId): boolean {
		return this.#cards.has(id);
	}

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

	/** The chosen cards by theme, or all of them. A theme with fewer than `least` cards is left out. */
	chosen(cards: readonly CardId[] | null, least = 1): ThemeCards[] {
		return this.themes
			.map((theme) => ({
				id: theme.id,
				cards: theme.cards.map(({ id }) => id).filter((id) => !cards || cards.includes(id))
			}))
			.filter((theme) => theme.cards.length >= least);
	}

	/** The lightest themes, so many, in order of the deck. */
	lightest(count: number): ThemeCards[] {
		const light = this.themes.toSorted((a, b) => a.weight - b.weight).slice(0, count);
		return this.chosen(light.flatMap(({ cards }) => cards.map(({ id }) => id)));
	}
}

function lookOf({ id, title, weight, picture, cards }: Theme, tone: number): ThemeLook {
	const look = (card: Card): CardLook => ({
		id: `${id}/${card.id}`,
		themeId: id,
		theme: title,
		tone,
		title: card.title,
		picture: card.picture,
		photoText: card.photoText ?? '',
		question: card.question,
		lighter: card.lighter
	});
	return { id, title, weight, picture, tone, cards: cards.map(look) };
}
