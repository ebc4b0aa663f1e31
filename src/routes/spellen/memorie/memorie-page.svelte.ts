import { openMemorie } from '$lib/ui/games/library';
import { MemorieGame } from './memorie-game.svelte';
import { MemorieLook } from './memorie-look';

/** The room of memorie: a game that goes on, or the choices for a new one. */
export class MemoriePage {
	game = $state.raw<MemorieGame | null>(null);
	failed = $state(false);

	async open() {
		try {
			const game = new MemorieGame(new MemorieLook(await openMemorie()));
			if (await game.resume()) await game.table.sit();
			this.game = game;
		} catch {
			// The pairs are a file of our own: it is missing, or the network is.
			this.failed = true;
		}
	}

	leave() {
		void this.game?.table.close();
	}
}
