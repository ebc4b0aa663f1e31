import type { Deck } from '$lib/content';
import { m } from '$lib/paraglide/messages';

/** A deck as it is played: what nobody has written yet gets words, so that every card has a name and a question. */
export function filledIn(deck: Deck): Deck {
	return {
		...deck,
		title: deck.title.trim() || m.deck_untitled(),
		themes: deck.themes.map((theme) => {
			const [first, second, third, fourth] = theme.cards;
			const fill = (card: typeof first, number: number) => ({
				...card,
				title: card.title.trim() || m.deck_card({ number }),
				question: card.question.trim() || card.lighter.trim() || m.game_question_open(),
				lighter: card.question.trim() ? card.lighter.trim() : ''
			});
			return {
				...theme,
				title: theme.title.trim() || m.deck_theme_unnamed(),
				cards: [fill(first, 1), fill(second, 2), fill(third, 3), fill(fourth, 4)]
			};
		})
	};
}
