import { m } from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { isDeckId } from '$lib/content';
import { appStore, type SavedGame, type Store } from '$lib/store';

/** A game that can be gone on with. */
export interface RunningGame {
	name: string;
	href: string;
}

/** The games that go on, for a link each; none when the browser keeps nothing. */
export async function runningGames(): Promise<RunningGame[]> {
	try {
		const store = await appStore.open();
		const links: RunningGame[] = [];
		for (const game of await store.games.list()) {
			const link = (await hasCards(store, game)) && linkTo(game);
			if (link) links.push(link);
		}
		return links;
	} catch {
		// No memory, no links: the games themselves say what is the matter.
		return [];
	}
}

/** A game with an own deck ends when that deck is thrown away. */
async function hasCards(store: Store, { slot, data }: SavedGame): Promise<boolean> {
	if (slot !== 'kwartet') return true;
	const { deck } = (data as { sitting?: { deck?: string } }).sitting ?? {};
	return deck !== undefined && (isDeckId(deck) || (await store.decks.get(deck)) !== null);
}

function linkTo({ slot, data }: SavedGame): RunningGame | null {
	const { sitting } = data as { sitting?: { way?: string; deck?: string } };
	switch (slot) {
		case 'memorie':
			return { name: m.game_memorie(), href: localizeHref('/spellen/memorie/') };
		case 'kwartet':
			return {
				name: sitting?.way === 'tegenover' ? m.game_way_facing() : m.game_way_turns(),
				href: localizeHref(`/spellen/kletskwartet/?zit=${sitting?.way ?? 'beurt'}`)
			};
		case 'samen':
			// Its cards lie there whenever it is opened.
			return null;
	}
}
