import type { News } from '$lib/games/kwartet';
import { m } from '$lib/paraglide/messages';
import { ownWords } from '$lib/ui/games/bidi';
import type { KwartetGame } from './kwartet-game.svelte';

/** What everybody may know of the last turn: never which card was drawn. */
export function newsLine(game: KwartetGame, news: News): string {
	const name = game.name(news.seat);
	switch (news.kind) {
		case 'got':
			return m.game_news_got({ name, from: game.name(news.from), card: game.title(news.card) });
		case 'refused': {
			const words = { name, from: game.name(news.from), card: game.title(news.card) };
			return news.drawn === null ? m.game_news_refused(words) : m.game_news_refused_drew(words);
		}
		case 'drew':
			return m.game_news_drew({ name });
		case 'laid':
			return m.game_news_laid({ name, theme: themeOf(game, news) });
	}
}

/** Where everybody was when the game was left: what it was about, whose turn it is, what lies there. */
export function whereWeWere(game: KwartetGame): string {
	const { news, turn, laid } = game.state;
	const about = news && news.kind !== 'drew' ? themeOf(game, news) : null;
	const together = laid.flat().length;
	return [
		about && m.game_where_theme({ theme: about }),
		m.game_where_turn({ name: game.name(turn) }),
		together > 0 && `${quartetsTogether(together)}.`
	]
		.filter(Boolean)
		.join(' ');
}

export function quartetsTogether(count: number): string {
	if (count === 0) return m.game_end_title();
	return count === 1 ? m.game_together_one() : m.game_together_count({ count });
}

/** What was done last, where it may be missed or regretted. */
export function didLine(game: KwartetGame): string | null {
	const { table, state } = game;
	if (table.resumed && table.mayUndo) return `${m.game_welcome_back()} ${whereWeWere(game)}`;
	const card = state.aside.at(-1);
	if (table.lastMove?.do !== 'remove' || card === undefined) return null;
	return m.game_did_remove({ card: game.title(card) });
}

function themeOf(game: KwartetGame, news: Exclude<News, { kind: 'drew' }>): string {
	const theme = news.kind === 'laid' ? news.theme : game.deck.card(news.card).themeId;
	return ownWords(game.deck.theme(theme).title);
}
