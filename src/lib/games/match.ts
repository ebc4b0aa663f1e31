import { DamagedSave, IllegalMove } from './faults';

/** The rules of one game: where it starts, and what a move makes of a state. */
export interface Rules<Setup, State, Move> {
	readonly name: string;
	/** Raise it when old moves no longer lead to the same states. */
	readonly version: number;
	/** @throws {IllegalSetup} */
	start(setup: Setup): State;
	/** The next state; the given one stays as it is. @throws {IllegalMove} */
	play(state: State, move: Move): State;
}

/**
 * A game on the table. The moves are the truth and the state follows from them: so taking one back
 * restores exactly what was, and a kept game that does not follow the rules shows itself.
 */
export interface Match<Setup, State, Move> {
	readonly setup: Setup;
	readonly moves: readonly Move[];
	readonly state: State;
}

/** A match as plain data, for keeping. */
export interface SavedMatch<Setup, Move> {
	readonly game: string;
	readonly version: number;
	readonly setup: Setup;
	readonly moves: readonly Move[];
}

/** @throws {IllegalSetup} */
export function begin<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	setup: Setup
): Match<Setup, State, Move> {
	return { setup, moves: [], state: rules.start(setup) };
}

/** @throws {IllegalMove} */
export function play<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	match: Match<Setup, State, Move>,
	move: Move
): Match<Setup, State, Move> {
	const state = rules.play(match.state, move);
	return { ...match, moves: [...match.moves, move], state };
}

/** The match as it was before the last move. @throws {IllegalMove} when there is none */
export function undo<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	{ setup, moves }: Match<Setup, State, Move>
): Match<Setup, State, Move> {
	if (moves.length === 0) throw new IllegalMove('nothing to take back');
	return replay(rules, setup, moves.slice(0, -1));
}

export function save<Setup, State, Move>(
	{ name, version }: Rules<Setup, State, Move>,
	{ setup, moves }: Match<Setup, State, Move>
): SavedMatch<Setup, Move> {
	return { game: name, version, setup, moves };
}

/**
 * A kept match, played again from its start.
 * @param data whatever was kept; nothing is believed
 * @throws {DamagedSave}
 */
export function load<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	data: unknown
): Match<Setup, State, Move> {
	const saved = data as Partial<SavedMatch<Setup, Move>> | null | undefined;
	if (saved?.game !== rules.name) throw new DamagedSave('damaged', 'another game');
	if (typeof saved.version === 'number' && saved.version > rules.version)
		throw new DamagedSave('newer');
	if (saved.version !== rules.version) throw new DamagedSave('damaged', 'version');
	try {
		return replay(rules, saved.setup as Setup, saved.moves as Move[]);
	} catch (error) {
		throw new DamagedSave('damaged', error instanceof Error ? error.message : '');
	}
}

function replay<Setup, State, Move>(
	rules: Rules<Setup, State, Move>,
	setup: Setup,
	moves: readonly Move[]
): Match<Setup, State, Move> {
	const state = moves.reduce((state, move) => rules.play(state, move), rules.start(setup));
	return { setup, moves: [...moves], state };
}
