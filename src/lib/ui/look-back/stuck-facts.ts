import { m } from '$lib/paraglide/messages';
import type { WhoseChoice } from '$lib/course';
import type { Timeline } from '$lib/sessions/review';
import type { NudgeAnswer } from '$lib/signals/tension/nudges';
import { formatDay, formatMoment, inARow } from '../format';
import { inMinutes, OWNERS, SIGNS } from './words';

/** So many moments are told one by one. */
const MOST_TIMES = 12;

const ANSWERED: Record<NudgeAnswer, () => string> = {
	right: m.way_facts_right,
	fine: m.way_facts_fine,
	wrong: m.way_facts_wrong
};

/** What is known of a conversation without a word that somebody wrote. */
export interface TalkFacts {
	/** epoch ms */
	startedAt: number;
	/** What was measured was a made-up body. */
	isExample: boolean;
	timeline: Timeline;
	/** Whose feeling it was, as she chose it. */
	whose: WhoseChoice | null;
}

/**
 * The facts of a conversation in which somebody is stuck, as a short text for herself: when it was and
 * for how long, what she marked and what Luwte pointed at. Never a name, and never her own words.
 */
export function stuckFacts({ startedAt, isExample, timeline, whose }: TalkFacts): string {
	const { length, felt, nudges, cards, signs } = timeline;
	const sentences = [
		m.way_facts_when({
			day: formatDay(startedAt),
			part: partOfDay(new Date(startedAt).getHours()),
			length: inMinutes(length)
		}),
		isExample && m.example_note(),
		felt.length > 0 &&
			m.way_facts_felt({ times: inARow(some(felt.map(({ t }) => formatMoment(t)))) }),
		nudges.length > 0 && m.way_facts_nudges({ times: inARow(some(nudges.map(nudgeTime))) }),
		signs.length > 0 && m.way_facts_signs({ signs: inARow(signs.map((sign) => SIGNS[sign]())) }),
		...cards
			.slice(0, MOST_TIMES / 4)
			.map(({ from, to }) =>
				m.way_facts_table({ from: formatMoment(from), to: formatMoment(to ?? length) })
			),
		whose !== null && m.way_facts_whose({ owner: OWNERS[whose]() })
	];
	return sentences.filter((sentence) => sentence !== false).join('\n');
}

function nudgeTime({ t, answer }: Timeline['nudges'][number]): string {
	const time = formatMoment(t);
	return answer ? m.way_facts_answered({ time, answer: ANSWERED[answer]() }) : time;
}

/** The first ones, and how many more there are. */
function some(times: string[]): string[] {
	const more = times.length - MOST_TIMES;
	return more > 0 ? [...times.slice(0, MOST_TIMES), m.way_facts_more({ count: more })] : times;
}

/** @param hour of the day, 0 to 23 */
function partOfDay(hour: number): string {
	if (hour < 6) return m.way_facts_night();
	if (hour < 12) return m.way_facts_morning();
	if (hour < 18) return m.way_facts_afternoon();
	return m.way_facts_evening();
}
