import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDeck } from '$lib/content';
import { seeds } from '$lib/games/testing';
import { mulberry32 } from '$lib/signals/prng';
import { StoreFault } from '$lib/store';
import { AppStore } from '$lib/store/app-store';
import { DeckView } from '$lib/ui/games/deck-view';
import { PageStore } from '$lib/ui/storage/page-store.svelte';
import { KwartetGame } from './kwartet-game.svelte';
import { newsLine } from './news';
import { TurnByTurn } from './turn-by-turn.svelte';

const NAMES = ['Noor', 'Sam', 'Bo', 'Kim', 'Ali', 'Eva'];
const LONGEST = 3000;

const deck = new DeckView(await loadDeck('kletskwartet', 'nl'));
const keepsNothing = () =>
	new PageStore(new AppStore(() => Promise.reject(new StoreFault('unavailable'))));

function sitDown(players: number, themes: number, seed: number): TurnByTurn {
	const game = new KwartetGame(deck, keepsNothing());
	const names = NAMES.slice(0, players);
	const sitting = { way: 'beurt', deck: deck.id, names, set: null } as const;
	const setup = { themes: deck.upTo(3).slice(0, themes), players, pot: players === 2, seed };
	game.table.begin(setup, sitting);
	return new TurnByTurn(game);
}

/** Does one of the things that the screen offers now, by chance. */
function press(turn: TurnByTurn, dice: () => number) {
	const { game, step } = turn;
	const some = <T>(things: readonly T[]): T => {
		const thing = things[Math.floor(dice() * things.length)];
		if (thing === undefined) throw new Error(`nothing to press at ${JSON.stringify(step)}`);
		return thing;
	};
	if (game.state.question) return void game.talk({ do: 'decline' });
	switch (step.at) {
		case 'hand-over':
			return void turn.taken();
		case 'hand':
			if (game.phase === 'draw') return turn.draw();
			if (game.phase === 'ask') return turn.chooseTheme(some(game.hand).themeId);
			return turn.lay(game.complete[0]!.id, some(game.complete[0]!.cards));
		case 'card': {
			const theme = game.wanted.find(({ id }) => id === step.theme);
			return turn.chooseCard(step.theme, some(theme?.cards ?? []));
		}
		case 'player':
			return turn.ask(some(game.askable));
		case 'outcome':
			return turn.goOn(step.seat);
	}
}

/** Whose eyes the screen is for now; `null` when everybody may see it. */
function ownerOf({ game, step }: TurnByTurn): number | null {
	if (game.state.question || game.state.ended || step.at === 'hand-over') return null;
	return step.at === 'outcome' ? step.seat : game.state.turn;
}

/** Plays a game to its end, looking after every press; now and then one step back, or a tab that was away. */
function playToTheEnd(turn: TurnByTurn, seed: number, look: (turn: TurnByTurn) => void) {
	const { uniform } = mulberry32(seed);
	for (let presses = 0; !turn.game.state.ended; presses++) {
		if (presses > LONGEST) throw new Error('this game does not end');
		const chance = uniform();
		if (chance < 0.02 && turn.game.table.mayUndo) turn.undo();
		else if (chance < 0.04) turn.close();
		else press(turn, uniform);
		look(turn);
	}
}

describe('taking turns with one screen', () => {
	it('shows a hand only to who said that she has the screen, and comes to an end', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 6 }),
				fc.integer({ min: 3, max: 6 }),
				seeds,
				(players, themes, seed) => {
					const turn = sitDown(players, themes, seed);
					let holder: number | null = null;
					playToTheEnd(turn, seed, () => {
						const owner = ownerOf(turn);
						// Between two hands lies a screen for all, and from that one only by "I have it".
						if (holder !== null && owner !== null) expect(owner).toBe(holder);
						if (owner !== null && holder === null) expect(turn.step.at).toBe('hand');
						holder = owner;
					});
				}
			),
			{ numRuns: 60 }
		);
	});

	it('hands the screen over after a question that all could see', () => {
		let asked = 0;
		const turn = sitDown(3, 4, 1);
		playToTheEnd(turn, 1, ({ game, step }) => {
			if (!game.state.question) return;
			asked++;
			expect(step.at).toBe('hand-over');
		});
		expect(asked).toBeGreaterThan(5);
	});

	it('says the same of a turn, whichever card was drawn', () => {
		let drawn = 0;
		playToTheEnd(sitDown(2, 6, 1), 1, ({ game }) => {
			const { news } = game.state;
			if (!news || !('drawn' in news) || news.drawn === null) return;
			drawn++;
			for (const other of game.state.themes.flatMap(({ cards }) => cards))
				expect(newsLine(game, { ...news, drawn: other })).toBe(newsLine(game, news));
		});
		expect(drawn).toBeGreaterThan(2);
	});
});
