import type { Drawn } from '$lib/association';
import { m } from '$lib/paraglide/messages';

export const DRAWN_NAMES: Record<Drawn['kind'], () => string> = {
	field: m.board_draw_field,
	line: m.board_draw_line,
	label: m.board_draw_label
};
