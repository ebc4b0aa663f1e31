/** What commands are put together from. */
import type { Command, PieceChange, SingleCommand } from './command';
import { FARTHEST } from './limits';

export function changeTo(id: string, to: PieceChange): SingleCommand {
	return { do: 'change', id, to };
}

/** As one command. */
export function together(commands: readonly SingleCommand[]): Command {
	return commands.length === 1 ? commands[0]! : { do: 'all', commands };
}

/** As much of a way as keeps all of these within reach of the board, board units. */
export function withinReach(way: number, from: readonly number[]): number {
	const least = -FARTHEST - Math.min(...from);
	const most = FARTHEST - Math.max(...from);
	return Math.min(most, Math.max(least, way));
}

/** To a tenth of a unit, so that the same keys lead to the same board as the same drag. */
export function toTenth(value: number): number {
	// No -0: kept and brought back it would be another number.
	return Math.round(value * 10) / 10 + 0;
}
