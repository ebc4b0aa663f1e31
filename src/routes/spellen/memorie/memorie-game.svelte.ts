import type { Pair } from '$lib/content';
import type { TalkMove } from '$lib/games';
import {
	isOff,
	memorie,
	phase,
	places,
	type MemorieMove,
	type MemorieSetup,
	type MemorieState
} from '$lib/games/memorie';
import { GameTable } from '$lib/ui/games/game-table.svelte';
import { freshSeed } from '$lib/ui/games/names';
import type { MemorieLook } from './memorie-look';

interface MemorieSitting {
	readonly names: readonly string[];
}

/** What a card on the table shows now. */
export type TileState = 'closed' | 'open' | 'off';

/** A game of memorie on one device. */
export class MemorieGame {
	readonly table = new GameTable<MemorieSetup, MemorieState, MemorieMove, MemorieSitting>(
		memorie,
		'memorie'
	);
	readonly look: MemorieLook;

	constructor(look: MemorieLook) {
		this.look = look;
	}

	resume(): Promise<boolean> {
		return this.table.resume(
			({ names }, { pairs }) => Array.isArray(names) && pairs.every((pair) => this.look.has(pair))
		);
	}

	begin(setup: Omit<MemorieSetup, 'seed'>, names: readonly string[]) {
		this.table.begin({ ...setup, seed: freshSeed() }, { names });
	}

	again() {
		const { match, sitting } = this.table;
		if (match && sitting) this.begin(match.setup, sitting.names);
	}

	get state(): MemorieState {
		if (!this.table.match) throw new Error('no game on the table');
		return this.table.match.state;
	}

	get names(): readonly string[] {
		return this.table.sitting?.names ?? [];
	}

	readonly phase = $derived.by(() => phase(this.state));
	readonly places = $derived.by(() => places(this.state));

	pair(id: string): Pair & { theme: string; tone: number } {
		return this.look.pair(id);
	}

	face(position: number): TileState {
		const { tiles, open, peeking } = this.state;
		const tile = tiles[position];
		if (tile && isOff(this.state, tile.pair)) return 'off';
		return peeking || open.includes(position) ? 'open' : 'closed';
	}

	/** Turning a third card turns the two wrong ones down first: that saves a tap. */
	turn(position: number) {
		if (this.phase === 'cover') this.table.play({ do: 'cover' });
		if (this.phase === 'turn' && this.face(position) === 'closed')
			this.table.play({ do: 'turn', position });
	}

	cover() {
		this.table.play({ do: 'cover' });
	}

	start() {
		this.table.play({ do: 'begin' });
	}

	talk = (move: TalkMove) => this.table.play(move);
	remove = () => this.table.play({ do: 'remove' });
}
