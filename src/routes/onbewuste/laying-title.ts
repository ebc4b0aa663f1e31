import { MAX_TITLE_LENGTH, type Laying } from '$lib/association';
import { m } from '$lib/paraglide/messages';
import { formatDay } from '$lib/ui/format';

/** What a board is called: as it was named, or else by its day. */
export function titleOf({ title, createdAt }: Pick<Laying, 'title' | 'createdAt'>): string {
	return title.trim() || m.ub_untitled({ date: formatDay(createdAt) });
}

/** What a copy is called. Of a long title the end gives way, so that it still says that it is a copy. */
export function copyTitle(title: string): string {
	const room = MAX_TITLE_LENGTH - m.ub_copy_title({ title: '' }).length;
	return m.ub_copy_title({ title: title.length > room ? `${title.slice(0, room - 1)}…` : title });
}
