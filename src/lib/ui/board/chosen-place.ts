import { corners, type Drawn, type Piece } from '$lib/association';
import type { BoardView, ScreenSpot } from './board-view.svelte';
import type { SpotBox } from './hand-geometry';

/** Between what is chosen and the tools for it: room for its handles, px. */
const ROOM = 46;
const EDGE = 8;

/** Around what is chosen, on the screen, px; null when nothing is. */
export function chosenBox(
	view: BoardView,
	chosen: readonly Piece[],
	marked: Drawn | null
): SpotBox | null {
	const spots = marked ? [marked] : chosen.flatMap((piece) => corners(piece));
	if (spots.length === 0) return null;
	const on = spots.map((spot) => view.toScreen(spot));
	const [xs, ys] = [on.map(({ x }) => x), on.map(({ y }) => y)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/**
 * Where the tools for what is chosen go: above it, else below it, else at the end of the stage that is
 * further from it.
 * @param size of the tools, px
 */
export function toolsPlace(
	box: SpotBox,
	size: { readonly width: number; readonly height: number },
	stage: { readonly width: number; readonly height: number }
): ScreenSpot {
	const rightmost = Math.max(EDGE, stage.width - size.width - EDGE);
	const x = Math.min(rightmost, Math.max(EDGE, box.x + box.width / 2 - size.width / 2));
	const above = box.y - ROOM - size.height;
	const below = box.y + box.height + ROOM;
	const bottom = stage.height - size.height - EDGE;
	if (above >= EDGE && above <= bottom) return { x, y: above };
	if (below >= EDGE && below <= bottom) return { x, y: below };
	return { x, y: box.y + box.height / 2 < stage.height / 2 ? bottom : EDGE };
}
