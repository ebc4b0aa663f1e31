import { m } from '$lib/paraglide/messages';
import { shortcuts } from '../shortcuts.svelte';
import type { BoardDesk } from './board-desk.svelte';
import { wishOf, type KeyWish } from './board-keys';
import {
	beginLook,
	copyChosen,
	groupChosen,
	lookTowards,
	nudge,
	ONE_PRESS,
	orderChosen,
	orderToEnd,
	removeChosen,
	sizeChosen,
	turnChosen
} from './board-work';

/**
 * Does what a key on the table asks for.
 * @param focused the piece on which the focus is; what is not chosen is chosen first
 */
export function pressKey(desk: BoardDesk, event: KeyboardEvent, focused: string | null) {
	const wish = wishOf(event, shortcuts.on);
	if (!wish) return;
	event.preventDefault();
	if (focused && !desk.selected.includes(focused) && aboutChosen(wish) && desk.tool.kind !== 'look')
		desk.select(focused);
	if (aboutChosen(wish) && desk.chosen.length === 0 && !desk.marked)
		return desk.tell(m.board_chosen_none());
	const { count } = desk.told;
	fulfil(desk, wish, event.repeat);
	if (ofPlace(wish) && desk.told.count === count) desk.tell(m.board_no_further());
}

/** Goes on until it cannot. */
function ofPlace({ wish }: KeyWish): boolean {
	return wish === 'move' || wish === 'size' || wish === 'order';
}

function aboutChosen({ wish }: KeyWish): boolean {
	return !['all', 'none', 'undo', 'redo', 'fit'].includes(wish);
}

function fulfil(desk: BoardDesk, wish: KeyWish, held: boolean) {
	switch (wish.wish) {
		case 'move':
			return moveOrLook(desk, wish, held);
		case 'turn':
			return turnChosen(desk, wish.way * ONE_PRESS.turn, held);
		case 'size':
			return sizeChosen(desk, ONE_PRESS.size ** wish.way, held);
		case 'order':
			return wish.far
				? orderToEnd(desk, wish.way === 1 ? 'top' : 'bottom')
				: orderChosen(desk, wish.way);
		case 'look':
			return beginLook(desk);
		case 'word':
			desk.writing = desk.marked?.id ?? desk.chosen[0]?.id ?? null;
			return;
		case 'remove':
			return removeChosen(desk);
		case 'copy':
			return copyChosen(desk);
		case 'group':
			return groupChosen(desk);
		case 'all':
			desk.select(...desk.board.pieces.map(({ id }) => id));
			return desk.tell(m.board_chosen({ count: desk.selected.length }));
		case 'none':
			desk.useHand();
			desk.select();
			return desk.tell(m.board_chosen_none());
		case 'undo':
			return desk.undo();
		case 'redo':
			return desk.redo();
		case 'fit':
			return desk.view.fit(desk.board);
	}
}

/** Arrows move; while it is asked where an image looks, they say in which direction. */
function moveOrLook(desk: BoardDesk, { x, y, far }: KeyWish & { wish: 'move' }, held: boolean) {
	const { tool } = desk;
	const looker = tool.kind === 'look' && desk.board.pieces.find(({ id }) => id === tool.id);
	if (looker) return lookTowards(desk, looker, { x: looker.x + x, y: looker.y + y });
	const way = far ? ONE_PRESS.long : ONE_PRESS.short;
	nudge(desk, x * way, y * way, held);
}
