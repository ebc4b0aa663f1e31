import type { Bearing, Piece, Role } from '$lib/association';
import { m } from '$lib/paraglide/messages';
import type { ImageShelf } from '$lib/ui/board/image-shelf.svelte';
import type { BoardStop } from './stops';

export const STOP_NAMES: Record<BoardStop, () => string> = {
	choose: m.ub_stop_choose,
	lay: m.ub_stop_lay,
	words: m.ub_stop_words,
	enter: m.ub_stop_enter,
	change: m.ub_stop_change,
	knows: m.ub_stop_knows
};

export const ROLE_NAMES: Record<Role, () => string> = {
	other: m.ub_role_other,
	me: m.ub_role_me,
	between: m.ub_role_between,
	team: m.ub_role_team,
	family: m.ub_role_family,
	house: m.ub_role_house,
	missing: m.ub_role_missing
};

export const BEARINGS: Record<Bearing, () => string> = {
	ahead: m.ub_see_ahead,
	left: m.ub_see_left,
	right: m.ub_see_right,
	behind: m.ub_see_behind
};

/** What an image is called here: by the word it was given, else by what is on it. */
export function calledOf(piece: Piece, images: ImageShelf): string {
	return piece.word.trim() || images.nameOf(piece.image);
}
