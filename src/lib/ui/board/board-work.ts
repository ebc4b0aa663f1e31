/** What is done to whatever is chosen, by keys and by buttons alike. */
import {
	bind,
	companionsOf,
	copyAll,
	direction,
	landmarkFor,
	look,
	moveAll,
	movedAlong,
	moveDrawn,
	oneStep,
	orderAll,
	removeAll,
	reword,
	sizeAll,
	TABLE,
	turnAll,
	unbind,
	type BoardSpot,
	type Command,
	type Drawn,
	type Gaze,
	type Piece
} from '$lib/association';
import { m } from '$lib/paraglide/messages';
import type { BoardDesk } from './board-desk.svelte';

/** Of one press, board units and degrees. */
export const ONE_PRESS = { short: 8, long: 40, turn: 15, size: 1.1 } as const;

/** @param x,y board units @param more of the last step: a key that is held down */
export function nudge(desk: BoardDesk, x: number, y: number, more = false) {
	const { board, chosen, marked } = desk;
	step(desk, marked ? moveDrawn(marked, x, y) : moveAll(movedAlong(board, chosen), x, y), more);
	const first = desk.chosen[0];
	if (first) desk.view.reveal(first);
}

/** Nearer to what a piece is compared to, or further from it. @param way board units, less than 0 is further */
export function approach(desk: BoardDesk, piece: Piece, way: number) {
	const to: BoardSpot = landmarkFor(desk.board, piece) ?? {
		x: TABLE.width / 2,
		y: TABLE.height / 2
	};
	const distance = Math.hypot(to.x - piece.x, to.y - piece.y);
	if (distance === 0) return;
	const part = Math.min(way, distance) / distance;
	const along = companionsOf(desk.board, piece);
	step(desk, moveAll(along, (to.x - piece.x) * part, (to.y - piece.y) * part), false);
}

/** @param degrees clockwise */
export function turnChosen(desk: BoardDesk, degrees: number, more = false) {
	step(desk, turnAll(desk.chosen, degrees), more);
}

export function sizeChosen(desk: BoardDesk, factor: number, more = false) {
	step(desk, sizeAll(desk.chosen, factor), more);
}

/** Whether it can become larger, or smaller. */
export function maySize({ chosen }: BoardDesk, factor: number): boolean {
	return sizeAll(chosen, factor) !== null;
}

/** Whether there is a card to go over, or under. */
export function mayOrder(desk: BoardDesk, way: 1 | -1): boolean {
	return orderOf(desk, way) !== null;
}

/** Over the next card, or under it; several at once go to the top or the bottom. */
export function orderChosen(desk: BoardDesk, way: 1 | -1) {
	desk.do(orderOf(desk, way));
}

function orderOf({ board, only, chosen }: BoardDesk, way: 1 | -1): Command | null {
	if (only) return oneStep(board, only, way);
	return orderAll(board, chosen, way === 1 ? 'top' : 'bottom');
}

export function orderToEnd(desk: BoardDesk, end: 'top' | 'bottom') {
	desk.do(orderAll(desk.board, desk.chosen, end));
}

/** Takes away what is chosen, an image or what is drawn. */
export function removeChosen(desk: BoardDesk) {
	const { board, chosen, marked } = desk;
	desk.do(marked ? { do: 'erase', id: marked.id } : removeAll(board, chosen));
	desk.select();
}

/** Keeps what was written with something drawn. A text without words is nothing: a new one was never there. */
export function keepWritten(desk: BoardDesk, drawn: Drawn, text: string) {
	const last = desk.history.done.at(-1)?.command;
	const isNew = drawn.kind === 'label' && last?.do === 'draw' && last.drawn.id === drawn.id;
	if (drawn.kind === 'label' && text === '') {
		desk.select();
		if (isNew) desk.dropLast();
		else desk.do({ do: 'erase', id: drawn.id });
	} else step(desk, reword(drawn, text), isNew);
}

/** The copies are chosen afterwards. */
export function copyChosen(desk: BoardDesk) {
	const ids = desk.chosen.map(() => desk.newId());
	if (desk.do(copyAll(desk.board, desk.chosen, ids))) desk.select(...ids);
	else if (ids.length > 0) desk.tell(m.board_full());
}

/** Binds what is chosen into one group, or lets their groups go when they are one. */
export function groupChosen(desk: BoardDesk) {
	const { board, chosen } = desk;
	const [first] = chosen;
	if (!first) return;
	if (isOneGroup(chosen)) {
		if (desk.do(unbind(board, first))) desk.tell(m.board_group_gone());
	} else if (desk.do(bind(chosen, desk.newId())))
		desk.tell(m.board_group_made({ count: chosen.length }));
}

/** Are these of one group, so that what can be done is to let it go? */
export function isOneGroup(pieces: readonly Piece[]): boolean {
	const [first] = pieces;
	return !!first && first.group !== null && pieces.every(({ group }) => group === first.group);
}

/** The next image or place that is pressed is where it looks; pressed again, it looks nowhere any more. */
export function beginLook(desk: BoardDesk) {
	const piece = desk.chosen[0];
	if (!piece) return;
	if (desk.tool.kind === 'look') {
		desk.do(look(piece, null));
		desk.useHand();
		return;
	}
	desk.tool = { kind: 'look', id: piece.id };
	desk.tell(m.board_look_how());
}

/** @param gaze null: it looks nowhere any more */
export function endLook(desk: BoardDesk, piece: Piece, gaze: Gaze | null) {
	desk.do(look(piece, gaze));
	desk.useHand();
	desk.select(piece.id);
}

/** Looks into the distance, past a place. */
export function lookTowards(desk: BoardDesk, piece: Piece, spot: BoardSpot) {
	endLook(desk, piece, { towards: direction(piece, spot) });
}

function step(desk: BoardDesk, command: Command | null, more: boolean) {
	if (more) desk.doMore(command);
	else desk.do(command);
}
