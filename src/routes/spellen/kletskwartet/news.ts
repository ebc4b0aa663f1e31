import type { News } from '$lib/games/kwartet';
import { m } from '$lib/paraglide/messages';
import type { KwartetGame } from './kwartet-game.svelte';

/** What everybody may know of the last turn: never which card was drawn. */
export function newsLine(game: KwartetGame, news: News): string {
	const name = game.name(news.seat);
	switch (news.kind) {
		case 'got':
			return m.game_news_got({
				name,
				from: game.name(news.from),
				card: game.deck.card(news.card).title
			});
		case 'refused': {
			const words = { name, from: game.name(news.from), card: game.deck.card(news.card).title };
			return news.drawn === null ? m.game_news_refused(words) : m.game_news_refused_drew(words);
		}
		case 'drew':
			return m.game_news_drew({ name });
		case 'laid':
			return m.game_news_laid({ name, theme: game.deck.theme(news.theme).title });
	}
}
