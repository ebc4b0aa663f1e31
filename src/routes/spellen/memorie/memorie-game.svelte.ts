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
import { m } from '$lib/paraglide/messages';
import { ownWords } from '$lib/ui/games/bidi';
import { GameTable } from '$lib/ui/games/game-table.svelte';
import { freshSeed } from '$lib/ui/games/names';
import type { MemorieLook } from './memorie-look';

interface MemorieSitting {
	readonly names: readonly string[];
}

/** What a card on the table shows now. */
export type TileState = 'closed' | 'open' | 'off';

export function pairsTogether(count: number): string {
	return count === 1 ? m.game_pairs_one() : m.game_pairs_count({ count });
}

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
		void this.table.sit();
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

	/** What somebody is called, for in a sentence. */
	name(seat: number): string {
		return ownWords(this.names[seat] ?? '');
	}

	/** Whose turn it is and what was found, for who comes back to it. */
	get where(): string {
		const { turn, found } = this.state;
		const whose = this.names.length > 1 && m.game_where_turn({ name: this.name(turn) });
		return [whose, `${pairsTogether(found.flat().length)}.`].filter(Boolean).join(' ');
	}

	/** What was done last, where it may be missed or regretted. */
	get did(): string | null {
		if (this.table.resumed && this.table.mayUndo) return `${m.game_welcome_back()} ${this.where}`;
		const pair = this.state.aside.at(-1);
		if (this.table.lastMove?.do !== 'remove' || pair === undefined) return null;
		return m.game_did_remove({ card: this.pair(pair).title });
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
