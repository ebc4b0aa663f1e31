import type { Laying } from '$lib/association';
import { m } from '$lib/paraglide/messages';
import { formatDay } from '$lib/ui/format';

/** What a board is called: as it was named, or else by its day. */
export function titleOf({ title, createdAt }: Pick<Laying, 'title' | 'createdAt'>): string {
	return title.trim() || m.ub_untitled({ date: formatDay(createdAt) });
}
