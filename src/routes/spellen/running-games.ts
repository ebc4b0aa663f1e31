import { m } from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import { openStore, type SavedGame } from '$lib/store';

/** A game that can be gone on with. */
export interface RunningGame {
	name: string;
	href: string;
}

/** The games that go on, for a link each; none when the browser keeps nothing. */
export async function runningGames(): Promise<RunningGame[]> {
	try {
		const store = await openStore();
		const games = await store.games.list();
		store.close();
		return games.flatMap((game) => linkTo(game) ?? []);
	} catch {
		// No memory, no links: the games themselves say what is the matter.
		return [];
	}
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
