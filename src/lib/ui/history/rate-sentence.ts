import { m } from '$lib/paraglide/messages';
import type { Quartiles } from '$lib/sessions/review';
import { formatRate } from '../format';

/** How fast the breath mostly was; without a range that comes to one and the same number. */
export function rateSentence({ middle, low, high }: Quartiles): string {
	const [rate, from, to] = [middle, low, high].map(formatRate) as [string, string, string];
	return from === to
		? m.session_summary_rate_even({ rate })
		: m.session_summary_rate({ rate, low: from, high: to });
}
